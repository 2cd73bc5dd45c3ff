import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SupportError } from '../domain/errors.ts'
import { readArticles } from './read-articles.ts'

const article = (title: string) =>
  `---\ntitle: ${title}\nquestions: [What about ${title}?]\nlanguage: en\naudience: everyone\nupdated: 2025-11-02\n---\n${title} is fine.\n`

let dir: string
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'articles-'))
})
afterEach(() => rm(dir, { recursive: true }))

test('the articles of a folder and of those below it are read, in order', async () => {
  await mkdir(join(dir, 'staff'))
  await writeFile(join(dir, 'staff', 'limits.md'), article('Limits'))
  await writeFile(join(dir, 'hours.md'), article('Hours'))
  expect((await readArticles(dir)).map(({ id }) => id)).toEqual(['hours', 'staff/limits'])
})

test('notes for the writers, drafts and other files are not read as articles', async () => {
  for (const name of ['README.md', '.draft.md', '_template.md', 'picture.png'])
    await writeFile(join(dir, name), 'no article')
  expect(await readArticles(dir)).toEqual([])
})

test('each bad file is named, in one error', async () => {
  await writeFile(join(dir, 'hours.md'), article('Hours'))
  await writeFile(join(dir, 'one.md'), 'no front matter')
  await writeFile(join(dir, 'two.md'), article('Two').replace('everyone', 'nobody'))
  const failure = await readArticles(dir).catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(SupportError)
  expect(failure).toMatchObject({ code: 'bad_knowledge' })
  expect(String(failure)).toContain(`${join(dir, 'one.md')}, line 1: `)
  expect(String(failure)).toContain(`${join(dir, 'two.md')}, line 5: "audience" must be everyone or staff.`)
})

test('a missing folder is named, with the remedy', async () => {
  const reading = readArticles(join(dir, 'gone'))
  await expect(reading).rejects.toMatchObject({
    code: 'bad_knowledge',
    message: expect.stringMatching(/gone.*Create the folder/),
  })
})
