import { join } from 'node:path'
import { projectRoot } from '../base/project-root.ts'
import { readCompany } from '../company/company.ts'
import { createJudgeDepartment, type JudgeDepartment } from './own-departments.ts'

let departmentOf: JudgeDepartment
beforeAll(async () => {
  departmentOf = await createJudgeDepartment(await readCompany(join(projectRoot, 'samples', 'api-vendor')))
})

test.each([
  ['we need pricing for 500 seats, whom do we talk to', 'sales'],
  ['Could you make me an owner?', 'access'],
  ['It would be nice to have folders for webhooks', 'feature request'],
])('“%s” belongs to %s', (text, department) => {
  expect(departmentOf(text)).toBe(department)
})

test.each([
  ['How do I rotate an API key?'],
  ['our webhooks stopped arriving'],
  ['what does the Grow plan cost'],
  ['invoice is wrong'],
  ['third outage this month'],
  ['hi'],
  ['这是什么'],
  ['x'.repeat(40_000)],
])('“%.30s” belongs to none of them', (text) => {
  expect(departmentOf(text)).toBeUndefined()
})

test('a company without departments of its own has nothing to learn', async () => {
  expect((await createJudgeDepartment({ departments: [] }))('we need a quote')).toBeUndefined()
})
