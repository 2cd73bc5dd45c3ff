import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readExamples } from './examples.ts'

describe('example files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'examples-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  test('hold one message a line; blank lines and comments are skipped', () => {
    writeFileSync(join(folder, 'billing.en.txt'), '# about money\n\nWhere is my refund?\r\n#1 question: the price\n')
    expect(readExamples(folder)).toEqual([
      { text: 'Where is my refund?', label: 'billing', language: 'en' },
      { text: '#1 question: the price', label: 'billing', language: 'en' },
    ])
  })

  test.each(['bills.en.txt', 'billing.txt', 'billing.english.txt'])('a file called %s is one clear error', (name) => {
    writeFileSync(join(folder, name), 'hello\n')
    expect(() => readExamples(folder)).toThrow(new RegExp(`${name} is not a valid name.*billing\\.es\\.txt`))
    rmSync(join(folder, name))
  })

  test('that ship are found from wherever the program runs', () => {
    expect(new Set(readExamples().map(({ label }) => label))).toContain('human_needed')
  })
})
