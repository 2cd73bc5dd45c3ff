import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pino } from 'pino'
import { SupportError } from '../domain/errors.ts'
import { readTeamExamples } from './team-examples.ts'
import { createIntentModel } from './team-intent-model.ts'

const log = pino({ level: 'silent' })
const folders: string[] = []
const file = async (yaml?: string) => {
  const folder = await mkdtemp(join(tmpdir(), 'frontdesk-'))
  folders.push(folder)
  const path = join(folder, 'support.yaml')
  if (yaml !== undefined) await writeFile(path, yaml)
  return path
}
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))))

test('a team without a file of its own has no examples of its own', async () => {
  expect(readTeamExamples(await file())).toEqual([])
})

test('a team lists its messages under their intents', async () => {
  const yaml = 'examples:\n  billing:\n    - where is my crate\n  none:\n    - "ahoy: there"\n'
  expect(readTeamExamples(await file(yaml))).toEqual([
    { text: 'where is my crate', label: 'billing' },
    { text: 'ahoy: there', label: 'none' },
  ])
})

test.each([
  ['examples:\n  refunds:\n    - x\n', 'line 2', 'refunds'],
  ['examples:\n  billing: x\n', 'line 2', 'billing'],
  ['examples:\n  billing:\n    - ok\n    - 7\n', 'line 4', 'must be text'],
  ['articles: []\n', 'line 1', 'examples'],
  ['examples:\n  billing:\n  - "x\n', 'line', 'not valid YAML'],
])('a mistake is named with its line: %j', async (yaml, line, word) => {
  const path = await file(yaml)
  const read = () => readTeamExamples(path)
  expect(read).toThrow(SupportError)
  expect(read).toThrow(line)
  expect(read).toThrow(word)
})

test('new examples are learned while it runs, and a bad file changes nothing', async () => {
  const path = await file()
  const model = await createIntentModel(path, log)
  const strange = 'the flurbinator went brzzt again'
  const before = model.classify(strange)
  const lines = ['the flurbinator went brzzt', 'my flurbinator says brzzt', 'flurbinator brzzt error', 'brzzt again']
  await writeFile(path, `examples:\n  technical:\n${lines.map((line) => `    - ${line}\n`).join('')}`)
  while (model.classify(strange).confidence === before.confidence) await sleep(20)
  const after = model.classify(strange)
  expect(after.intent).toBe('technical')
  expect(after.confidence).toBeGreaterThan(before.confidence)
  await writeFile(path, 'nonsense')
  await sleep(400)
  expect(model.classify(strange)).toEqual(after)
  await model.close()
})
