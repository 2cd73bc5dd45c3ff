import { createReadStream, existsSync } from 'node:fs'
import { extname } from 'node:path'
import { createInterface } from 'node:readline'
import { CsvError, parse } from 'csv-parse'
import { SupportError } from '../../domain/errors.ts'
import { neededColumns, orderColumns } from '../../orders/order-line.ts'

/** A line of a file: its columns, or why it cannot be read. */
export interface Line {
  /** As editors count: from 1. */
  number: number
  columns?: Record<string, unknown>
  problem?: string
}

/** Reads a .csv or .jsonl file line by line. After a CSV that is broken, nothing more can be read. */
export async function* readLines(file: string): AsyncGenerator<Line> {
  if (!existsSync(file)) throw new SupportError('bad_source', `There is no file ${file}.`)
  const kind = extname(file).toLowerCase()
  if (kind === '.csv') yield* readCsv(file)
  else if (kind === '.jsonl') yield* readJsonLines(file)
  else throw new SupportError('bad_source', `${file} must end in .csv or .jsonl.`)
}

async function* readCsv(file: string): AsyncGenerator<Line> {
  let header: string[] = []
  const parser = parse({
    bom: true,
    info: true,
    trim: true,
    delimiter: await delimiterOf(file),
    skip_empty_lines: true,
    relax_column_count: true,
    max_record_size: 100_000,
  })
  // An error of the file ends the parser, too.
  createReadStream(file)
    .on('error', (error) => parser.destroy(error))
    .pipe(parser)
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      if (header.length > 0) yield lineOf(record, header, info.lines)
      else {
        header = record.map((name) => name.toLowerCase())
        const problem = headerProblem(header)
        if (problem) return yield { number: info.lines, problem }
      }
    }
    if (header.length === 0) yield { number: 1, problem: headerProblem([]) }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    yield { number: Number(error.lines ?? 1), problem: `is not CSV: ${error.message}` }
  }
}

function headerProblem(header: string[]): string | undefined {
  const unknown = header.filter((name) => !orderColumns.includes(name))
  const missing = neededColumns.filter((name) => !header.includes(name))
  const twice = header.filter((name, at) => header.indexOf(name) < at)
  if (unknown.length + missing.length + twice.length === 0) return undefined
  return [
    'must name the columns',
    ...(missing.length > 0 ? [`missing: ${missing.join(', ')}`] : []),
    ...(unknown.length > 0 ? [`unknown: ${unknown.map((name) => `"${name}"`).join(', ')}`] : []),
    ...(twice.length > 0 ? [`twice: ${twice.join(', ')}`] : []),
    `possible: ${orderColumns.join(', ')}`,
  ].join('; ')
}

function lineOf(record: string[], header: string[], number: number): Line {
  if (record.length > header.length) return { number, problem: 'has more columns than the first line' }
  const filled = header.flatMap((name, at) => (record[at] ? [[name, record[at]]] : []))
  return { number, columns: Object.fromEntries(filled) }
}

/** Spreadsheets of some countries separate columns by semicolons. */
async function delimiterOf(file: string): Promise<string> {
  const first = await firstLine(file)
  const count = (delimiter: string) => first.split(delimiter).length
  return [',', ';', '\t'].reduce((best, one) => (count(one) > count(best) ? one : best))
}

async function firstLine(file: string): Promise<string> {
  const start = createReadStream(file, { encoding: 'utf8', end: 10_000 })
  let text = ''
  for await (const chunk of start) text += chunk
  return text.split('\n')[0] ?? ''
}

async function* readJsonLines(file: string): AsyncGenerator<Line> {
  const lines = createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY })
  let number = 0
  for await (const text of lines) {
    number += 1
    if (text.trim()) yield { number, ...columnsIn(text.replace(/^\uFEFF/, '')) }
  }
}

function columnsIn(text: string): Pick<Line, 'columns' | 'problem'> {
  try {
    const columns: unknown = JSON.parse(text)
    if (typeof columns === 'object' && columns !== null && !Array.isArray(columns))
      return { columns: Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== null)) }
  } catch {}
  return { problem: 'must be one JSON object' }
}
