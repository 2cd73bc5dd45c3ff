import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freshDatabase } from '../../../test/fresh-database.ts'
import type { Database } from '../../db/database.ts'
import { findTranslations, keepTranslations } from '../../departments/translating/translation-store.ts'
import { readRequest, runTranslations } from './command.ts'

let database: Database
let dir: string
beforeAll(async () => {
  database = await freshDatabase()
  dir = mkdtempSync(join(tmpdir(), 'frontdesk-translations-'))
})
afterAll(async () => {
  rmSync(dir, { recursive: true })
  await database.close()
})

const original = '- **Free** over $50: yes\n- "Otherwise" $4.99'
const german = '- **Free** ab $50: ja\n- „Sonst“ $4.99'

test('staff read what was translated in a file, mend it once, and customers read that from then on', async () => {
  const { db } = database
  await keepTranslations(db, [
    { original, language: 'de', translation: german },
    { original: 'Wait.', language: 'de', translation: 'Warten.' },
  ])
  const file = join(dir, 'translations.yaml')
  expect(await runTranslations(db, { kind: 'export', file })).toEqual([`Exported 2 translations to ${file}.`])
  const written = readFileSync(file, 'utf8')
  expect(written).toContain('by: model')
  writeFileSync(file, written.replace('Warten.', 'Bitte warten Sie.'))
  expect(await runTranslations(db, { kind: 'import', file })).toEqual([
    `Saved 1 mended of 2 translations from ${file}.`,
  ])
  await keepTranslations(db, [{ original: 'Wait.', language: 'de', translation: 'Halt.' }])
  expect(await findTranslations(db, ['Wait.', original], 'de')).toEqual(
    expect.arrayContaining([
      { original: 'Wait.', language: 'de', translation: 'Bitte warten Sie.', by: 'staff' },
      { original, language: 'de', translation: german, by: 'model' },
    ]),
  )
  expect(await findTranslations(db, ['Wait.'], 'es')).toEqual([])
})

test.each([
  [[], 'Name what to do'],
  [['list', 'x.yaml'], 'Name what to do'],
  [['export'], 'one file'],
  [['import', 'a', 'b'], 'one file'],
])('%j is refused with the usage', (args, words) => {
  expect(() => readRequest(args)).toThrow(words)
  expect(() => readRequest(args)).toThrow('npm run translations -- export')
})

test.each([
  ['- original: Wait.\n  language: de\n  translation: ""\n', 'line 3', 'must not be empty'],
  ['- original: Wait.\n  language: German\n  translation: Warten.\n', 'line 2', 'ISO 639-1'],
  ['hello', 'line 1', 'must be a list'],
])('a broken file is refused whole, with its line: %j', async (yaml, line, problem) => {
  const file = join(dir, 'broken.yaml')
  writeFileSync(
    file,
    `- original: Stop.\n  language: fr\n  translation: Arrêtez.\n`.slice(0, yaml === 'hello' ? 0 : undefined) + yaml,
  )
  const failure = await runTranslations(database.db, { kind: 'import', file }).catch((error) => error)
  expect(failure.message).toContain(problem)
  if (yaml === 'hello') expect(failure.message).toContain(line)
  expect(await findTranslations(database.db, ['Stop.'], 'fr')).toEqual([])
})

test('a file that is not there is said in one sentence', async () => {
  const failure = await runTranslations(database.db, { kind: 'import', file: join(dir, 'none') }).catch(
    (error) => error,
  )
  expect(failure).toMatchObject({ code: 'bad_translations', message: expect.stringContaining('no such file') })
})
