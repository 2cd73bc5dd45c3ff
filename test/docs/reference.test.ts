import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { AjvJsonSchemaValidator } from '@modelcontextprotocol/sdk/validation/ajv'
import { parse } from 'yaml'
import { allowed, type JsonSchema } from '../../reference/in-words.ts'
import { readComments } from '../../reference/read-comments.ts'
import { reference, referenceFolder } from '../../reference/reference.ts'
import { supportJsonSchema } from '../../reference/support-schema.ts'
import { filesFor } from '../../src/cli/setup/state.ts'
import { supportSchema } from '../../src/company/support-file.ts'
import { markdownFiles, readFences } from './markdown-files.ts'

const schema = supportJsonSchema()
const check = new AjvJsonSchemaValidator().getValidator(schema as object)

test.each(Object.entries(reference()))('docs/reference/%s says what the code says', (name, text) => {
  const written = join(referenceFolder, name)
  // On a difference: npm run reference
  expect(existsSync(written) ? readFileSync(written, 'utf8') : undefined).toBe(text)
})

test('no page says that it is generated, and is not', () => {
  const pages = readdirSync(referenceFolder).filter((name) => name.endsWith('.md'))
  const written = pages.filter((name) =>
    readFileSync(join(referenceFolder, name), 'utf8').includes('npm run reference'),
  )
  expect(written.sort()).toEqual(
    Object.keys(reference())
      .filter((name) => name.endsWith('.md'))
      .sort(),
  )
})

test.each(['assistant-tools.md', 'webhook-events.md'])(
  'in %s every argument and every field says what it is',
  (name) => {
    const rows = (reference()[name] ?? '').split('\n').filter((line) => /^\| `[a-z_.]+` \|/.test(line))
    expect(rows.length).toBeGreaterThan(10)
    expect(rows.filter((row) => /\|\s*\|$/.test(row))).toEqual([])
  },
)

test('every key of support.yaml says what it is for', () => {
  expect(silentKeys('support.yaml', schema)).toEqual([])
  expect(silentKeys('x', { properties: { said: { description: 'Why.' }, silent: {} } })).toEqual(['x.silent'])
})

function silentKeys(path: string, { properties = {}, additionalProperties, items, anyOf = [] }: JsonSchema): string[] {
  const below = [additionalProperties, items, ...anyOf].filter((one) => typeof one === 'object')
  return [
    ...Object.entries(properties).flatMap(([key, value]) => [
      ...(value.description || isPriority(key) ? [] : [`${path}.${key}`]),
      ...silentKeys(`${path}.${key}`, value),
    ]),
    ...below.flatMap((one) => silentKeys(path, one)),
  ]
}

/** These need no words. */
const isPriority = (key: string) => ['urgent', 'high', 'normal', 'low'].includes(key)

describe('an editor with the schema', () => {
  const samples = ['samples/shop/support.yaml', 'samples/api-vendor/support.yaml']

  test.each(samples)('finds nothing wrong in %s, which names it', (file) => {
    const text = readFileSync(file, 'utf8')
    expect(check(parse(text))).toMatchObject({ valid: true })
    expect(schemaNamedIn(text, dirname(file))).toBe(true)
  })

  test('finds nothing wrong in any example of the docs', () => {
    const keys = Object.keys(supportSchema.shape)
    const examples = markdownFiles()
      .flatMap((file) => readFences(file).filter(({ language }) => language === 'yaml'))
      .map(({ file, line, text }) => ({ at: `${file}:${line}`, said: parse(text) as Record<string, unknown> }))
      .filter(({ said }) => Object.keys(said ?? {}).some((key) => keys.includes(key)))
    expect(examples.length).toBeGreaterThan(20)
    const wrong = examples.map(({ at, said }) => ({ at, ...check(said) })).filter(({ valid }) => !valid)
    expect(wrong).toEqual([])
  })

  test.each([
    ['a key that does not exist', { langauge: 'en' }],
    ['a mode that does not exist', { channels: { default: 'answers' } }],
    ['a department without examples', { departments: { sales: { about: 'buying more' } } }],
    ['a number where there is none', { tickets: { solved_after_hours: 'soon' } }],
    ['an order’s number of a wrong kind', { orders: { id: 7, return_window_days: 30 } }],
  ])('marks %s', (_, said) => {
    expect(check(said)).toMatchObject({ valid: false })
  })

  test('knows it from what npm run setup writes', () => {
    const companyDir = join(process.cwd(), 'no-such-folder', 'company')
    const files = filesFor({ dir: process.cwd(), companyDir, settings: {}, known: {} }, { COMPANY_NAME: 'Initech' })
    const support = files.find(({ path }) => path.endsWith('support.yaml'))?.text ?? ''
    expect(schemaNamedIn(support, companyDir)).toBe(true)
    expect(check(parse(support))).toMatchObject({ valid: true })
  })
})

function schemaNamedIn(text: string, folder: string): boolean {
  const named = /^# yaml-language-server: \$schema=(\S+)\n/.exec(text)?.[1]
  return named !== undefined && existsSync(join(folder, named))
}

test('what a value may be is said in words', () => {
  expect(allowed({ type: 'integer', minimum: 0, maximum: 65_535 })).toBe('a whole number, 0 to 65,535')
  expect(allowed({ type: 'array', items: { enum: ['a', 'b'] } })).toBe('a list of: `a`, `b`')
  expect(allowed({ anyOf: [{ type: 'string' }, { const: false }] })).toBe('text, or `false`')
})

test('comments stay with the table and the column below them', () => {
  const read = readComments(
    "/** Work. */\nexport const a = pgTable('a', {\n  id: text('id'),\n  /** Who\n   * has it. */\n  by: text('by') })\nexport const b = pgTable(\n  'b', { by: text('by') })",
  )
  expect([...read.keys()]).toEqual(['a', 'b'])
  expect(read.get('a')).toEqual({ text: 'Work.', columns: new Map([['by', 'Who has it.']]) })
  expect(read.get('b')?.columns.size).toBe(0)
})
