import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { sampleCompanies } from '../../test/sample-company.ts'
import { projectRoot } from '../base/project-root.ts'
import { fillReply, repliesIn } from '../domain/saved-reply.ts'
import { readSavedReplies } from './saved-replies.ts'

let dir = ''
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'frontdesk-replies-'))
})
afterEach(() => rmSync(dir, { recursive: true }))

function write(files: Record<string, string | Buffer>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, name)), { recursive: true })
    writeFileSync(join(dir, name), text)
  }
}
const read = () => readSavedReplies({ dir, language: 'en' })
const maya = { id: 'TKT-1A2B3C4D', customer: { userId: 'U1', teamId: 'T2', name: 'Maya', company: 'Globex' } }

test('each file is a reply, with its heading as its title; files in a folder of a language are in that one', async () => {
  write({
    'thanks.md': '# Say thanks\n\nThank you, {{name}}!\n',
    'de/thanks.md': '# Danke sagen\r\n\r\nDanke, {{ name }}!\r\n',
    'no-title.md': 'About {{ticket}} of {{company}}.',
    'README.md': 'for us',
    '_draft.md': 'not yet {{what}}',
  })
  const { replies, problems } = await read()
  expect(problems).toEqual([])
  expect(replies).toEqual([
    { name: 'thanks', language: 'de', title: 'Danke sagen', text: 'Danke, {{ name }}!' },
    { name: 'no-title', language: 'en', title: 'no title', text: 'About {{ticket}} of {{company}}.' },
    { name: 'thanks', language: 'en', title: 'Say thanks', text: 'Thank you, {{name}}!' },
  ])
  expect(replies.map((reply) => fillReply(reply, maya))).toEqual([
    'Danke, Maya!',
    'About TKT-1A2B3C4D of Globex.',
    'Thank you, Maya!',
  ])
})

test('a reply is offered in the customer’s language, else in the team’s, else in any', async () => {
  write({ 'a.md': 'A', 'de/a.md': 'A auf Deutsch', 'b.md': 'B', 'fr/c.md': 'C en français', 'ja/a.md': '日本語のA' })
  const { replies } = await read()
  const offered = (...languages: string[]) => repliesIn(replies, languages).map(({ text }) => text)
  expect(offered('de', 'en')).toEqual(['A auf Deutsch', 'B', 'C en français'])
  expect(offered('ja', 'en')).toEqual(['日本語のA', 'B', 'C en français'])
  expect(offered('id', 'en')).toEqual(['A', 'B', 'C en français'])
})

test('what is wrong is said in one line each, and stops no other', async () => {
  write({
    'good.md': 'Good',
    'en/good.md': 'Twice',
    'wrong.md': '# Title\n\nDear {{customer}},\nyour {{ticket}} and {{order number}}',
    'empty.md': '# Only a title\n\n',
    'Bad Name.md': 'x',
    'notes.docx': 'x',
    'klingon/qapla.md': 'x',
    'de/deep/x.md': 'x',
    'long.md': 'x'.repeat(3001),
    'huge.md': 'x'.repeat(30_000),
    'binary.md': Buffer.from([0xff, 0xfe, 0x00, 0x41]),
  })
  const { replies, problems } = await read()
  expect(replies.map(({ name }) => name)).toEqual(['good'])
  const allowed = 'use {{name}}, {{ticket}}, {{company}}'
  const folders = 'the folder of a language must be one of en, es, pt, fr, de, id, ja, zh'
  const named = 'name it with small letters, digits and hyphens, and .md at its end'
  expect(problems.map((line) => line.replace(`${dir}/`, '')).sort()).toEqual(
    [
      `Bad Name.md: ${named}.`,
      'binary.md: it cannot be read, or is too long.',
      `de/deep/x.md: ${folders}.`,
      'empty.md: it has no text.',
      'good.md: this reply is there twice in "en".',
      'huge.md: it cannot be read, or is too long.',
      `klingon/qapla.md: ${folders}.`,
      'long.md: its text is longer than 3000 characters.',
      `notes.docx: ${named}.`,
      `wrong.md, line 3: {{customer}} is not known here; ${allowed}.`,
      `wrong.md, line 4: {{order number}} is not known here; ${allowed}.`,
    ].sort(),
  )
})

test('without the folder there are none', async () => {
  expect(await readSavedReplies({ dir: join(dir, 'no'), language: 'en' })).toEqual({ replies: [], problems: [] })
})

test.each(['<!channel>', '*loud*', '[x](https://evil.example)', 'a\n\n# b', '{{ticket}}', '', '`code`'])(
  'a customer called %j cannot format, call or link anything',
  (name) => {
    const reply = { name: 'x', language: 'en' as const, title: 'X', text: 'Hi {{name}}.' }
    const filled = fillReply(reply, { ...maya, customer: { ...maya.customer, name } })
    expect(filled).toMatch(/^Hi [^\n*_<>[\]`]+\.$/)
  },
)

test.each(sampleCompanies)('all saved replies of the %s are right', async (company) => {
  const { replies, problems } = await readSavedReplies({
    dir: join(projectRoot, 'samples', company, 'replies'),
    language: 'en',
  })
  expect(problems).toEqual([])
  expect(replies.length).toBeGreaterThan(3)
})
