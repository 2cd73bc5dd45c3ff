import { importCircles } from './import-circles.ts'
import { type Import, readImports, readSources } from './read-imports.ts'

/** The floors of src/, the lowest first; each imports only lower ones or itself, types included. `loose`: files in no folder. */
const floors = [
  ...[
    'domain',
    'base',
    'db',
    'queue',
    'language-model',
    'understanding',
    'knowledge',
    'orders',
    'systems',
    'company',
    'languages',
  ],
  ...['triage', 'departments', 'desk', 'support', 'figures', 'slack web', 'core', 'loose', 'cli'],
].map((floor) => floor.split(' '))

/** These import nothing but themselves; `domain` not even packages. */
const selfContained = { domain: /^src\/domain\//, understanding: /^src\/understanding\/|^(?!src\/)/ }

/** What still breaks a rule, as beginnings of the two paths. Remove a line when it is fixed; add none. */
const stillBroken: string[] = []

/** Which packages and folders may be imported in which files of src/. Everything else is free. */
const doors: [string, RegExp, RegExp][] = [
  ['Bolt and the Web API', /^@slack\//, /^src\/slack\//],
  ['LangChain', /^@langchain\//, /^src\/(language-model|triage|departments)\/|^src\/cli\/eval/],
  [
    'SQL',
    /^(drizzle-orm|pg|@electric-sql)/,
    /^src\/(base\/postgres-cache|db|queue|desk|figures|orders|support|language-model\/model-store|knowledge\/importing\/import-store|departments\/translating\/translation-store|slack\/speak|slack\/people\/support-channel|cli)/,
  ],
  ['MCP', /^@modelcontextprotocol\//, /^src\/(systems|web)\//],
  ['Prometheus and OpenTelemetry', /^(prom-client|@opentelemetry\/)/, /^src\/web\/(metrics|tracing)\//],
  ['what is not the product', /^(sandbox|bench|test|reference)\//, /^$/],
]

const sources = readSources('src', 'sandbox', 'bench')
const inSrc = sources.filter(({ file }) => file.startsWith('src/'))
const imports = sources.flatMap((source) => source.imports)

test('each floor imports only lower ones, and no files or folders import each other in a circle', () => {
  expect(problems(imports.filter((one) => !stillBroken.some((line) => excuses(line, one))))).toEqual([])
})

test('a mended rule is no longer listed as broken: take these lines out of stillBroken', () => {
  const isMended = (line: string): boolean => {
    const others = stillBroken.filter((other) => other !== line)
    return problems(imports.filter((one) => !others.some((other) => excuses(other, one)))).length === 0
  }
  expect(stillBroken.filter(isMended)).toEqual([])
})

test('at most six files of src/ are in no folder', () => {
  expect(inSrc.filter(({ file }) => roomOf(file) === 'loose').length).toBeLessThanOrEqual(6)
})

test.each(doors)('%s stays behind its door', (_, pattern, allowed) => {
  const through = imports.filter(({ from, to }) => from.startsWith('src/') && pattern.test(to) && !allowed.test(from))
  expect(through.map(({ from, to }) => `${from} imports ${to}: only ${allowed.source} may`)).toEqual([])
})

test('only config.ts reads the environment', () => {
  const readers = inSrc.filter(({ file, code }) => code.includes('process.env') && file !== 'src/config.ts')
  expect(readers.map(({ file }) => `${file} reads process.env: make it a setting in src/config.ts`)).toEqual([])
})

test('there are no barrel files', () => {
  expect(inSrc.map(({ file }) => file).filter((file) => file.endsWith('/index.ts'))).toEqual([])
})

test('what only some installations use is not even loaded otherwise: LangChain, Prometheus and OpenTelemetry', () => {
  const loaded = new Set(['src/main.ts'])
  const loads = (file: string): Import[] =>
    inSrc.find((source) => source.file === file)?.imports.filter(({ kind }) => kind === 'static') ?? []
  for (const file of loaded) for (const { to } of loads(file)) if (to.startsWith('src/')) loaded.add(to)
  expect(loaded.size).toBeGreaterThan(100)
  const through = [...loaded].flatMap(loads).filter(({ to }) => /^(@langchain\/|prom-client|@opentelemetry\/)/.test(to))
  expect(through.map(({ from, to }) => `${from} loads ${to}: load it when it is wanted`)).toEqual([])
})

test('these rules see every kind of import, and every circle', () => {
  const code = `import { a } from './a.ts'\nimport type {\n  B,\n} from "../base/b.ts"\nimport 'c'\nexport * from './d.ts'
    const late = await import('./late.ts')\nexport const word = 'from'\n`
  const read = readImports('src/db/x.ts', code)
  expect(read.map(({ to, kind }) => `${kind} ${to}`)).toEqual([
    ...['static src/db/a.ts', 'type src/base/b.ts', 'static c', 'static src/db/d.ts', 'dynamic src/db/late.ts'],
  ])
  const filesAndFolders = [...read, ...readImports('src/base/b.ts', "import type { X } from '../db/x.ts'")]
  expect(importCircles(filesAndFolders)).toHaveLength(2)
  const foldersOnly = [...read, ...readImports('src/base/other.ts', "import '../db/leaf.ts'")]
  expect(importCircles(foldersOnly)).toHaveLength(1)
  expect(problems(readImports('src/db/x.ts', "import '../queue/y.ts'"))).toHaveLength(1)
  expect(problems(readImports('src/domain/x.ts', "import 'zod'"))).toHaveLength(1)
})

function problems(some: Import[]): string[] {
  return [...some.flatMap(brokenFloor), ...importCircles(some)]
}

function brokenFloor({ from, to }: Import): string[] {
  const room = roomOf(from)
  if (room === undefined) return []
  const own = Object.entries(selfContained).find(([name]) => name === room)?.[1]
  if (own && !own.test(to)) return [`${from} imports ${to}: ${room}/ imports nothing but itself. Have it handed in.`]
  const above = roomOf(to)
  if (above === undefined || above === room || heightOf(above) < heightOf(room)) return []
  return [`${from} imports ${to}: ${above} is not below ${room}. Have core.ts hand it in, or move it to a lower floor.`]
}

/** The folder below src/ in which a file lies; undefined for what is not in src/. */
function roomOf(file: string): string | undefined {
  const [root, room, ...rest] = file.split('/')
  if (root !== 'src') return undefined
  return rest.length > 0 ? room : 'loose'
}

/** A new folder needs a floor: until it has one, nobody may import it. */
const heightOf = (room: string): number => floors.findIndex((floor) => floor.includes(room)) + 1 || 100

function excuses(line: string, { from, to }: Import): boolean {
  const [fromStart = '', toStart = ''] = line.split(' → ')
  return from.startsWith(fromStart) && to.startsWith(toStart)
}
