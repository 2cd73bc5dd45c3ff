import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { BadInput } from '../bad-input.ts'

/** A question of a customer, and what a right answer is. */
export interface AskedRow {
  text: string
  /** Ids of the articles that answer. Empty: none does, so a person must. Absent: any article may. */
  expected?: string[]
  /** What a right answer contains. */
  must?: RegExp
}

const isPattern = (written: string) => {
  try {
    return Boolean(new RegExp(written, 'i'))
  } catch {
    return false
  }
}

const rowSchema = z.object({
  kind: z.string().optional(),
  text: z.string().optional(),
  expected: z.array(z.string()).optional(),
  must: z.string().refine(isPattern, 'must be a regular expression').optional(),
})

/**
 * Reads questions from a JSONL file: `{"text", "expected": ["article-id"], "must": "regex"}`, where `expected: []` is what
 * no article answers. Of a `cases.jsonl` it takes the single questions. Throws a BadInput with the line of the first bad row.
 */
export function readAskedRows(path: string): AskedRow[] {
  const rows = linesOf(path).flatMap((line, i) => (line.trim() ? readRow(line, `${path}, line ${i + 1}`) : []))
  if (rows.length) return rows
  throw new BadInput(`${path} has no questions.`)
}

function linesOf(path: string): string[] {
  try {
    return readFileSync(path, 'utf8')
      .replace(/^\uFEFF/, '')
      .split('\n')
  } catch {
    throw new BadInput(`${path} cannot be read. Does it exist?`)
  }
}

const asksOnce = ['answerable', 'unanswerable']

function readRow(line: string, where: string): AskedRow[] {
  const { kind, text, expected, must } = parse(line, where)
  // Talk and whole conversations are measured elsewhere.
  if (kind !== undefined && !asksOnce.includes(kind)) return []
  if (!text) throw new BadInput(`${where}: there is no "text".`)
  const wanted = kind === 'unanswerable' ? [] : expected
  return [{ text, ...(wanted && { expected: wanted }), ...(must && { must: new RegExp(must, 'i') }) }]
}

function parse(line: string, where: string): z.infer<typeof rowSchema> {
  try {
    return rowSchema.parse(JSON.parse(line))
  } catch (error) {
    const [issue] = error instanceof z.ZodError ? error.issues : []
    const problem = issue ? `"${issue.path.join('.')}" is wrong: ${issue.message}` : 'this is not JSON'
    throw new BadInput(`${where}: ${problem}. Write {"text": "…", "expected": ["article-id"], "must": "words"}.`)
  }
}
