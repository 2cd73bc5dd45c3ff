import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isRoot } from '../../test/servers.ts'
import { parseEnvFile, readEnvFile } from './env-file.ts'

const known = { names: new Set(['CHANNEL', 'TOKEN', 'PORT', 'URL']), hashed: new Set(['CHANNEL']) }
const read = (text: string | Uint8Array) =>
  parseEnvFile(typeof text === 'string' ? Buffer.from(text) : text, '.env', known).values
const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16()

test.each([
  ['a channel as people write it', 'CHANNEL=#cs-team'],
  ['a space before it', 'CHANNEL= #cs-team'],
  ['quotes', 'CHANNEL="#cs-team"'],
  ['single quotes and a comment', "CHANNEL='#cs-team' # where tickets appear"],
  ['a comment', 'CHANNEL=#cs-team # where tickets appear'],
  ['export', 'export CHANNEL=#cs-team'],
  ['tabs and blanks', '\tCHANNEL\t=\t#cs-team \t '],
  ['a colon', 'CHANNEL: #cs-team'],
  ['line ends of Windows', 'PORT=1\r\nCHANNEL=#cs-team\r\nTOKEN=\r\n'],
  ['line ends of an old Mac', 'PORT=1\rCHANNEL=#cs-team\rTOKEN='],
  ['a mark of UTF-8', '\uFEFFCHANNEL=#cs-team'],
  ['a mark in the middle, where files were joined', 'PORT=1\n\uFEFFCHANNEL=#cs-team'],
  ['UTF-16 of Windows', Buffer.from('\uFEFFCHANNEL=#cs-team\r\n', 'utf16le')],
  ['UTF-16 without a mark', Buffer.from('CHANNEL=#cs-team\r\n', 'utf16le')],
  ['UTF-16, big-endian', utf16be('\uFEFFCHANNEL=#cs-team\r\n')],
  ['UTF-16, big-endian, without a mark', utf16be('CHANNEL=#cs-team')],
])('%s: the channel is #cs-team', (_, file) => {
  expect(read(file).CHANNEL).toBe('#cs-team')
})

test.each([
  ['a # within a value is a part of it', 'URL=postgres://desk:pa#ss@db/desk', 'postgres://desk:pa#ss@db/desk'],
  ['a # after a blank begins a comment', 'URL=x # or y', 'x'],
  ['a value with # and quotes', 'URL=it\'s#"one"', 'it\'s#"one"'],
  ['a comment in the place of a value', 'URL=# the address', ''],
  ['a comment after blanks in the place of a value', 'URL=   #optional', ''],
  ['nothing', 'URL=', ''],
  ['a folder of Windows', 'URL=C:\\data\\', 'C:\\data\\'],
  ['the later of two', 'URL=a\nURL=b', 'b'],
])('%s', (_, file, value) => {
  expect(read(file).URL).toBe(value)
})

test('the settings of others may stand in the file: keys of several lines, colons, dots', () => {
  const key = '-----BEGIN KEY-----\nTOKEN\nabc=\n-----END KEY-----'
  const file = `OTHER_KEY="${key}"\nother.name=a#b\nTOKEN=mine\nOTHER='it is "x\nCHANNEL=#c`
  expect(read(file)).toMatchObject({ OTHER_KEY: key, TOKEN: 'mine', CHANNEL: '#c' })
})

test.each([
  ['PORT=1\nTOKEN "x"', 'line 2', 'NAME=value'],
  ['PORT=1\nTOKEN=abc\\\ndef', 'line 3', 'one line'],
  ['setx TOKEN x', 'line 1', 'NAME=value'],
  ['TOKEN="x\nPORT=1\nCHANNEL="#c"', 'line 1', 'never closed'],
  ["\nTOKEN='x", 'line 2', 'never closed'],
  ['TOKEN="x"y', 'line 1', 'never closed'],
  ['OTHER="x\nPORT=1\nCHANNEL="#c"', 'line 1', 'never closed'],
  ['TOKEN=#optional', 'line 1', 'Put a space before a comment'],
  ['URL=postgres://desk:$\u007bPASSWORD}@db/desk', 'line 1', 'Write the value itself'],
])('%j is refused: %s', (file, line, remedy) => {
  const words = refusal(file)
  expect(words).toContain(`.env, ${line}: `)
  expect(words).toContain(remedy)
  expect(words).not.toMatch(/abc|optional|PASSWORD/)
})

test('every problem is reported at once', () => {
  expect(refusal('oops\nPORT=1\nTOKEN=#x').split('\n')).toHaveLength(2)
})

test('a file in another encoding is refused with the line', () => {
  expect(refusal(Buffer.from('PORT=1\nCHANNEL=b\xfcro', 'latin1'))).toContain('.env, line 2: this is not UTF-8')
})

test('a setting that appears twice works, with a warning', () => {
  const { warnings } = parseEnvFile(Buffer.from('PORT=1\nTOKEN=\nPORT=2\nother=1\nother=2'), '.env', known)
  expect(warnings).toEqual(['.env sets PORT on lines 1 and 3; the last one is used.'])
})

describe('what stands in the place of the file', () => {
  let dir: string
  let file: string
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'frontdesk-env-'))
    file = join(dir, '.env')
  })
  afterEach(() => rmSync(dir, { recursive: true }))

  test('nothing: nothing is set', () => {
    expect(readEnvFile(file, known)).toEqual({ values: {}, warnings: [] })
  })

  test('a folder, as Docker makes one', () => {
    mkdirSync(file)
    expect(() => readEnvFile(file, known)).toThrow('is a folder, but must be a file')
  })

  test('a file with an ending that Windows hides', () => {
    writeFileSync(`${file}.txt`, 'TOKEN=x')
    expect(readEnvFile(file, known).warnings).toEqual([`${file}.txt is not read. Rename it to ${file}.`])
  })

  test('a file that we may not read', () => {
    writeFileSync(file, 'TOKEN=x')
    chmodSync(file, 0)
    // Root can read every file.
    if (isRoot) process.seteuid?.('nobody')
    try {
      expect(() => readEnvFile(file, known)).toThrow('cannot be read (EACCES)')
    } finally {
      if (isRoot) process.seteuid?.(0)
    }
  })
})

function refusal(file: string | Uint8Array): string {
  try {
    read(file)
  } catch (error) {
    return (error as Error).message
  }
  return ''
}
