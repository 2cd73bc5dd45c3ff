import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { rememberIn } from './remembered.ts'

let folder: string
let code: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'frontdesk-remembered-'))
  code = join(folder, 'code')
  mkdirSync(code)
  writeFileSync(join(code, 'learn.js'), 'one')
})
afterEach(() => rmSync(folder, { recursive: true }))

const results = () => join(folder, 'results')
const remembered = () => rememberIn(results(), code)
const model = { words: new Map([['invoice', 1]]), weights: Float64Array.from([0.5, 2]) }

test('the next start finds what was kept, maps and numbers included', () => {
  remembered().keep(['lesson', 1], model)
  expect(remembered().recall(['lesson', 1])).toEqual(model)
})

test('another input, or other code, finds nothing', () => {
  remembered().keep(['lesson', 1], model)
  expect(remembered().recall(['lesson', 2])).toBeUndefined()
  writeFileSync(join(code, 'learn.js'), 'two')
  expect(remembered().recall(['lesson', 1])).toBeUndefined()
})

test.each([
  ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length - 3)],
  ['changed', (bytes: Buffer) => Buffer.concat([bytes.subarray(0, -1), Buffer.from('?')])],
  ['empty', () => Buffer.alloc(0)],
])('a file that was %s is as good as none', (_, damage) => {
  remembered().keep('lesson', model)
  const [name = ''] = readdirSync(results())
  const file = join(results(), name)
  writeFileSync(file, damage(readFileSync(file)))
  expect(remembered().recall('lesson')).toBeUndefined()
  remembered().keep('lesson', model)
  expect(remembered().recall('lesson')).toEqual(model)
})

test('only a few are kept', () => {
  const { keep } = remembered()
  for (let lesson = 0; lesson < 20; lesson++) keep(lesson, model)
  expect(readdirSync(results())).toHaveLength(12)
})

test('where nothing can be written, nothing is kept, and nothing fails', () => {
  writeFileSync(results(), 'a file where the folder should be')
  remembered().keep('lesson', model)
  expect(remembered().recall('lesson')).toBeUndefined()
})
