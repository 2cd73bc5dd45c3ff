import { styleText } from 'node:util'
import { wrap } from '../../base/wrap.ts'
import type { Finding } from '../../domain/finding.ts'
import type { Examined } from './doctor.ts'

const labels = { ok: 'ok', warning: 'warning', failed: 'FAILED', skipped: 'skipped' } as const
const colours = { ok: 'green', warning: 'yellow', failed: 'red', skipped: 'dim' } as const
const indent = ' '.repeat(10)

/** What was found, for a terminal 80 wide. */
export function drawExamined(all: Examined[], { colour }: { colour: boolean }): string {
  const parts = all.map(({ title, findings }) =>
    [title, ...findings.map((finding) => drawFinding(finding, colour))].join('\n'),
  )
  return [...parts, summary(all)].join('\n\n')
}

function drawFinding({ state, words, remedy }: Finding, colour: boolean): string {
  const label = `  ${labels[state]}`.padEnd(indent.length)
  const shown = colour ? styleText(colours[state], label) : label
  const lines = [...wrap(words, indent), ...(remedy ? wrap(`→ ${remedy}`, indent) : [])]
  return shown + lines.join('\n').slice(indent.length)
}

function summary(all: Examined[]): string {
  const count = (state: Finding['state']) =>
    all.flatMap(({ findings }) => findings).filter((finding) => finding.state === state).length
  const [failures, warnings] = [count('failed'), count('warning')]
  if (failures + warnings === 0) return 'Everything is well.'
  return `${failures} failed, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}.`
}
