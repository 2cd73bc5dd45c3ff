import { readdir, readFile } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { SupportError } from '../domain/errors.ts'
import type { Article } from './article.ts'
import { readArticle } from './front-matter.ts'

/**
 * Reads all articles of a folder and its subfolders, ordered by id. A README.md and whatever begins with `_` or `.` is for
 * the authors and is skipped.
 * Throws one SupportError `bad_knowledge` with each bad file, its line and the remedy.
 */
export async function readArticles(dir: string, now = new Date()): Promise<Article[]> {
  const names = await articleFiles(dir)
  const results = await Promise.allSettled(names.map((name) => readArticleFile(dir, name, now)))
  const failures = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []))
  if (failures.length) throw oneError(failures)
  return results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))
}

/** Whether a folder has any article at all. */
export const hasArticles = async (dir: string): Promise<boolean> => (await articleFiles(dir)).length > 0

async function articleFiles(dir: string): Promise<string[]> {
  try {
    const names = await readdir(dir, { recursive: true })
    return names.filter((name) => /\.md$/i.test(name) && !/(^|[\\/])(README\.md|[._])/i.test(name)).sort()
  } catch (cause) {
    const remedy = 'Create the folder and put Markdown articles into it, or correct the setting that points to it.'
    throw new SupportError('bad_knowledge', `The knowledge folder ${dir} cannot be read. ${remedy}`, { cause })
  }
}

async function readArticleFile(dir: string, name: string, now: Date): Promise<Article> {
  const file = join(dir, name)
  const id = name.slice(0, -'.md'.length).split(sep).join('/')
  return readArticle(await readFile(file, 'utf8'), id, file, now)
}

/** An unexpected error (a bug or a failing disk) takes precedence and is returned unchanged. */
function oneError(failures: unknown[]): unknown {
  const expected = failures.filter((failure) => failure instanceof SupportError)
  const [unexpected] = failures.filter((failure) => !(failure instanceof SupportError))
  if (unexpected) return unexpected
  const [only] = expected
  if (expected.length === 1) return only
  return new SupportError('bad_knowledge', expected.map(({ message }) => message).join('\n'), { cause: expected })
}
