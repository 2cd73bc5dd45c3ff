import type { Company } from '../../company/company.ts'
import { createJudgeDepartment } from '../../triage/own-departments.ts'
import { noLabel } from '../../understanding/prediction.ts'
import { BadInput } from './bad-input.ts'
import { readJsonl } from './rows.ts'

interface Judged {
  text: string
  gold: string
  said: string
}

/** How the embedded model assigns a file's messages to a company's own departments, with every message that it misjudges. */
export async function departmentsTable(path: string, company: Company): Promise<string> {
  const names = [...company.departments.map(({ name }) => name), noLabel]
  if (names.length === 1)
    throw new BadInput(
      'This company declares no departments of its own: see docs/how-to/company.md, or use --company FOLDER.',
    )
  const rows = readJsonl(path, 'departments')
  const unknown = rows.find(({ gold }) => !names.includes(gold))
  if (unknown) throw new BadInput(`${path}: "${unknown.gold}" is no department; use ${names.join(', ')}.`)
  const departmentOf = await createJudgeDepartment(company)
  const judged = rows.map(({ text, gold }) => ({ text, gold, said: departmentOf(text) ?? noLabel }))
  const wrong = judged.filter(({ gold, said }) => said !== gold)
  return [
    `${path}: ${rows.length} messages`,
    drawRow('department', ['messages', 'right', 'none', 'another']),
    ...names.map((name) => drawDepartment(name, judged)),
    ...wrong.map(({ gold, said, text }) => `  ${gold} judged ${said}: ${text.replace(/\s+/g, ' ').slice(0, 70)}`),
    '',
  ].join('\n')
}

function drawDepartment(name: string, judged: Judged[]): string {
  const own = judged.filter(({ gold }) => gold === name)
  const right = own.filter(({ said }) => said === name).length
  const none = name === noLabel ? 0 : own.filter(({ said }) => said === noLabel).length
  return drawRow(name, [own.length, right, none, own.length - right - none])
}

const drawRow = (name: string, cells: (string | number)[]) =>
  `  ${name.padEnd(20)}${cells.map((cell) => String(cell).padStart(10)).join('')}`
