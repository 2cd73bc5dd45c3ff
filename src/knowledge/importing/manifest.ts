import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { badSource } from '../sources/bad-source.ts'

const entry = z.object({
  /** Below the folder of the source. */
  file: z.string().regex(/^(?!.*(^|[\\/])\.)[^\\:\0]+\.md$/),
  /** Of the texts that we wrote into it; several only while a write was under way. */
  hashes: z.array(z.string()),
  asked: z.string().optional(),
  /** Its first text was about to be written. If it is missing, nobody deleted it. */
  isUnfinished: z.literal(true).optional(),
})

const schema = z.object({
  about: z.string().optional(),
  /** The source that was imported last. */
  from: z.string(),
  pages: z.record(z.string(), entry),
})

/** What an import remembers of a page. */
export type Remembered = z.infer<typeof entry>

/** What an import remembers, beside the articles that it wrote: which file is which page, and whether a person has changed it since. */
export interface Manifest {
  from: string
  pages: Map<string, Remembered>
}

/** Begins with a dot, so that it is no article. */
export const manifestName = '.imported.json'

const about =
  'Written by npm run import -- articles. It remembers which article came from where, and what was written. Keep it beside the articles.'

/** Reads what the last import into a folder remembers; undefined if there was none. Throws `SupportError('bad_source')` if it is damaged. */
export async function readManifest(dir: string): Promise<Manifest | undefined> {
  const file = join(dir, manifestName)
  const text = await readFile(file, 'utf8').catch((error) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (text === undefined) return undefined
  const { from, pages } = parsed(file, text)
  return { from, pages: new Map(Object.entries(pages)) }
}

function parsed(file: string, text: string): z.infer<typeof schema> {
  try {
    return schema.parse(JSON.parse(text))
  } catch (cause) {
    throw badSource(
      `${file} is damaged, so nothing was changed. Restore it, or delete it: then articles that differ from the source count as edited.`,
      cause,
    )
  }
}

/** The text of a manifest, in the order of its keys, so that versions can be compared. */
export function manifestText({ from, pages }: Manifest): string {
  const sorted = Object.fromEntries([...pages].sort(([a], [b]) => (a < b ? -1 : 1)))
  return `${JSON.stringify({ about, from, pages: sorted }, null, 2)}\n`
}

/** By which a text is known again. Editors and git may change line ends. */
export const hashOf = (text: string): string =>
  createHash('sha256').update(text.replaceAll('\r\n', '\n').trimEnd()).digest('hex').slice(0, 32)
