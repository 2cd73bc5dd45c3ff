import { stringify } from 'csv-stringify/sync'
import { exported } from './format.ts'
import { type Table, valueIn } from './table.tsx'

/**
 * A table as a spreadsheet reads it. What people wrote is never a formula there: such a cell begins with an apostrophe.
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
export const csvOf = ({ columns, rows }: Table): string =>
  stringify([columns.map(({ title }) => title), ...rows.map((row) => row.map((cell) => exported(valueIn(cell))))], {
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
  })
