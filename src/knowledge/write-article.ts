import { randomUUID } from 'node:crypto'
import { link, mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { stringify } from 'yaml'
import type { Article } from './article.ts'

/** What an article's file says. */
export type ArticleText = Pick<Article, 'title' | 'questions' | 'language' | 'body'> & { updated: string }

/** An article as Markdown with front matter. */
export function articleMarkdown({ title, questions, language, updated, body }: ArticleText): string {
  const frontMatter = { title, ...(questions.length > 0 && { questions }), language, audience: 'everyone', updated }
  return `---\n${stringify(frontMatter, { lineWidth: 0 })}---\n\n${body.trim()}\n`
}

/** A file name from a title, in any script: "How long does it take?" becomes `how-long-does-it-take`. */
export function slugOf(title: string): string {
  const words =
    title
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  const slug = [...words.join('-')].slice(0, longestSlug).join('').replace(/-+$/, '')
  return slug || 'article'
}

const longestSlug = 60

/** The first of `name`, `name-2`, `name-3` … that is not taken. */
export function freeName(slug: string, isTaken: (name: string) => boolean): string {
  if (!isTaken(slug)) return slug
  let number = 2
  while (isTaken(`${slug}-${number}`)) number++
  return `${slug}-${number}`
}

/** The errors of a folder in which nothing can be written, or not without a risk to other files. */
const cannotWrite = new Set(
  'EROFS EACCES EPERM ENOENT ENOTDIR EEXIST ENOSPC EDQUOT ENOTSUP EOPNOTSUPP ENOSYS EMLINK'.split(' '),
)

/**
 * Writes a new article into a folder, under a free name. It appears whole, and never takes the place of another file.
 * Returns its id; undefined if the folder cannot be written.
 */
export async function writeArticle(dir: string, article: ArticleText): Promise<string | undefined> {
  const unfinished = join(dir, `.${randomUUID()}.tmp`)
  try {
    await makeFolder(dir)
    await writeFile(unfinished, articleMarkdown(article), { flag: 'wx' })
    return await placed(dir, unfinished, slugOf(article.title))
  } catch (error) {
    if (!cannotWrite.has(codeOf(error))) throw error
    return undefined
  } finally {
    await rm(unfinished, { force: true }).catch(() => undefined)
  }
}

/** Not `recursive`, which never returns where the system refuses a folder with ENOENT, as in /proc. */
async function makeFolder(dir: string): Promise<void> {
  await mkdir(dir).catch((error) => {
    if (codeOf(error) !== 'EEXIST') throw error
  })
}

async function placed(dir: string, unfinished: string, slug: string): Promise<string> {
  const taken = new Set<string>()
  for (;;) {
    const name = freeName(slug, (one) => taken.has(one))
    try {
      await link(unfinished, join(dir, `${name}.md`))
      return name
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error
      taken.add(name)
    }
  }
}

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
