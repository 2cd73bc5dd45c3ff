import { BadInput } from './bad-input.ts'

/** A record of a CSV file, with its first line number. */
export interface CsvRecord {
  fields: string[]
  line: number
}

/** Parses CSV (RFC 4180: quoted fields may contain commas, line breaks and doubled quotes). Skips blank lines. */
export function readCsv(text: string, path: string): CsvRecord[] {
  const records: CsvRecord[] = []
  let record: CsvRecord = { fields: [], line: 1 }
  let line = 1
  // A field and its delimiter: a comma, a line break or the end of the text.
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n][^,\r\n]*|))(,|\r?\n|$)/gy
  while (field.lastIndex < text.length) {
    const match = field.exec(text)
    if (!match) throw new BadInput(`${path}, line ${line}: the quotes do not match.`)
    const [whole, quoted, plain, end] = match
    record.fields.push(quoted?.replaceAll('""', '"') ?? plain ?? '')
    line += whole.split('\n').length - 1
    if (end === ',' && field.lastIndex < text.length) continue
    if (end === ',') record.fields.push('')
    if (record.fields.join('') !== '' || record.fields.length > 1) records.push(record)
    record = { fields: [], line }
  }
  return records
}
