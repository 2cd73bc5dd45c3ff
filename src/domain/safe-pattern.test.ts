import { patternProblem } from './safe-pattern.ts'

test.each([
  'key_[a-z0-9]{6,12}',
  '(\\d{1,6}) (?:requests|calls)',
  'INV-\\d{4,8}',
  '[*+]{1,3}',
  '\\p{Lu}{2}-\\d{3}',
  'a?b',
])('a form of an id is fine: %s', (pattern) => expect(patternProblem(pattern)).toBeUndefined())

test.each([
  ['(a+)+', 'repeat a group'],
  ['(a|b)*', 'repeat a group'],
  ['\\w+', 'limit for each repeat'],
  ['a{2,}', 'limit for each repeat'],
  ['a{1,1000}', 'at most 64'],
  ['\\d{1,9}\\d{1,9}\\d{1,9}\\d{1,9}', 'at most 3'],
  ['(?=x)y', 'look ahead'],
  ['(a)\\1', 'look ahead'],
  ['[a', 'is not a regular expression'],
  ['a{0,5}', 'must not match an empty text'],
  ['x'.repeat(300), 'longer than'],
])('what may cost too much, or finds nothing, is refused: %s', (pattern, problem) => {
  expect(patternProblem(pattern)).toContain(problem)
})

test('the worst that is allowed is quick on a hostile text', () => {
  const pattern = '\\d{1,64}\\d{1,64}\\d{1,64}x'
  expect(patternProblem(pattern)).toBeUndefined()
  const before = performance.now()
  expect('1'.repeat(200).match(new RegExp(pattern, 'giu'))).toBeNull()
  expect(performance.now() - before).toBeLessThan(2000)
})
