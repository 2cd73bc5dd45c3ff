import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readCompany } from '../../company/company.ts'
import { BadInput } from './bad-input.ts'
import { departmentsTable } from './departments-table.ts'

const dir = mkdtempSync(join(tmpdir(), 'frontdesk-eval-'))
afterAll(() => rmSync(dir, { recursive: true }))

const vendor = () => readCompany('samples/api-vendor')

function fileOf(...rows: object[]): string {
  const file = join(dir, 'rows.jsonl')
  writeFileSync(file, rows.map((row) => JSON.stringify(row)).join('\n'))
  return file
}

test('a company sees how its own departments are told apart, and what is misjudged', async () => {
  const file = fileOf(
    { text: 'Could you please send us a quote for 300 seats?', department: 'sales' },
    { text: 'How do I rotate an API key?', department: 'sales' },
    { text: 'It would be nice to have folders for webhooks', department: 'feature request' },
    { text: 'our webhooks stopped arriving', department: 'none' },
  )
  const table = await departmentsTable(file, await vendor())
  expect(table).toMatch(/sales +2 +1 +1 +0\n/)
  expect(table).toMatch(/feature request +1 +1 +0 +0\n/)
  expect(table).toMatch(/none +1 +1 +0 +0\n/)
  expect(table).toContain('sales judged none: How do I rotate an API key?')
})

test('a department that there is not, and a company without any, are said', async () => {
  const file = fileOf({ text: 'hello', department: 'marketing' })
  await expect(departmentsTable(file, await vendor())).rejects.toThrow(
    '"marketing" is no department; use access, sales',
  )
  await expect(departmentsTable(file, await readCompany('samples/shop'))).rejects.toThrow(BadInput)
})
