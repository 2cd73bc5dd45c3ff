import { patternProblem } from './safe-pattern.ts'

test.each([
  'key_[a-z0-9]{6,12}',
  '(\\d{1,6}) (?:requests|calls)',
  'INV-\\d{4,8}',
  '[*+]{1,3}',
  '\\p{Lu}{2}-\\d{3}',
  'a?b',
  '(?:order|invoice|key) [A-Z]{2}\\d{4,12}',
])('a form of an id is fine: %s', (pattern) => expect(patternProblem(pattern)).toBeUndefined())

test.each([
  ['(a+)+', 'repeat a group'],
  ['(a|b)*', 'repeat a group'],
  ['\\w+', 'limit for each repeat'],
  ['a{2,}', 'limit for each repeat'],
  ['a{1,1000}', 'at most 64'],
  ['\\d{1,9}\\d{1,9}\\d{1,9}', 'more than 256 ways'],
  ['\\d{1,64}\\d{1,64}x', 'more than 256 ways'],
  ['(?:a|aa)'.repeat(20), 'more than 256 ways'],
  ['a?'.repeat(20), 'more than 256 ways'],
  ['(?=x)y', 'look ahead'],
  ['(a)\\1', 'look ahead'],
  ['[a', 'is not a regular expression'],
  ['a{0,5}', 'must not match an empty text'],
  ['x'.repeat(300), 'longer than'],
])('what may cost too much, or finds nothing, is refused: %s', (pattern, problem) => {
  expect(patternProblem(pattern)).toContain(problem)
})
