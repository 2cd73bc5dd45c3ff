import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Site } from './folder.ts'
import { inWords, reportOn } from './knowledge-report.ts'
import { readArticles, readFolder } from './read-articles.ts'

const article = (title: string) =>
  `---\ntitle: ${title}\nquestions: [What about ${title}?]\nlanguage: en\naudience: everyone\nupdated: 2025-11-02\n---\n${title} is fine.\n`

let dir: string
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'articles-'))
})
afterEach(() => rm(dir, { recursive: true }))

async function write(files: Record<string, string | Uint8Array>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(dir, name)), { recursive: true })
    await writeFile(join(dir, name), content)
  }
}

const ids = async () => (await readArticles(dir)).map(({ id }) => id)
const troubles = async () => reportOn((await readFolder(dir)).files).troubles.map(inWords)

test('the articles of a folder and of those below it are read, in order', async () => {
  await write({ 'staff/limits.md': article('Limits'), 'hours.md': article('Hours') })
  expect(await ids()).toEqual(['hours', 'staff/limits'])
})

test('documents of all kinds are articles, and two that differ only in their kind are two', async () => {
  await write({
    'a.md': 'A.',
    'b.mdx': '<Note>B.</Note>',
    'c.markdown': 'C.',
    'd.html': '<p>D.</p>',
    'e.htm': '<p>E.</p>',
    'f.txt': 'F.',
    'a.html': '<p>Also A.</p>',
  })
  expect((await readArticles(dir)).map(({ id, body }) => [id, body])).toEqual([
    ['a', 'Also A.'],
    ['a.md', 'A.'],
    ['b', 'B.'],
    ['c', 'C.'],
    ['d', 'D.'],
    ['e', 'E.'],
    ['f', 'F.'],
  ])
})

test('notes for the writers, drafts and other files are not read as articles', async () => {
  await write({
    'README.md': 'x',
    '.draft.md': 'x',
    '_template.md': 'x',
    '_parts/part.md': 'x',
    'picture.png': 'x',
    'LICENSE.txt': 'x',
    'node_modules/x/y.md': 'x',
  })
  expect(await ids()).toEqual([])
  expect(await troubles()).toEqual([])
})

test('in a book of GitBook, the README of a chapter is its page, and the table of contents is none', async () => {
  await write({ 'SUMMARY.md': '* [Billing](billing/README.md)', 'billing/README.md': '# Billing\n\nWe bill monthly.' })
  expect(await readArticles(dir, { baseUrl: 'https://docs.acme.example' })).toMatchObject([
    { id: 'billing/README', title: 'Billing', link: 'https://docs.acme.example/billing' },
  ])
})

test('one bad file does not stop the others, and each kind of trouble is one line', async () => {
  await write({
    'good.md': article('Good'),
    'a.md': '---\ntitle: A: b: c\n---\nx',
    'b.md': '---\ntitle: A\nlink: b: c\n---\nx',
    'c.md': Uint8Array.of(0x89, 0x50, 0, 0, 1, 2),
    'd.html': '<nav>Only this</nav>',
    'empty.md': '',
    'blank.txt': ' \n\n',
    'drafts/1.md': '---\ndraft: true\n---\nx',
    'drafts/2.md': '---\npublished: false\n---\nx',
    'for-partners.md': article('Partners').replace('everyone', 'partners'),
  })
  expect(await ids()).toEqual(['good'])
  expect((await troubles()).sort()).toEqual([
    '2 files are not read as an article: its front matter cannot be parsed; text with ": " or " #" in it needs quotes. a.md, line 2; b.md, line 3',
    '2 files are not shown to customers: a field keeps it from customers. drafts/1.md ("draft: true"); drafts/2.md ("published: false")',
    '3 files are not read as an article: it has no text. blank.txt; d.html; empty.md',
    'A file is not read as an article: it is not text. c.md',
    'A file is not shown to customers: its audience is not understood; write everyone or staff. for-partners.md ("audience: partners")',
  ])
})

test('of many files with one trouble the first are named', async () => {
  await write(Object.fromEntries(Array.from({ length: 317 }, (_, i) => [`${1000 + i}.md`, ''])))
  expect(await troubles()).toEqual([
    '317 files are not read as an article: it has no text. 1000.md; 1001.md; 1002.md and 314 more',
  ])
})

test('a file of 20 MB is refused in one line, unread', async () => {
  await write({ 'big.md': Buffer.alloc(20_000_000, 'a '), 'good.md': article('Good') })
  expect(await ids()).toEqual(['good'])
  expect(await troubles()).toEqual([
    'A file is not read as an article: it is larger than 1 MB; split it into articles. big.md',
  ])
})

test('links between folders may lead in a circle, and to a folder elsewhere', async () => {
  const elsewhere = await mkdtemp(join(tmpdir(), 'elsewhere-'))
  await writeFile(join(elsewhere, 'far.md'), 'Far.')
  await write({ 'a/b/near.md': 'Near.' })
  await symlink(dir, join(dir, 'a', 'b', 'again'))
  await symlink(join(dir, 'a'), join(dir, 'a', 'self'))
  await symlink(elsewhere, join(dir, 'elsewhere'))
  await symlink(join(dir, 'nowhere'), join(dir, 'gone.md'))
  expect(await ids()).toEqual(['a/b/near', 'elsewhere/far'])
  await rm(elsewhere, { recursive: true })
})

test('a file that fills its reader’s memory or time is left out, and those behind it are read', async () => {
  await write({ ...Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`${i}.md`, `Text ${i}.`])) })
  await write({ 'deep.html': '<div>'.repeat(100_000), 'quotes.md': `${'> '.repeat(40_000)}x` })
  expect(await readArticles(dir)).toHaveLength(60)
  expect(await troubles()).toEqual([
    '2 files are not read as an article: its elements are nested too deeply. deep.html; quotes.md',
  ])
})

test('a missing folder is named, with the remedy', async () => {
  await expect(readArticles(join(dir, 'gone'))).rejects.toMatchObject({
    code: 'bad_knowledge',
    message: expect.stringMatching(/gone.*Create the folder/),
  })
})

describe('links', () => {
  const bodies = async (site: Site) =>
    Object.fromEntries((await readArticles(dir, site)).map(({ id, body }) => [id, body]))

  beforeEach(() =>
    write({
      'index.md':
        '[Refunds](./pay/02-refunds.md#when), [start](pay/start), [site](/pricing), [mail](mailto:a@acme.example)',
      'pay/02-refunds.md': '---\nslug: money-back\n---\n[Up](../index.md) [here](#when) [bad](javascript:alert(1))',
      'pay/start.md': '---\nlink: https://blog.acme.example/start\n---\n[Refunds](02-refunds.md)',
    }),
  )

  test('lead to the site on which customers read the articles', async () => {
    expect(await bodies({ baseUrl: 'https://acme.example/docs/' })).toEqual({
      index:
        '[Refunds](https://acme.example/docs/pay/money-back#when), [start](https://blog.acme.example/start), [site](https://acme.example/docs/pricing), [mail](mailto:a@acme.example)',
      'pay/02-refunds': '[Up](https://acme.example/docs) [here](https://acme.example/docs/pay/money-back#when) bad',
      'pay/start': '[Refunds](https://acme.example/docs/pay/money-back)',
    })
  })

  test('without a site, lead only to articles that say where they can be read', async () => {
    expect(await bodies({})).toEqual({
      index: 'Refunds, [start](https://blog.acme.example/start), site, [mail](mailto:a@acme.example)',
      'pay/02-refunds': 'Up here bad',
      'pay/start': 'Refunds',
    })
  })

  test('to an article itself are shown below its answers, except to an article for staff', async () => {
    await write({ 'staff.md': '---\naudience: staff\n---\nx' })
    const links = Object.fromEntries(
      (await readArticles(dir, { baseUrl: 'https://acme.example/docs' })).map(({ id, link }) => [id, link]),
    )
    expect(links).toEqual({
      index: 'https://acme.example/docs',
      'pay/02-refunds': 'https://acme.example/docs/pay/money-back',
      'pay/start': 'https://blog.acme.example/start',
      staff: undefined,
    })
  })
})

test('the language is that of the folder, of the text if it clearly has one, else the company’s', async () => {
  const german =
    'Wenn Sie Ihr Abonnement kündigen möchten, öffnen Sie bitte zuerst die Einstellungen Ihres Kontos. Dort finden Sie den Punkt Abrechnung. Wählen Sie dann die Schaltfläche Kündigen und bestätigen Sie die Kündigung. Ihre Daten bleiben danach noch dreißig Tage lang erhalten, und Sie können sie jederzeit herunterladen.'
  await write({ 'fr/prix.md': 'Tarifs.', 'abo.md': german, 'short.md': 'OK.', 'tag.md': '---\nlang: pt-BR\n---\nx' })
  const languages = (await readArticles(dir, { language: 'es' })).map(({ id, language }) => [id, language])
  expect(languages).toEqual([
    ['abo', 'de'],
    ['fr/prix', 'fr'],
    ['short', 'es'],
    ['tag', 'pt'],
  ])
})
