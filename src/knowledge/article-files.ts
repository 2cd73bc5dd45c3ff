import { basename, sep } from 'node:path'
import { listFiles } from '../base/list-files.ts'
import { SupportError } from '../domain/errors.ts'
import { isDocumentName } from './reading/read-document.ts'

/** The names of the files in a knowledge folder that may be articles, with `/` between folders, in order. */
export async function findArticleFiles(dir: string): Promise<string[]> {
  try {
    const names = await listFiles(dir, isLeftOut)
    const isBook = names.some((name) => basename(name) === 'SUMMARY.md')
    return names.filter((name) => isArticleName(basename(name), isBook)).map((name) => name.split(sep).join('/'))
  } catch (cause) {
    const remedy = 'Create the folder and put articles into it, or correct the setting that points to it.'
    throw new SupportError('bad_knowledge', `The knowledge folder ${dir} cannot be read. ${remedy}`, { cause })
  }
}

/** Whether a folder has any article at all. */
export const hasArticles = async (dir: string): Promise<boolean> => (await findArticleFiles(dir)).length > 0

/** What begins with `_` or `.` is for the authors: drafts, templates, partials. */
const isLeftOut = (name: string) => /^[._]/.test(name) || name === 'node_modules'

/** A README is for the authors too, except in GitBook, where it is the page of its folder. */
const isArticleName = (name: string, isBook: boolean) =>
  isDocumentName(name) && !forAuthors.test(name) && (isBook || !/^readme\./i.test(name))

const forAuthors =
  /^(?:summary\.md|(?:license|licence|contributing|code_of_conduct|security|changelog)(?:\.(?:md|txt))|(?:robots|llms|llms-full|humans|requirements)\.txt|404\.\w+)$/i
