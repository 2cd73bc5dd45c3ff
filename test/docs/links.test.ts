import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, posix } from 'node:path'
import { markdownFiles } from './markdown-files.ts'
import { type Link, type Page, readPage } from './read-page.ts'

const pages = new Map(markdownFiles().map((file) => [file, readPage(file, readFileSync(file, 'utf8'))]))
const scripts = Object.keys((JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: object }).scripts)

test('every link within the project leads somewhere, to the very section that it names', () => {
  const links = [...pages.values()].flatMap((page) => page.links)
  expect(links.length).toBeGreaterThan(100)
  expect(links.flatMap((link) => problemOf(link))).toEqual([])
})

test('every picture says in words what it shows', () => {
  const pictures = [...pages.values()]
    .flatMap(({ links }) => links)
    .filter(({ alternative }) => alternative !== undefined)
  expect(pictures.length).toBeGreaterThan(5)
  expect(pictures.filter(({ alternative }) => !alternative)).toEqual([])
})

test('every picture is shown somewhere', () => {
  const shown = [...pages.values()].flatMap(({ links }) => links.map(({ file, to }) => placeOf(file, to)))
  const folder = 'docs/images'
  expect(readdirSync(folder).filter((name) => !shown.includes(`${folder}/${name}`))).toEqual([])
})

test('a broken link is found, whatever is wrong with it', () => {
  const page = readPage(
    'docs/x.md',
    '# One: two & three\n## One\n[a](nowhere.md) [b](../README.md#nowhere) [c](#one) [d](#one-two--three) [e](https://x.example)\n![](images/gone.png) [f][g]\n\n[g]: ../gone.ts\n',
  )
  expect(page.links.flatMap((link) => problemOf(link, page)).map((problem) => problem.split(': ')[1])).toEqual([
    'nowhere.md',
    '../README.md#nowhere',
    'images/gone.png',
    '../gone.ts',
  ])
})

test('every path that a page, a comment or a message names exists', () => {
  const named = [...filesBelow('src'), ...filesBelow('sandbox'), ...filesBelow('bench'), ...filesBelow('reference')]
    .concat(markdownFiles(), ['.env.example', 'compose.yaml', 'Dockerfile', 'manifest.yml', ...samples()])
    .flatMap((file) => pathsIn(file, readFileSync(file, 'utf8')))
  expect(named.length).toBeGreaterThan(100)
  expect(named.filter(({ path }) => !existsSync(path)).map(({ file, path }) => `${file}: ${path}`)).toEqual([])
})

test('every command of npm that a page names exists', () => {
  const unknown = markdownFiles().flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/npm run (?:--silent )?([\w-]+)/g)]
      .filter(([, name = '']) => !scripts.includes(name))
      .map(([command]) => `${file}: ${command}`),
  )
  expect(unknown).toEqual([])
})

function problemOf({ at, file, to }: Link, own?: Page): string[] {
  if (/^(https?:|mailto:)/.test(to)) return []
  const [path = '', anchor] = to.split('#')
  const target = placeOf(file, path)
  if (path !== '' && !existsSync(target)) return [`${at}: ${to}`]
  if (anchor === undefined) return []
  const page = path === '' ? (own ?? pages.get(file)) : pages.get(target)
  return page?.anchors.includes(anchor) ? [] : [`${at}: ${to}`]
}

const placeOf = (file: string, to: string): string =>
  posix.join(dirname(file), decodeURI(to.split('#')[0] ?? '')).replace(/\/$/, '')

/** Paths from the root of the project, in code or in words. What has a gap (`*`, `NAME`, `…`) stands for many. */
function pathsIn(file: string, text: string): { file: string; path: string }[] {
  const found = text.matchAll(
    /(?<![\w./:@-]|\]\()((?:docs|src|test|sandbox|bench|samples|reference)\/[\w./*<>{}…-]*\.(?:md|ts|js|mjs|sql|yaml|json|txt|png))\b/g,
  )
  return [...found].flatMap(([, path = '']) => (/[*<>{}…]|NAME/.test(path) ? [] : [{ file, path }]))
}

const samples = () => filesBelow('samples').filter((file) => /\.(yaml|mjs|js)$/.test(file))

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(tsx?|js|sql|yaml|mjs)$/.test(name) && !/\.test\.ts$/.test(name))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
