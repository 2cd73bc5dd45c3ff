import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readArticles } from './read-articles.ts'
import { slugOf, writeArticle } from './write-article.ts'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'frontdesk-written-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

const article = {
  title: 'Is it: lead free? # "Yes"',
  questions: ['are the *mugs* free of lead?', '- yes: no', "it's {a} [b] & *c"],
  language: 'en',
  updated: '2026-11-02',
  body: '---\nNot front matter.\n\n> It is.\n\n---',
}

test('what is accepted is read again as it was written', async () => {
  const id = await writeArticle(dir, article)
  expect(id).toBe('is-it-lead-free-yes')
  expect(await readArticles(dir)).toEqual([{ id, audience: 'everyone', ...article }])
  expect(readdirSync(dir)).toEqual(['is-it-lead-free-yes.md'])
})

test('no file is ever overwritten, even if twenty are accepted at once', async () => {
  writeFileSync(join(dir, 'mugs.md'), 'Mine')
  const ids = await Promise.all(Array.from({ length: 20 }, () => writeArticle(dir, { ...article, title: 'Mugs' })))
  expect(new Set(ids).size).toBe(20)
  expect(ids).not.toContain('mugs')
  expect(readFileSync(join(dir, 'mugs.md'), 'utf8')).toBe('Mine')
})

test('where a file stands in place of the folder, nothing is written', async () => {
  const file = join(dir, 'knowledge')
  writeFileSync(file, '')
  expect(await writeArticle(file, article)).toBeUndefined()
  expect(await writeArticle('/proc/nowhere', article)).toBeUndefined()
})

test.each([
  ['../../etc/passwd', 'etc-passwd'],
  ['マグカップの鉛', 'マグカップの鉛'],
  ['???', 'article'],
  ['Größe & Maße', 'größe-maße'],
  ['x'.repeat(300), 'x'.repeat(60)],
])('%j is kept as %j', (title, slug) => {
  expect(slugOf(title)).toBe(slug)
})
