import { join } from 'node:path'
import { readCompany } from '../../company/company.ts'
import type { Config } from '../../config.ts'
import { SupportError } from '../../domain/errors.ts'
import type { Article } from '../../knowledge/article.ts'
import type { FolderReading } from '../../knowledge/folder.ts'
import { reportOn } from '../../knowledge/knowledge-report.ts'
import { readFolder } from '../../knowledge/read-articles.ts'
import { readerWith } from '../../languages/reader.ts'
import { drawListing, type Listing } from './draw.ts'
import type { Figures } from './read-figures.ts'
import { reviewArticles } from './review.ts'

interface Asked {
  json: boolean
  /** Of the terminal, in characters. */
  width: number
  now: Date
}

/** Lists the articles of a company. Throws a SupportError if it has none. */
export async function listArticles(
  { companyDir }: Pick<Config, 'companyDir'>,
  figures: Figures,
  asked: Asked,
): Promise<string> {
  const { files, missing, site, vocabulary } = await readCompany(companyDir)
  const [known, stored] = 'figures' in figures ? [figures.figures, figures.stored] : [undefined, []]
  if (!files?.knowledge && stored.length === 0)
    throw new SupportError('bad_knowledge', missing ?? `${companyDir} has no articles.`)
  const reading = files?.knowledge ? await readFolder(files.knowledge, site) : { articles: [], files: [] }
  const all = withStored(reading, stored)
  const reader = readerWith(vocabulary)
  const listing: Listing = {
    folder: files?.knowledge ?? join(companyDir, 'knowledge'),
    stored: all.articles.slice(reading.articles.length).map(({ id }) => id),
    reviews: reviewArticles(all, { reader, now: asked.now, ...(known && { figures: known }) }),
    report: reportOn(reading.files),
    ...('why' in figures && { noFigures: figures.why }),
  }
  return asked.json ? `${JSON.stringify(listing, null, 2)}\n` : drawListing(listing, asked.width)
}

/** A file with the id of a stored article is read instead of it. */
function withStored({ articles, files }: FolderReading, stored: Article[]): FolderReading {
  const ids = new Set(articles.map(({ id }) => id))
  return { articles: [...articles, ...stored.filter(({ id }) => !ids.has(id))], files }
}
