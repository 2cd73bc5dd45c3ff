import { readdirSync, readFileSync } from 'node:fs'

/** Which import may stand in which folders of src/. Everything else is free. */
const doors: [string, RegExp, RegExp][] = [
  ['Bolt and the Web API', /from '@slack\//, /^src\/slack\//],
  ['LangChain', /from '@langchain\//, /^src\/(language-model|triage|departments|tools)\/|^src\/cli\/eval/],
  [
    'SQL',
    /from '(drizzle-orm|pg|@electric-sql)/,
    /^src\/(db|lanes|inbox|outbox|conversations|tickets|orders|support|language-model\/model-store|slack\/speak|cli)/,
  ],
  ['the environment', /process\.env/, /^src\/config(\.test)?\.ts$/],
  ['the sandbox', /from '(\.\.\/)+sandbox/, /^$/],
]

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => ({ file: `src/${file.replaceAll('\\', '/')}`, code: readFileSync(`src/${file}`, 'utf8') }))

test.each(doors)('%s stays behind its door', (_, pattern, allowed) => {
  const offenders = sources.filter(({ file, code }) => pattern.test(code) && !allowed.test(file))
  expect(offenders.map(({ file }) => file)).toEqual([])
})

test('nothing low reaches up: only app, core and the places to start from import the Slack edge', () => {
  const offenders = sources.filter(
    ({ file, code }) => /from '(\.\.?\/)+slack\//.test(code) && !/^src\/(app|slack\/.*)\.ts$/.test(file),
  )
  expect(offenders.map(({ file }) => file)).toEqual([])
})

test('there are no barrel files', () => {
  expect(sources.filter(({ file }) => file.endsWith('/index.ts'))).toEqual([])
})
