import { readFile, writeFile } from 'node:fs/promises'
import { stringify } from 'yaml'
import { z } from 'zod'
import { readYaml } from '../../base/read-yaml.ts'
import type { Db } from '../../db/database.ts'
import {
  type KeptTranslation,
  listTranslations,
  mendTranslation,
} from '../../departments/translating/translation-store.ts'
import { SupportError } from '../../domain/errors.ts'

export const usage = `Usage: npm run translations -- export FILE.yaml    writes what a language model translated of your articles
       npm run translations -- import FILE.yaml    saves what you have mended in it`

/** What to do, with which file. */
export interface TranslationsRequest {
  kind: 'export' | 'import'
  file: string
}

/** Parses the command line. Throws `SupportError('bad_translations')` with the usage. */
export function readRequest([kind, file, ...more]: string[]): TranslationsRequest {
  if ((kind !== 'export' && kind !== 'import') || !file || more.length > 0)
    throw new SupportError('bad_translations', `Name what to do, and one file.\n\n${usage}`)
  return { kind, file }
}

/** Runs the command and returns the lines to print. */
export async function runTranslations(db: Db, { kind, file }: TranslationsRequest): Promise<string[]> {
  try {
    return kind === 'export' ? await exportTo(db, file) : await importFrom(db, file)
  } catch (error) {
    const { data } = ofFile.safeParse(error)
    throw data ? new SupportError('bad_translations', data.message, { cause: error }) : error
  }
}

/** The system's "ENOENT: no such file or directory, open 'x'" is clear enough. */
const ofFile = z.looseObject({ syscall: z.string(), path: z.string(), message: z.string() })

const note = `# Sentences of articles in other languages, as customers read them. Mend "translation", and read the file with
#   npm run translations -- import FILE
# What you mend is marked "by: staff" and is never translated again.
`

async function exportTo(db: Db, file: string): Promise<string[]> {
  const kept = await listTranslations(db)
  // Sentences break badly at a column.
  await writeFile(file, note + stringify(kept, { lineWidth: 0 }))
  return [`Exported ${kept.length} translations to ${file}.`]
}

const filled = z.string('must be text; put quotes around it').trim().min(1, 'must not be empty')
const schema = z.array(
  z.strictObject({
    original: z.string('must be text; put quotes around it').min(1, 'must not be empty'),
    language: z.string().regex(/^[a-z]{2,3}$/, 'must be an ISO 639-1 code such as en'),
    translation: filled,
    by: z.enum(['model', 'staff'], 'must be model or staff').default('staff'),
  }),
)

async function importFrom(db: Db, file: string): Promise<string[]> {
  const place = {
    file,
    firstLine: 1,
    keys: ['original', 'language', 'translation', 'by'],
    likeness: 'the file must be a list as `npm run translations -- export` writes it',
  }
  const translations: KeptTranslation[] = readYaml(await readFile(file, 'utf8'), schema, place)
  const mended = await db.transaction(async (tx) => {
    let count = 0
    for (const translation of translations) if (await mendTranslation(tx, translation)) count += 1
    return count
  })
  return [`Saved ${mended} mended of ${translations.length} translations from ${file}.`]
}
