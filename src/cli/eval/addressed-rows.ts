import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { BadInput } from './bad-input.ts'

/** A line of a channel, and whether people say that it was meant for support. */
export interface AddressedRow {
  text: string
  gold: 'request' | 'talk'
  /** ISO 639-1, where the file says it. */
  language?: string
}

const marked = /^(request|talk) ([a-z]{2}): (.+)$/
const turn = z.object({ user: z.string(), text: z.string() })
const caseSchema = z.object({ kind: z.string(), text: z.string().optional(), turns: z.array(turn).optional() })
const staff = 'sam'

/** Reads `talk en: words` lines, or a `cases.jsonl`: its chatter is talk, and what a customer writes first is a request. */
export function readAddressedRows(path: string): AddressedRow[] {
  const lines = readLines(path).filter((line) => line.trim() && !line.startsWith('#'))
  const rows = lines.flatMap((line, i) =>
    path.endsWith('.jsonl') ? readCase(line, path, i) : [readLine(line, path, i)],
  )
  if (rows.length) return rows
  throw new BadInput(`${path} has no rows.`)
}

function readLines(path: string): string[] {
  try {
    return readFileSync(path, 'utf8').split('\n')
  } catch {
    throw new BadInput(`${path} cannot be read. Does it exist?`)
  }
}

function readLine(line: string, path: string, i: number): AddressedRow {
  const [, gold, language, text] = marked.exec(line) ?? []
  if (text && (gold === 'request' || gold === 'talk')) return { text, gold, language }
  throw new BadInput(`${path}, row ${i + 1}: write "talk en: the words" or "request de: the words".`)
}

function readCase(line: string, path: string, i: number): AddressedRow[] {
  const { kind, text, turns } = parseCase(line, `${path}, row ${i + 1}`)
  if (kind === 'chatter') return text ? [{ text, gold: 'talk' }] : []
  const [first] = turns ?? []
  if (text) return [{ text, gold: 'request' }]
  return first && first.user !== staff ? [{ text: first.text, gold: 'request' }] : []
}

function parseCase(line: string, where: string): z.infer<typeof caseSchema> {
  try {
    return caseSchema.parse(JSON.parse(line))
  } catch {
    throw new BadInput(
      `${where}: this is no case. Every line must be one object, such as {"kind": "chatter", "text": "…"}.`,
    )
  }
}
