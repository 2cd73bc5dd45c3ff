import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readSavedReplies } from './saved-replies.ts'
import { readToolReplies, replyOf } from './tool-replies.ts'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'frontdesk-replies-'))
  mkdirSync(join(dir, 'tools', 'de'), { recursive: true })
})
afterEach(() => rmSync(dir, { recursive: true }))

const write = (path: string, text: string) => writeFileSync(join(dir, path), text)

test('the answer of a tool is told in the customer’s language, or else in the team’s', async () => {
  write('tools/list-keys.md', 'Your keys: {{keys}}')
  write('tools/de/list-keys.md', 'Ihre Schlüssel: {{keys}}')
  const { replies, problems } = await readToolReplies(dir, 'en')
  expect(problems).toEqual([])
  expect(replyOf(replies, 'list-keys', ['de', 'en'])?.language).toBe('de')
  expect(replyOf(replies, 'list-keys', ['ja', 'en'])?.language).toBe('en')
  expect(replyOf(replies, 'other', ['en'])).toBeUndefined()
})

test('it is no reply that staff start from', async () => {
  write('tools/list-keys.md', 'Your keys: {{keys}}')
  write('sorry.md', 'Sorry, {{name}}.')
  expect(await readSavedReplies({ dir, language: 'en' })).toMatchObject({ replies: [{ name: 'sorry' }], problems: [] })
})

test('a company without any has none', async () => {
  expect(await readToolReplies(join(dir, 'none'), 'en')).toEqual({ replies: [], problems: [] })
})

test.each([
  ['tools/list-keys.md', '<!-- for\nwriters -->\n{{#keys}}', 'line 3: {{/keys}} is missing'],
  ['tools/list-keys.md', 'a\n{{{keys}}}', 'line 2: {{{keys}}} is not known here'],
  ['tools/List Keys.md', 'a', 'name it with small letters'],
  ['tools/list-keys.md', '  \n', 'it cannot be read'],
  ['tools/list-keys.md', 'x'.repeat(4000), 'it cannot be read'],
])('%s is left out with what is wrong: %j', async (path, text, problem) => {
  write(path, text)
  write('tools/good.md', '{{a}}')
  const { replies, problems } = await readToolReplies(dir, 'en')
  expect(replies.map(({ name }) => name)).toEqual(['good'])
  expect(problems).toEqual([expect.stringContaining(problem)])
})
