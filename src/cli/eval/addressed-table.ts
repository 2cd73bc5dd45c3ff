import type { Addressed } from '../../domain/classification.ts'
import type { JudgeAddressed } from '../../triage/addressed/judge.ts'
import { type AddressedRow, readAddressedRows } from './addressed-rows.ts'
import { shareOf } from './measures.ts'

const kinds: Addressed[] = ['talk', 'unclear', 'request']

interface Judged extends AddressedRow {
  said: Addressed
}

/** How each file's talk and requests were judged, as a whole and by language, with every line that was disturbed or dropped. */
export function addressedTable(paths: string[], judge: JudgeAddressed): string {
  return paths
    .map((path) =>
      drawSet(
        path,
        readAddressedRows(path).map((row) => ({ ...row, said: judge(row.text).kind })),
      ),
    )
    .join('\n')
}

function drawSet(path: string, rows: Judged[]): string {
  const languages = [...new Set(rows.flatMap(({ language }) => language ?? []))].sort()
  const groups: [string, Judged[]][] = [
    ['all', rows],
    ...languages.map((language): [string, Judged[]] => [language, rows.filter((row) => row.language === language)]),
  ]
  const lines = groups.flatMap(([name, group]) =>
    (['talk', 'request'] as const).map((gold) =>
      drawGroup(
        name,
        gold,
        group.filter((row) => row.gold === gold),
      ),
    ),
  )
  const wrong = rows.filter(({ gold, said }) => said !== gold && said !== 'unclear')
  return [
    `${path}: ${rows.length} lines`,
    `  ${'lines'.padEnd(14)}${'rows'.padStart(6)}${kinds.map((kind) => `judged ${kind}`.padStart(16)).join('')}`,
    ...lines,
    ...wrong.map(({ gold, said, text }) => `  ${gold} judged ${said}: ${text.replace(/\s+/g, ' ').slice(0, 70)}`),
    '',
  ].join('\n')
}

function drawGroup(name: string, gold: AddressedRow['gold'], rows: Judged[]): string {
  const shares = kinds.map((kind) => `${(100 * shareOf(rows, ({ said }) => said === kind)).toFixed(1)} %`.padStart(16))
  return `  ${`${gold} ${name}`.padEnd(14)}${`${rows.length}`.padStart(6)}${shares.join('')}`
}
