import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SupportError } from '../domain/errors.ts'
import { readerWith } from '../languages/reader.ts'
import { noVocabulary, readVocabulary } from './vocabulary.ts'

const folder = mkdtempSync(join(tmpdir(), 'frontdesk-vocabulary-'))
afterAll(() => rmSync(folder, { recursive: true }))

function written(yaml: string): string {
  const file = join(folder, 'vocabulary.yaml')
  writeFileSync(file, yaml)
  return file
}

test('a company without words of its own has none', () => {
  expect(readVocabulary(join(folder, 'none.yaml'))).toEqual(noVocabulary)
})

test('different words for one thing are found as that thing, whatever the language and the accents', () => {
  const yaml =
    'concepts:\n  glider: glider, sailplane*, planeador, Segelflügel*, 滑空機\n  tow:\n    - tow*\n    - winch launch\n'
  const { conceptsOf } = readerWith(readVocabulary(written(yaml)))
  for (const text of ['Do you rent sailplanes?', 'Segelflugel mieten', 'el planeador', '滑空機はありますか'])
    expect(conceptsOf(text)).toContain('glider')
  expect(conceptsOf('how much is a winch launch')).toEqual(expect.arrayContaining(['tow', 'cost']))
  expect(conceptsOf('how much is a launch')).not.toContain('tow')
})

test('words for a thing that is built in are added to those', () => {
  const { conceptsOf } = readerWith(readVocabulary(written('concepts:\n  password: passphrase\n')))
  expect(conceptsOf('I forgot my passphrase')).toContain('password')
  expect(conceptsOf('I forgot my password')).toContain('password')
})

test('countries are a concept only for who answers by country', () => {
  const { conceptsOf } = readerWith(readVocabulary(written('countries: true\nconcepts:\n  visa: visa\n')))
  expect(conceptsOf('a visa for Norway')).toEqual(['visa', 'country'])
  expect(readerWith(noVocabulary).conceptsOf('a visa for Norway')).toEqual([])
})

test.each([
  ['concepts:\n  glider: glider\n  tow: ""\n', 'line 3', 'must not be empty'],
  ['concepts:\n  glider: gl*der\n', 'line 2', 'one * only'],
  ['concepts:\n  glider: gl*\n', 'line 2', 'three letters'],
  ['concepts:\n  "a: b": glider\n', 'line', 'names of letters'],
  ['concepts:\n  glider: 7\n', 'line 2', 'must be words'],
  ['countries: maybe\nconcepts: {}\n', 'line 1', 'true or false'],
  ['synonyms:\n  a: b\n', 'line 1', 'use countries, concepts'],
  ['concepts: [\n', 'line', 'not valid YAML'],
])('a mistake is named with its line: %j', (yaml, line, remedy) => {
  const read = () => readVocabulary(written(yaml))
  expect(read).toThrow(SupportError)
  expect(read).toThrow(line)
  expect(read).toThrow(remedy)
})
