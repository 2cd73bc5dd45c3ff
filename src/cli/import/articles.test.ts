import { PassThrough } from 'node:stream'
import type { Imported } from '../../knowledge/importing/import-articles.ts'
import { showProgress } from './progress.ts'
import { importReport } from './report.ts'
import { readRequest } from './request.ts'

const nothing: Imported = {
  ...{ came: [], changed: [], went: [], kept: [], edited: [], troubles: [] },
  ...{ kind: 'website, by sitemap', dir: 'company/knowledge/help' },
}
const writes = (count: number, name: string) =>
  Array.from({ length: count }, (_, at) => ({ file: `${name}-${at}.md`, text: '' }))

test('the command line says what to import and how', () => {
  const line = ['https://help.acme.example', '--dry-run', '--by', 'sitemap', '--pause', '0', '--max-pages', '50']
  expect(readRequest(line)).toMatchObject({
    from: 'https://help.acme.example',
    isDryRun: true,
    by: 'sitemap',
    pauseMs: 0,
    mostPages: 50,
    force: false,
  })
  expect(readRequest([]).from).toBeUndefined()
})

test.each([
  [['a', 'b'], 'Name one source'],
  [['a', '--by', 'magic'], '--by must be one of llms.txt, sitemap, links'],
  [['a', '--pause', 'long'], '--pause must be a whole number'],
  [['a', '--name', '../up'], '--name must be a name'],
  [['a', '--url', 'docs.acme.example'], '--url must be an address'],
  [['a', '--forse'], "Unknown option '--forse'"],
])('%j is refused with the usage', (args, words) => {
  expect(() => readRequest(args)).toThrow(words)
  expect(() => readRequest(args)).toThrow('Usage: npm run import -- articles')
})

test('a dry run names what would come, change and go, and shortens long lists', () => {
  const report = importReport(
    { ...nothing, came: writes(25, 'new'), changed: writes(1, 'old'), went: ['gone.md'] },
    true,
  )
  expect(report.slice(0, 3)).toEqual([
    'Nothing was written. It would be (website, by sitemap): 25 came, 1 changed, 1 went, 0 stayed as they are.',
    '  + new-0.md',
    '  + new-1.md',
  ])
  expect(report).toEqual(expect.arrayContaining(['  + … and 5 more', '  ~ old-0.md', '  - gone.md']))
  expect(report.at(-1)).toBe('Run it again without --dry-run to write into company/knowledge/help.')
})

test('an import of hundreds of troubles is a few lines', () => {
  const troubles = [{ what: 'Not read, it answers 500', count: 317, places: ['/a', '/b', '/c'] }]
  const edited = writes(4, 'mine').map(({ file }, at) => ({ file, changedToo: at < 2 }))
  expect(importReport({ ...nothing, kept: ['x.md'], edited, troubles }, false)).toEqual([
    'Done (website, by sitemap): 0 came, 0 changed, 0 went, 1 stayed as they are.',
    '',
    '  Left alone, changed or deleted by a person: 4 (mine-0.md, mine-1.md, mine-2.md, …). 2 of them changed at the source, too. --force replaces them.',
    '',
    '  Not read, it answers 500: 317 (/a, /b, /c, …)',
    '',
    'The articles are in company/knowledge/help.',
  ])
})

describe('progress', () => {
  const shown = (isTTY: boolean, steps: number) => {
    const out = Object.assign(new PassThrough(), { isTTY }) as unknown as NodeJS.WriteStream // all that we use of one
    let at = 0
    const show = showProgress('Pages', out, () => (at += 60))
    for (let done = 1; done <= steps; done++) show(done, steps)
    return String((out as unknown as PassThrough).read() ?? '')
  }

  test('is a bar on a terminal, which goes away', () => {
    expect(shown(true, 10)).toContain('[#########.....................] Pages: 3 of 10')
    expect(shown(true, 10).endsWith('\r\u001b[K')).toBe(true)
  })

  test('is a line now and then elsewhere', () => {
    expect(shown(false, 600)).toBe('Pages: 250 of 600\nPages: 500 of 600\n')
  })
})
