import { readCompany } from '../../company/company.ts'
import type { Config } from '../../config.ts'
import { SupportError } from '../../domain/errors.ts'
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
  if (!files?.knowledge) throw new SupportError('bad_knowledge', missing ?? `${companyDir} has no articles.`)
  const reading = await readFolder(files.knowledge, site)
  const reader = readerWith(vocabulary)
  const known = 'figures' in figures ? figures.figures : undefined
  const listing: Listing = {
    folder: files.knowledge,
    reviews: reviewArticles(reading, { reader, now: asked.now, ...(known && { figures: known }) }),
    report: reportOn(reading.files),
    ...('why' in figures && { noFigures: figures.why }),
  }
  return asked.json ? `${JSON.stringify(listing, null, 2)}\n` : drawListing(listing, asked.width)
}
