import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { intents, sentiments } from '../../domain/classification.ts'
import { noLabel } from '../../understanding/prediction.ts'
import { BadInput } from './bad-input.ts'
import { readCsv } from './csv.ts'
import { outOfScope } from './measures.ts'

/** A message with its label by people. */
export interface GoldRow {
  text: string
  gold: string
}

const text = z.string()
const rowSchemas = {
  intents: z
    .object({ text, intent: z.enum([...intents, noLabel]) })
    // Chit-chat and nonsense belong to no intent, so a confident prediction is wrong.
    .transform(({ text, intent }) => ({ text, gold: intent === noLabel ? outOfScope : intent })),
  departments: z
    .object({ text, department: z.string() })
    .transform(({ text, department }) => ({ text, gold: department })),
  language: z
    .object({ text, language: z.string().regex(/^[a-z]{2,3}$/, 'must be an ISO 639 code such as "en"') })
    .transform(({ text, language }) => ({ text, gold: language })),
  sentiment: z
    .object({ text, sentiment: z.enum(sentiments) })
    .transform(({ text, sentiment }) => ({ text, gold: sentiment })),
}

/** Reads labelled rows from a JSONL file. Throws a BadInput with the line of the first bad row. */
export function readJsonl(path: string, task: keyof typeof rowSchemas): GoldRow[] {
  const lines = readText(path).split('\n')
  const rows = lines.flatMap((line, i) =>
    line.trim() ? [readRow(line, rowSchemas[task], `${path}, line ${i + 1}`)] : [],
  )
  return some(rows, path)
}

function readRow(line: string, schema: z.ZodType<GoldRow>, where: string): GoldRow {
  const parsed = schema.safeParse(parseJson(line, where))
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new BadInput(
    `${where}: ${issue?.path.length ? `"${issue.path.join('.')}" is wrong: ` : ''}${issue?.message ?? 'unreadable'}`,
  )
}

function parseJson(line: string, where: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    throw new BadInput(`${where}: this is not JSON. Every line must be one object, such as {"text": "…", …}.`)
  }
}

/** Reads a CSV file with the columns `sentence,label`. Throws a BadInput with the line of the first bad row. */
export function readSentences(path: string): GoldRow[] {
  const [header, ...records] = readCsv(readText(path), path)
  if (header?.fields.join(',') !== 'sentence,label') {
    throw new BadInput(`${path}, line 1: the first line must name the columns: sentence,label`)
  }
  const rows = records.map(({ fields, line }) => {
    const [text, gold] = fields
    if (fields.length === 2 && text !== undefined && gold) return { text, gold }
    throw new BadInput(
      `${path}, line ${line}: two columns are needed, a sentence and a label; this row has ${describe(fields)}.`,
    )
  })
  return some(rows, path)
}

function describe(fields: string[]): string {
  return fields.length === 2 ? 'no label' : `${fields.length}`
}

function readText(path: string): string {
  try {
    // Editors on Windows write a byte order mark at the start.
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '')
  } catch {
    throw new BadInput(`${path} cannot be read. Does it exist?`)
  }
}

function some(rows: GoldRow[], path: string): GoldRow[] {
  if (rows.length) return rows
  throw new BadInput(`${path} has no rows.`)
}
