import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stringify } from 'yaml'

/** Who a company is, as asked. */
export interface CompanyAnswers {
  name: string
  offers: string
}

/** Makes the folder of a company. No article is in it, so no made-up one can reach a customer. */
export function writeCompany(dir: string, { name, offers }: CompanyAnswers): void {
  mkdirSync(join(dir, 'knowledge'), { recursive: true })
  writeWhole(join(dir, 'support.yaml'), stringify({ company: { name, ...(offers && { offers }) } }))
  writeWhole(join(dir, 'knowledge', 'README.md'), howToWrite)
}

const howToWrite = `# Articles

Write one Markdown file for each article into this folder. Customers never see this file. An article looks like this:

    ---
    title: Change your plan
    questions:
      - how do I upgrade
      - can I switch to yearly payment
    language: en
    audience: everyone
    updated: 2026-01-31
    ---

    ## Change your plan

    Open Billing and choose another plan.

docs/company.md of Frontdesk says more.
`

/** Sets values in a file of settings, for its owner's eyes only. A new file begins as `template`. */
export function writeSettings(file: string, template: string, values: Record<string, string>): void {
  const before = existsSync(file) ? readFileSync(file, 'utf8') : template
  writeWhole(file, withSettings(before, values), 0o600)
}

/** The text of a file of settings with other values. All else stays as it is. */
export function withSettings(text: string, values: Record<string, string>): string {
  const lines = text.replace(/\r?\n$/, '').split(/\r?\n/)
  for (const [name, value] of Object.entries(values)) {
    const line = `${name}=${quoted(value)}`
    const at = lines.findIndex((each) => new RegExp(`^\\s*(?:export\\s+)?${name}\\s*=`).test(each))
    if (at < 0) lines.push(line)
    else lines[at] = line
  }
  return `${lines.join('\n')}\n`
}

/** A # would begin a comment. */
const quoted = (value: string) => (/^[\w:/.@+-]*$/.test(value) ? value : `"${value.replace(/["\n]/g, '')}"`)

/** Whoever stops us leaves the old file or the new one, never half of it. */
function writeWhole(file: string, text: string, mode = 0o644): void {
  const unfinished = `${file}.${process.pid}.new`
  writeFileSync(unfinished, text, { mode })
  chmodSync(unfinished, mode)
  renameSync(unfinished, file)
}
