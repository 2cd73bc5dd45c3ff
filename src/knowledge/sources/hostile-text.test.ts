import { inNoTime } from '../../../test/in-no-time.ts'
import { readHtmlPage } from '../website/html-page.ts'
import { addressesIn } from '../website/sitemap.ts'
import { readConfluence } from './confluence.ts'
import { linksOf } from './markdown-links.ts'
import { isNestedTooDeeply } from './nesting.ts'
import { withoutProperties } from './notion.ts'

const deep = `${'<div>'.repeat(200_000)}x`

test.each([
  ['emphasis', '*a_'.repeat(60_000)],
  ['emphasis in lines', '[x](y) *a_\n'.repeat(60_000)],
  ['brackets', '[a]('.repeat(100_000)],
  ['brackets in lines', `${'[a]('.repeat(200)}\n`.repeat(500)],
  ['quotes', '> '.repeat(100_000)],
])('a list of pages made of %s takes no time', (_, markdown) => inNoTime(() => linksOf(markdown)))

test('a page in a list is found, however it is written', () => {
  expect(
    linksOf('# A\n\n- [Refunds](/refunds.md): back\n* [A b](<a b.md> "mention")\nSee [x](http://a.example/y_(z)).'),
  ).toEqual([
    { href: '/refunds.md', text: 'Refunds' },
    { href: 'a b.md', text: 'A b' },
    { href: 'http://a.example/y_(z)', text: 'x' },
  ])
})

test.each([
  ['a page of Confluence', () => readConfluence(`<div id="main-content" class="wiki-content">${deep}`)],
  [
    'a page of Notion',
    () => withoutProperties(`<table class="properties"></table>${deep}`, { path: 'a.html', isRow: false }),
  ],
  ['a row of Notion', () => withoutProperties(`# a\n\n${'a: b\n'.repeat(200_000)}x`, { path: 'a.md', isRow: true })],
  ['a sitemap', () => addressesIn(`<urlset><url><loc>${'<a>'.repeat(200_000)}`)],
  ['a sitemap of nothing', () => addressesIn(`<urlset>${'<url>'.repeat(100_000)}`)],
  ['a page with broken attributes', () => readHtmlPage(`<a ${'x="'.repeat(500_000)}`, new URL('https://a.example'))],
  ['a page of angles', () => readHtmlPage('<'.repeat(2_000_000), new URL('https://a.example'))],
  ['whether it is deep', () => isNestedTooDeeply('<a '.repeat(500_000))],
])('reading %s that means harm takes no time', (_, read) => inNoTime(() => void read()))

test('only what nobody writes is nested too deeply', () => {
  expect(isNestedTooDeeply(deep)).toBe(true)
  expect(isNestedTooDeeply('<p>x<br><li>y<svg><path d="M0"/></svg>'.repeat(5000))).toBe(false)
  expect(isNestedTooDeeply('<div><div>x</div></div>'.repeat(5000))).toBe(false)
})
