import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Which import may stand in which folders of src/. Everything else is free. */
const doors: [string, RegExp, RegExp][] = [
  ['Bolt and the Web API', /from '@slack\//, /^src\/slack\//],
  ['LangChain', /from '@langchain\//, /^src\/(language-model|triage|departments)\/|^src\/cli\/eval/],
  [
    'SQL',
    /from '(drizzle-orm|pg|@electric-sql)/,
    /^src\/(base\/postgres-cache|db|queue|desk|orders|support|language-model\/model-store|slack\/speak|cli)/,
  ],
  ['the environment', /process\.env/, /^src\/config(\.test)?\.ts$/],
  ['the sandbox', /from '(\.\.\/)+sandbox/, /^$/],
]

const loadsLangChain = /^import (?!type )[^']*'@langchain\//m

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => ({ file: `src/${file.replaceAll('\\', '/')}`, code: readFileSync(`src/${file}`, 'utf8') }))

test.each(doors)('%s stays behind its door', (_, pattern, allowed) => {
  const offenders = sources.filter(({ file, code }) => pattern.test(code) && !allowed.test(file))
  expect(offenders.map(({ file }) => file)).toEqual([])
})

test('nothing low reaches up: only app, config and the places to start from import the Slack edge', () => {
  const offenders = sources.filter(
    ({ file, code }) => /from '(\.\.?\/)+slack\//.test(code) && !/^src\/(app|config|slack\/.*)\.ts$/.test(file),
  )
  expect(offenders.map(({ file }) => file)).toEqual([])
})

test('there are no barrel files', () => {
  expect(sources.filter(({ file }) => file.endsWith('/index.ts'))).toEqual([])
})

test('without a language model LangChain is not even loaded', () => {
  const loaded = new Set<string>()
  const load = (file: string) => {
    if (loaded.has(file)) return
    loaded.add(file)
    const code = sources.find((source) => source.file === file)?.code ?? ''
    for (const [, names, from] of code.matchAll(/^import (?!type )([^']*)from '(\.[^']+)'$/gm))
      if (!/^\{(\s*type \w+,?)+\s*\}\s*$/.test(names ?? '')) load(join(dirname(file), from ?? ''))
  }
  load('src/main.ts')
  expect(loaded.size).toBeGreaterThan(100)
  expect(sources.filter(({ file, code }) => loaded.has(file) && loadsLangChain.test(code))).toEqual([])
})
