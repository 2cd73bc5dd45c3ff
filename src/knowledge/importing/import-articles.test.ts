import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { makeZip, type ZipEntry } from '../../../test/make-zip.ts'
import { readArticles } from '../read-articles.ts'
import { type Imported, type ImportRequest, importArticles } from './import-articles.ts'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'frontdesk-import-'))
})
afterEach(() => rmSync(dir, { recursive: true }))

const now = () => new Date('2026-11-24T09:00:00Z')
const knowledgeDir = () => join(dir, 'company', 'knowledge')

const bring = (from: string, options: Partial<ImportRequest> = {}): Promise<Imported> =>
  importArticles({ from: join(dir, from), knowledgeDir: knowledgeDir(), ...options }, { fetch, now })

function write(files: Record<string, string | Buffer>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true })
    writeFileSync(join(dir, path), content)
  }
}

const zip = (path: string, entries: ZipEntry[]) => write({ [path]: makeZip(entries) })
const article = (path: string) => readFileSync(join(knowledgeDir(), path), 'utf8')
const articles = (name: string) =>
  readdirSync(join(knowledgeDir(), name), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .sort()
const files = (writes: { file: string }[]) => writes.map(({ file }) => file).sort()
const counts = ({ came, changed, went, kept, edited }: Imported) =>
  [came, changed, went, kept, edited].map(({ length }) => length).join(' ')
const said = ({ troubles }: Imported) => troubles.map(({ what, count }) => `${what}: ${count}`)

const refunds = '# Refunds\n\nA refund takes five working days.\n'
const seats = '# Seats\n\nYou can add seats at any time.\n'
const billing = '# Billing\n\nWe bill on the first of the month.\n'

describe('a folder', () => {
  test('becomes one article a page, with what the page and its place say', async () => {
    write({ 'docs/guide/refunds.md': refunds, 'docs/seats.md': `See [refunds](guide/refunds.md).\n\n${seats}` })
    const imported = await bring('docs', { baseUrl: 'https://docs.acme.example/help' })
    expect(counts(imported)).toBe('2 0 0 0 0')
    expect(article('docs/guide/refunds.md')).toBe(
      '---\ntitle: Refunds\nlink: https://docs.acme.example/help/guide/refunds\nsource: guide/refunds.md\n---\n\nA refund takes five working days.\n',
    )
    expect(article('docs/seats.md')).toContain('[refunds](https://docs.acme.example/help/guide/refunds)')
  })

  test('that customers cannot read on the web has no links, even if the company has a site', async () => {
    write({ 'docs/refunds.md': refunds, 'docs/seats.md': `${seats}\nSee [refunds](refunds.md).` })
    await bring('docs')
    const read = await readArticles(knowledgeDir(), { baseUrl: 'https://acme.example' })
    expect(read.map(({ id, link, title }) => [id, link, title])).toEqual([
      ['docs/refunds', undefined, 'Refunds'],
      ['docs/seats', undefined, 'Seats'],
    ])
    expect(article('docs/seats.md')).toContain('See refunds.')
  })

  test('imported again changes only what changed, came and went', async () => {
    write({ 'docs/refunds.md': refunds, 'docs/seats.md': seats, 'docs/billing.md': billing })
    await bring('docs')
    expect(counts(await bring('docs'))).toBe('0 0 0 3 0')
    write({ 'docs/refunds.md': refunds.replace('five', 'three'), 'docs/new.md': '# New\n\nSomething new is here.\n' })
    rmSync(join(dir, 'docs/billing.md'))
    const planned = await bring('docs', { isDryRun: true })
    expect([files(planned.came), files(planned.changed), planned.went]).toEqual([
      ['new.md'],
      ['refunds.md'],
      ['billing.md'],
    ])
    expect(articles('docs')).toEqual(['billing.md', 'refunds.md', 'seats.md'])
    expect(counts(await bring('docs'))).toBe('1 1 1 1 0')
    expect(articles('docs')).toEqual(['new.md', 'refunds.md', 'seats.md'])
    expect(article('docs/refunds.md')).toContain('three working days')
    expect(readdirSync(knowledgeDir())).toEqual(['docs'])
  })

  test('an article that a person changed or deleted stays so, and is reported until --force', async () => {
    write({ 'docs/refunds.md': refunds, 'docs/seats.md': seats, 'docs/billing.md': billing })
    await bring('docs')
    writeFileSync(join(knowledgeDir(), 'docs/refunds.md'), article('docs/refunds.md').replace('five', 'at most five'))
    unlinkSync(join(knowledgeDir(), 'docs/seats.md'))
    const unchanged = await bring('docs')
    expect(unchanged.edited).toEqual([
      { file: 'refunds.md', changedToo: false },
      { file: 'seats.md', changedToo: false },
    ])
    write({ 'docs/refunds.md': refunds.replace('five', 'three') })
    for (const _ of ['first', 'again'])
      expect((await bring('docs')).edited).toContainEqual({ file: 'refunds.md', changedToo: true })
    expect(article('docs/refunds.md')).toContain('at most five')
    expect(counts(await bring('docs', { force: true }))).toBe('1 1 0 1 0')
    expect(article('docs/refunds.md')).toContain('three')
    expect(articles('docs')).toHaveLength(3)
  })

  test('an article that a person changed survives its page', async () => {
    write({ 'docs/refunds.md': refunds, 'docs/seats.md': seats, 'docs/billing.md': billing })
    await bring('docs')
    writeFileSync(join(knowledgeDir(), 'docs/refunds.md'), 'Ours now.')
    rmSync(join(dir, 'docs/refunds.md'))
    expect(counts(await bring('docs'))).toBe('0 0 0 2 1')
    expect(article('docs/refunds.md')).toBe('Ours now.')
  })

  test('a person’s own article of the same name is never replaced', async () => {
    write({ 'docs/refunds.md': refunds, 'company/knowledge/docs/refunds.md': 'By hand.' })
    await bring('docs')
    expect(articles('docs')).toEqual(['refunds-2.md', 'refunds.md'])
    expect(article('docs/refunds.md')).toBe('By hand.')
  })

  test('a source that lost more than half of its pages removes none, unless told so', async () => {
    write({ 'docs/refunds.md': refunds, 'docs/seats.md': seats, 'docs/billing.md': billing })
    await bring('docs')
    for (const name of ['seats', 'billing']) rmSync(join(dir, `docs/${name}.md`))
    await expect(bring('docs')).rejects.toThrow(/no longer has 2 of the 3 articles.*--allow-many-removals/)
    expect(articles('docs')).toHaveLength(3)
    expect(counts(await bring('docs', { allowManyRemovals: true }))).toBe('0 0 2 1 0')
    expect(articles('docs')).toEqual(['refunds.md'])
    rmSync(join(dir, 'docs/refunds.md'))
    await expect(bring('docs', { allowManyRemovals: true })).rejects.toThrow(/There are no articles in .*docs/)
    expect(articles('docs')).toEqual(['refunds.md'])
  })

  test('without its manifest, articles are known again by their front matter', async () => {
    write({ 'docs/refunds.md': refunds, 'docs/seats.md': seats })
    await bring('docs')
    unlinkSync(join(knowledgeDir(), 'docs/.imported.json'))
    expect(counts(await bring('docs'))).toBe('0 0 0 2 0')
    writeFileSync(join(knowledgeDir(), 'docs/.imported.json'), '{"pages":')
    await expect(bring('docs')).rejects.toThrow(/\.imported\.json is damaged, so nothing was changed/)
  })

  test('a manifest cannot lead out of its folder', async () => {
    write({ 'docs/refunds.md': refunds, 'company/precious.md': 'Mine.' })
    await bring('docs')
    const manifest = join(knowledgeDir(), 'docs/.imported.json')
    writeFileSync(manifest, readFileSync(manifest, 'utf8').replace('"refunds.md",', '"../../precious.md",'))
    await expect(bring('docs', { force: true })).rejects.toThrow(/damaged/)
    expect(readFileSync(join(dir, 'company/precious.md'), 'utf8')).toBe('Mine.')
  })

  test('what cannot be read is said once a kind, and stops nothing else', async () => {
    write({
      'docs/refunds.md': refunds,
      'docs/logo.png': Buffer.from([137, 80, 78, 71]),
      'docs/huge.md': 'x'.repeat(6 * 1024 * 1024),
      'docs/binary.md': Buffer.from([0, 1, 2, 0, 255, 0, 3]),
      'docs/README.md': '# For writers\n\nRead me first, please.',
      'docs/manual.pdf': '%PDF',
      'docs/node_modules/x/readme.md': refunds,
      'docs/.git/x.md': refunds,
    })
    for (let at = 0; at < 40; at++) write({ [`docs/empty/${at}.md`]: '# Nothing\n' })
    symlinkSync(dir, join(dir, 'docs', 'circle'))
    const imported = await bring('docs')
    expect(files(imported.came)).toEqual(['refunds.md'])
    expect(said(imported)).toEqual(
      expect.arrayContaining([
        'Left out, a link to another place: 1',
        'Left out, too large (over 5 MB): 1',
        'Left out, it is not text: 1',
        'Left out, for those who write and not for customers: 1',
        'Left out, not read: save it as Markdown, HTML or text: 1',
      ]),
    )
    expect(imported.troubles.find(({ count }) => count === 40)?.places).toHaveLength(3)
  })

  test('a page named as files for authors are keeps its text, under a name that is read', async () => {
    write({
      'docs/security.md': '# Security\n\nWe encrypt all data at rest.',
      'docs/SECURITY.md': 'Report faults to us.',
    })
    write({ 'docs/legal/license.html': '<h1>Licences</h1><p>Each seat needs a licence.</p>' })
    const imported = await bring('docs')
    expect(articles('docs')).toEqual(['legal/license-page.md', 'security-page.md'])
    expect(said(imported)).toEqual(['Left out, for those who write and not for customers: 1'])
  })

  test('a page of megabytes is read, if all but its text is scripts, styles and pictures', async () => {
    const page = `<html><head><style>${'a{}'.repeat(200_000)}</style><script>${'go();'.repeat(200_000)}</script></head><body><main>
      <h1>Seats</h1><p>You can add <img src="data:image/png;base64,${'A'.repeat(1_500_000)}"> seats at any time.</p></main></body></html>`
    write({ 'docs/seats.html': page })
    await bring('docs')
    expect(article('docs/seats.md')).toMatch(/---\n\nYou can add\s+seats at any time\.\n$/)
  })

  test('a page that can no longer be read keeps its article', async () => {
    write({ 'docs/refunds.md': refunds, 'docs/seats.md': seats })
    await bring('docs')
    write({ 'docs/seats.md': Buffer.from([0, 1, 2, 0, 255, 0, 3]) })
    expect(counts(await bring('docs'))).toBe('0 0 0 2 0')
    expect(article('docs/seats.md')).toContain('add seats')
  })

  test('an import that cannot be written leaves the old articles and one clear line', async () => {
    write({ 'docs/refunds.md': refunds })
    await bring('docs')
    const before = article('docs/refunds.md')
    write({ 'docs/refunds.md': refunds.replace('five', 'three') })
    mkdirSync(join(knowledgeDir(), 'docs', 'new.md'), { recursive: true })
    write({ 'docs/new.md': seats })
    await expect(bring('docs')).rejects.toThrow(/cannot be written \(E[A-Z]+\)/)
    expect([before, before.replace('five', 'three')]).toContain(article('docs/refunds.md'))
    rmSync(join(knowledgeDir(), 'docs', 'new.md'), { recursive: true })
    const healed = await bring('docs')
    expect(healed.edited).toEqual([])
    expect(articles('docs')).toEqual(['new.md', 'refunds.md'])
    expect(article('docs/refunds.md')).toContain('three')
  })
})

describe('exports', () => {
  const id = (at: number) => `${at}`.padStart(32, 'a')

  test('of Notion lose the ids, the tables and the properties, and keep their names when the export has another name', async () => {
    const pages = (folder: string, text: string): ZipEntry[] => [
      { name: `${folder}/Help ${id(1)}.md`, content: `# Help\n\nWelcome to our help. ${text}\n` },
      { name: `${folder}/Help ${id(1)}/Refunds ${id(2)}.md`, content: refunds },
      { name: `${folder}/Help ${id(1)}/Questions ${id(3)}.csv`, content: 'Name,Owner\nSeats,Ada' },
      {
        name: `${folder}/Help ${id(1)}/Questions ${id(3)}/Seats ${id(4)}.md`,
        content: '# Seats\n\nOwner: Ada Byron\nStatus: Draft\n\nYou can add seats at any time.\n',
      },
    ]
    zip('Export-0b1c2d3e-1111-2222-3333-444455556666.zip', [
      { name: 'ExportBlock-77-Part-1.zip', content: makeZip(pages('Export-0b1c', 'Hello.')) },
    ])
    const first = await bring('Export-0b1c2d3e-1111-2222-3333-444455556666.zip', { name: 'notion' })
    expect(first.kind).toBe('Notion export')
    expect(articles('notion')).toEqual(['help.md', 'help/questions/seats.md', 'help/refunds.md'])
    expect(article('notion/help/questions/seats.md')).not.toMatch(/Ada|Draft/)
    expect(said(first)).toEqual(['Left out, a table and not an article: 1'])
    zip('Export-99999999-1111-2222-3333-444455556666.zip', pages('Export-9999', 'Hello again.'))
    const second = await bring('Export-99999999-1111-2222-3333-444455556666.zip', { name: 'notion' })
    expect(counts(second)).toBe('0 1 0 2 0')
  })

  test('of Confluence lose the names of whoever wrote them', async () => {
    const page = (title: string, text: string) => `<html><head><title>Support : ${title}</title></head><body>
      <div id="main-header"><div id="breadcrumb-section"><ol id="breadcrumbs"><li>Support</li></ol></div>
      <h1 id="title-heading"><span id="title-text"> Support : ${title} </span></h1></div>
      <div id="content" class="view"><div class="page-metadata">Created by <span class='author'> Ada Byron</span>, last modified on May 03, 2021</div>
      <div id="main-content" class="wiki-content group"><p>${text}</p></div></div>
      <div id="footer">Document generated by Confluence on Nov 01, 2026</div></body></html>`
    zip('SUP-export.zip', [
      { name: 'SUP/index.html', content: '<html><body class="wiki-content">Space Details</body></html>' },
      { name: 'SUP/How-refunds-work_65537.html', content: page('How refunds work', 'A refund takes five days.') },
      { name: 'SUP/65540.html', content: page('Seats', 'You can add seats at any time.') },
      { name: 'SUP/attachments/1/x.png', content: 'x' },
    ])
    const imported = await bring('SUP-export.zip')
    expect([imported.kind, said(imported)]).toEqual(['Confluence export', []])
    expect(article('sup-export/how-refunds-work-65537.md')).toBe(
      '---\ntitle: How refunds work\nupdated: 2021-05-03\nlink: none\nsource: confluence:65537\n---\n\nA refund takes five days.\n',
    )
    expect(article('sup-export/65540.md')).toContain('title: Seats')
  })

  test.each([
    [
      'Created by <span class="author"> Ada</span>, last modified on 30 May, 2019',
      'Help',
      'Help : Seats',
      '2019-05-30',
      'Seats',
    ],
    ['Created by Ada on Apr 18, 2016', 'Help', 'Seats : how many?', '2016-04-18', '"Seats : how many?"'],
    [
      'Created by Ada on Apr 18, 2016, last modified by Sam on Nov\n 16, 2016',
      'Help',
      'Help : A : B',
      '2016-11-16',
      '"A : B"',
    ],
  ])('of Confluence in its versions: %s', async (about, space, title, updated, shown) => {
    const page = `<div id="breadcrumb-section"><ol id="breadcrumbs"><li><span><a href="index.html">${space}</a></span></li></ol></div>
      <h1 id="title-heading"><span id="title-text">${title}</span></h1><div class="page-metadata">${about}</div>
      <div id="main-content" class="wiki-content group"><p>You can add seats at any time.</p></div>`
    write({ 'space/Seats_1.html': page })
    await bring('space')
    expect(article('space/seats-1.md')).toContain(
      `---\ntitle: ${shown}\nupdated: ${updated}\nlink: none\nsource: confluence:1\n---`,
    )
  })

  test('of Notion in HTML lose the table of properties', async () => {
    write({
      [`export/Seats ${id(1)}.html`]: `<html><head><title>Seats</title></head><body><article id="1" class="page sans"><header>
        <h1 class="page-title">Seats</h1><table class="properties"><tbody><tr class="property-row-person"><th>Owner</th><td>Ada Byron</td></tr></tbody></table>
        </header><div class="page-body"><p>You can add seats at any time.</p></div></article></body></html>`,
    })
    await bring('export')
    expect(article('export/seats.md')).toBe(
      `---\ntitle: Seats\nlink: none\nsource: notion:${id(1)}\n---\n\nYou can add seats at any time.\n`,
    )
  })

  test('of GitBook have what the table of contents lists', async () => {
    write({
      'book/SUMMARY.md':
        '# Summary\n\n* [Welcome](README.md)\n* [Billing](billing/README.md)\n  * [Refunds](billing/refunds.md)\n',
      'book/README.md': '# Welcome\n\nThis is how our product works.',
      'book/billing/README.md': billing,
      'book/billing/refunds.md': `---\ndescription: How long it takes\n---\n\n${refunds}`,
      'book/old/idea.md': '# Idea\n\nNot yet public at all.',
    })
    const imported = await bring('book')
    expect(imported.kind).toBe('GitBook export')
    expect(articles('book')).toEqual(['billing.md', 'billing/refunds.md', 'start.md'])
    expect(said(imported)).toEqual(['Left out, not listed in SUMMARY.md: 1'])
  })

  test('of Zendesk: no drafts, and restricted articles for staff only', async () => {
    const one = (over: object) => ({
      id: 360001,
      url: 'https://acme.zendesk.com/api/v2/help_center/en-us/articles/360001.json',
      html_url: 'https://help.acme.example/hc/en-us/articles/360001-Refunds',
      title: 'Refunds',
      name: 'Refunds',
      body: '<h2>How long?</h2></div><p>A refund takes <a href="/hc/en-us/articles/2">five</a> days.</p>',
      locale: 'en-us',
      draft: false,
      user_segment_id: null,
      created_at: '2024-01-01T00:00:00Z',
      updated_at: '2025-04-17T17:18:10Z',
      edited_at: '2025-03-02T10:00:00Z',
      ...over,
    })
    const pages = [
      { count: 4, next_page: null, page: 1, articles: [one({}), one({ id: 2, title: 'Soon', draft: true })] },
      { articles: [one({ id: 3, title: 'Inside', user_segment_id: 77 }), one({ id: 4, title: 'Bare', body: null })] },
    ]
    write({ 'acme-zendesk.json': JSON.stringify(pages) })
    const imported = await bring('acme-zendesk.json')
    expect(imported.kind).toBe('Zendesk export')
    expect(article('acme-zendesk/refunds.md')).toBe(
      '---\ntitle: Refunds\nlanguage: en\nupdated: 2025-03-02\nlink: https://help.acme.example/hc/en-us/articles/360001-Refunds\nsource: zendesk:360001:en-us\n---\n\n## How long?\n\nA refund takes [five](https://help.acme.example/hc/en-us/articles/2) days.\n',
    )
    expect(article('acme-zendesk/inside.md')).toContain('audience: staff')
    expect(said(imported)).toEqual([
      'Left out, a draft or not published: 1',
      'For staff only, because the source shows them only to some people: 1',
      'Left out, no text: 1',
    ])
  })

  test('of Intercom: every published language', async () => {
    const content = { type: 'article_content', author_id: 1, created_at: 1_672_928_359, updated_at: 1_672_928_610 }
    const body = '<p class="no-margin">A refund takes five days.</p>'
    const data = [
      {
        ...{ ...content, type: 'article', id: '3', title: 'Refunds', description: '', body, state: 'published' },
        ...{ url: 'https://help.acme.example/en/articles/3', default_locale: 'en' },
        translated_content: {
          type: 'article_translated_content',
          en: { ...content, title: 'Refunds', body, state: 'published' },
          de: { ...content, title: 'Erstattung', body: '<p>Eine Erstattung dauert fünf Tage.</p>', state: 'published' },
          fr: { ...content, title: 'Remboursement', body: '<p>Un remboursement prend cinq jours.</p>', state: 'draft' },
        },
      },
      { ...content, type: 'article', id: '4', title: 'Later', body, state: 'draft' },
      { ...content, type: 'internal_article', id: '5', title: 'Inside', body, state: 'published' },
    ]
    write({ 'intercom.json': JSON.stringify({ type: 'list', pages: {}, total_count: 3, data }) })
    const imported = await bring('intercom.json')
    expect(articles('intercom')).toEqual(['erstattung.md', 'inside.md', 'refunds.md'])
    expect(article('intercom/erstattung.md')).toMatch(/language: de\nupdated: 2023-01-05/)
    expect(article('intercom/inside.md')).toContain('audience: staff')
    expect(said(imported)).toEqual([
      'Left out, a draft or not published: 2',
      'For staff only, because the source shows them only to some people: 1',
    ])
  })

  test('of Help Scout: whole articles; lists without texts are explained', async () => {
    const one = { id: '5215163545667acd25394b5c', number: 121, slug: 'refunds', status: 'published', name: 'Refunds' }
    const publicUrl = 'https://docs.acme.example/article/121-refunds'
    write({
      'scout/1.json': JSON.stringify({
        article: {
          ...one,
          publicUrl,
          text: '<p>It takes five days.</p>',
          updatedAt: null,
          createdAt: '2023-08-21T19:34:13Z',
        },
      }),
      'scout/2.json': JSON.stringify({
        article: { ...one, id: 'b', name: 'Hidden', status: 'notpublished', text: 'Not yet for anybody.' },
      }),
      'scout/list.json': JSON.stringify({
        articles: { page: 1, pages: 1, count: 1, items: [{ ...one, id: 'c', name: 'Listed' }] },
      }),
      'scout/broken.json': '{"article":',
    })
    const imported = await bring('scout')
    expect(articles('scout')).toEqual(['refunds.md'])
    expect(article('scout/refunds.md')).toContain(`updated: 2023-08-21\nlink: ${publicUrl}`)
    expect(said(imported)).toEqual([
      'Left out, a draft or not published: 1',
      'Left out, not valid JSON: 1',
      'Left out, a list of Help Scout without texts: export each article (GET /articles/ID): 1',
    ])
  })
})

describe('exports of other help centres', () => {
  test.each([
    [
      'the fields that Zendesk must have',
      {
        id: 1,
        title: 'Seats',
        body: '<p>You can add seats at any time.</p>',
        html_url: 'https://h.example/1',
        locale: 'de',
        updated_at: '2025-01-02T03:04:05Z',
        draft: false,
      },
      'language: de\nupdated: 2025-01-02\nlink: https://h.example/1\nsource: zendesk:1:de',
    ],
    [
      'other names',
      {
        slug: 'seats',
        name: 'Seats',
        content: '<p>You can add seats at any time.</p>',
        url: 'https://h.example/s',
        id: 'a',
        lang: 'pt-BR',
        updatedAt: 1735786800000,
      },
      'language: pt\nupdated: 2025-01-02\nlink: https://h.example/s\nsource: article:a',
    ],
    [
      'little',
      { title: 'Seats', html: 'You can add seats at any time.' },
      'title: Seats\nlink: none\nsource: article:Seats',
    ],
  ])('with %s', async (_, one, fields) => {
    write({ 'help.json': JSON.stringify([one]) })
    await bring('help.json')
    expect(article('help/seats.md')).toContain(`${fields}\n---\n\nYou can add seats`)
  })

  test.each([
    { status: 'archived' },
    { draft: true },
    { archived: true },
    { published: false },
    { state: 'in review' },
    { isDraft: true },
  ])('one that says %j is left out', async (said) => {
    const good = { id: 1, title: 'Good', body: 'You can add seats at any time.' }
    write({ 'help.json': JSON.stringify({ articles: [good, { ...good, id: 2, title: 'Bad', ...said }] }) })
    await bring('help.json')
    expect(articles('help')).toEqual(['good.md'])
  })

  test.each([{ visibility: 'private' }, { internal: true }, { audience: 'agents' }, { type: 'internal_article' }])(
    'one that says %j is for staff',
    async (said) => {
      write({
        'help.json': JSON.stringify({ data: [{ id: 1, title: 'Inside', body: 'The code is at the door.', ...said }] }),
      })
      await bring('help.json')
      expect(article('help/inside.md')).toContain('audience: staff')
    },
  )

  test('an export of the first page alone is said, and removes nothing', async () => {
    const page = (...ids: number[]) => ({
      count: 3,
      next_page: 'https://h.example/2',
      articles: ids.map((id) => ({ id, title: `A ${id}`, body: 'You can add seats.', locale: 'en' })),
    })
    write({ 'help.json': JSON.stringify([page(1, 2), page(3)]) })
    await bring('help.json')
    write({ 'help.json': JSON.stringify(page(1, 2)) })
    const imported = await bring('help.json')
    expect(counts(imported)).toBe('0 0 0 3 0')
    expect(said(imported)).toEqual(['The export has 2 of 3 articles: export its further pages, too: 1'])
  })

  test('the index of a search beside pages is no export', async () => {
    write({
      'docs/seats.md': seats,
      'docs/index.json': JSON.stringify([1, 2].map((id) => ({ id, title: `X${id}`, content: 'You can add seats.' }))),
    })
    expect((await bring('docs')).kind).toBe('folder')
    expect(articles('docs')).toEqual(['seats.md'])
  })
})

describe('a hostile zip', () => {
  test('writes nothing outside its folder, and its good pages are imported', async () => {
    zip('help.zip', [
      { name: 'refunds.md', content: refunds },
      { name: '../../evil.md', content: seats },
      { name: '/etc/evil.md', content: seats },
      { name: 'C:/evil.md', content: seats },
      { name: '..\\..\\evil.md', content: seats },
      { name: 'link.md', content: '/etc/passwd', isLink: true },
      { name: 'secret.md', content: seats, isEncrypted: true },
      { name: 'bomb.md', content: Buffer.alloc(4 * 1024 * 1024, 'a') },
      { name: 'liar.md', content: Buffer.alloc(3 * 1024 * 1024, 'b'), claimedSize: 10 },
      { name: 'con/%2e%2e/%2e%2e/sly.md', content: seats },
    ])
    const imported = await bring('help.zip')
    expect(files(imported.came)).toEqual(['con/sly.md', 'refunds.md'])
    expect(readdirSync(dir).sort()).toEqual(['company', 'help.zip'])
    expect(said(imported)).toEqual([
      'Left out, its path leads out of the zip: 4',
      'Left out, a link to another place: 1',
      'Left out, encrypted: export without a password: 1',
      'Left out, packed as a zip bomb is: 1',
      'Left out, damaged in the zip: 1',
    ])
  })

  test.each([
    ['no zip at all', Buffer.from('hello, this is no zip file at all, whatever its name says')],
    ['half a zip', makeZip([{ name: 'a.md', content: 'x'.repeat(5000) }]).subarray(0, 60)],
    ['an empty file', Buffer.alloc(0)],
  ])('%s is one clear line', async (_, bytes) => {
    write({ 'help.zip': bytes })
    await expect(bring('help.zip')).rejects.toThrow(
      /help\.zip is not a whole zip file\. Export or download it again\.$/,
    )
  })

  test('a zip in a zip in a zip is not followed', async () => {
    const inner = makeZip([{ name: 'deep.md', content: seats }])
    const middle = makeZip([{ name: 'inner.zip', content: inner }])
    zip('help.zip', [
      { name: 'middle.zip', content: middle },
      { name: 'refunds.md', content: refunds },
    ])
    expect(files((await bring('help.zip')).came)).toEqual(['refunds.md'])
  })
})

test('what is not there is one clear line', async () => {
  await expect(bring('nothing')).rejects.toThrow(
    /There is no .*nothing\. Name a folder, a \.zip, a \.json export or an address/,
  )
  write({ 'one.md': refunds })
  await expect(bring('one.md')).rejects.toThrow(/Put single files into a folder/)
})
