import { gzipSync } from 'node:zlib'
import { startProxy } from '../../../test/proxy.ts'
import { answers, helpPage, sitemapOf, startWebsite, type Website } from '../../../test/website.ts'
import { outgoing } from '../../base/outgoing.ts'
import type { Gathered } from '../sources/source-page.ts'
import { readWebsite, type WebsiteOptions } from './read-website.ts'

let site: Website
beforeEach(async () => {
  site = await startWebsite({})
})
afterEach(() => site.close())

const visit = (path = '/', options: Partial<WebsiteOptions> = {}): Promise<Gathered> =>
  readWebsite(new URL(path, site.url), {
    fetch,
    pauseMs: 0,
    mostPages: 1000,
    timeoutMs: 400,
    longestWaitMs: 50,
    ...options,
  })

const paths = ({ pages }: Gathered) => pages.map(({ link }) => link?.slice(site.url.length)).sort()
const said = ({ troubles }: Gathered) => troubles.list().map(({ what, count }) => `${what}: ${count}`)
const all = (...names: string[]) => Object.fromEntries(names.map((name) => [name, helpPage(name, `About ${name}.`)]))

describe('where a website lists its pages', () => {
  test('llms.txt goes first, with the Markdown of each page and the link that people read', async () => {
    site.pages = {
      '/llms.txt': `# Acme\n\n> Help\n\n- [Refunds](${site.url}/refunds.md): money back\n- [Seats](/seats.md)\n- [Elsewhere](https://other.example/x.md)\n- [All](/llms-full.txt)\n- [More](/more/llms.txt)`,
      '/more/llms.txt': '- [Exports](/more/exports.html.md)\n- [Back](/llms.txt)',
      '/refunds.md': '# Refunds',
      '/seats.md': '# Seats',
      '/more/exports.html.md': '# Exports',
      ...all('/refunds', '/seats', '/more/exports.html'),
      '/sitemap.xml': sitemapOf([`${site.url}/other`]),
    }
    const found = await visit()
    expect(found.kind).toBe('website, by llms.txt')
    expect(paths(found)).toEqual(['/more/exports.html', '/refunds', '/seats'])
    expect(found.pages.map(({ name }) => name)).toContain('refunds.md')
    expect(said(found)).toEqual(['Left out, on another host: 1'])
    expect(site.asked.filter((path) => path === '/refunds')).toHaveLength(1)
  })

  test('an application that answers every address has no llms.txt', async () => {
    site.pages = {
      '/llms.txt': helpPage('App', 'Loading'),
      '/sitemap.xml': helpPage('App', 'Loading'),
      '/': helpPage('Start', 'Welcome.', ['/refunds']),
      ...all('/refunds'),
    }
    const found = await visit()
    expect([found.kind, paths(found)]).toEqual(['website, by links', ['/', '/refunds']])
  })

  test('then the sitemaps that robots.txt names: indexes, packed ones, plain ones, and circles of them', async () => {
    site.pages = {
      '/robots.txt': `User-agent: *\nDisallow: /private/\n\nSitemap: ${site.url}/index.xml\nSitemap: https://cdn.example/x.xml`,
      '/index.xml': `<sitemapindex><sitemap><loc>${site.url}/a.xml.gz</loc></sitemap><sitemap><loc>${site.url}/b.txt</loc></sitemap><sitemap><loc>${site.url}/index.xml</loc></sitemap></sitemapindex>`,
      '/a.xml.gz': (_, response) =>
        void response
          .writeHead(200, { 'content-type': 'application/gzip' })
          .end(gzipSync(sitemapOf([`${site.url}/refunds`, `${site.url}/private/plans`, 'https://other.example/x']))),
      '/b.txt': `${site.url}/seats\n${site.url}/refunds#top\n`,
      ...all('/refunds', '/seats', '/private/plans'),
    }
    const found = await visit()
    expect([found.kind, paths(found)]).toEqual(['website, by sitemap', ['/refunds', '/seats']])
    expect(site.asked).not.toContain('/private/plans')
    expect(said(found)).toEqual([
      'Left out, a sitemap on another host: 1',
      'Left out, on another host: 1',
      'Left out, robots.txt asks not to read it: 1',
    ])
  })

  test('last the links of its pages, however they lead in circles, and never above the first one', async () => {
    site.pages = {
      '/help/': helpPage('Help', 'Start here.', [
        'a',
        'b#x',
        '../admin',
        '/help/?sort=2',
        'x.pdf',
        'mailto:a@b.c',
        'http://[',
      ]),
      '/help/a': helpPage('A', 'A.', ['b', './', '/help/a/']),
      '/help/b': helpPage('B', 'B.', ['a', 'https://other.example/help/c']),
      ...all('/admin'),
    }
    const found = await visit('/help/')
    expect(paths(found)).toEqual(['/help/', '/help/a', '/help/b'])
    expect(site.asked.filter((path) => !/robots|llms|sitemap/.test(path))).toEqual(['/help/', '/help/a', '/help/b'])
  })

  test('files that a sitemap lists are not fetched', async () => {
    site.pages = { '/sitemap.xml': sitemapOf([`${site.url}/a`, `${site.url}/manual.pdf`]), ...all('/a') }
    expect(said(await visit())).toEqual(['Left out, a file and not a page: 1'])
    expect(site.asked).not.toContain('/manual.pdf')
  })

  test('a website without end stops at the most pages, and says that there are more', async () => {
    site.pages = new Proxy(
      {},
      {
        get: (_, path) =>
          /robots|llms|sitemap/.test(String(path))
            ? undefined
            : helpPage('Day', 'Empty.', [`${String(path).replace(/\/$/, '')}/next`]),
      },
    )
    const found = await visit('/', { mostPages: 7 })
    expect([found.pages.length, found.whole]).toEqual([7, false])
    expect(said(found)).toEqual(['Not read, more than 7 pages (see --max-pages): 1'])
  })
})

describe('a website that behaves badly', () => {
  beforeEach(() => {
    const names = ['/ok', '/broken', '/gone', '/slow', '/endless', '/away', '/circle', '/picture', '/old']
    site.pages = {
      '/sitemap.xml': sitemapOf(names.map((name) => site.url + name)),
      ...all('/ok', '/new'),
      '/broken': answers(503),
      '/gone': answers(410),
      '/slow': () => {},
      '/endless': (_, response) => {
        response.writeHead(200, { 'content-type': 'text/html' })
        const more = () => {
          while (!response.destroyed && response.write('x'.repeat(65_536)));
        }
        response.on('drain', more)
        more()
      },
      '/away': answers(302, { location: 'https://other.example/login' }),
      '/circle': answers(302, { location: '/circle' }),
      '/picture': (_, response) => void response.writeHead(200, { 'content-type': 'image/png' }).end('x'),
      '/old': answers(301, { location: '/new' }),
    }
  })

  test('every kind of trouble is said once, and the good pages are read', async () => {
    const found = await visit('/', { timeoutMs: 1500 })
    expect(paths(found)).toEqual(['/new', '/ok'])
    expect(said(found)).toEqual([
      'Not read, it answers 503: 1',
      'Not read, it answers 410: 1',
      'Not read, it takes too long: 1',
      'Not read, it is larger than 5 MB: 1',
      'Not read, it redirects to another host, https://other.example: 1',
      'Not read, it redirects in a circle: 1',
      'Left out, not a page but image/png: 1',
    ])
    expect(found.missed).toEqual([`${site.url}/broken`, `${site.url}/slow`, `${site.url}/circle`].map(asKey))
  })

  test('a page that fails is asked for once more, when the website says', async () => {
    const tries: number[] = []
    site.pages['/broken'] = (_, response) => {
      tries.push(Date.now())
      if (tries.length === 1) response.writeHead(429, { 'retry-after': '1' }).end()
      else response.writeHead(200, { 'content-type': 'text/html' }).end(helpPage('Fine', 'Again.'))
    }
    site.pages['/sitemap.xml'] = sitemapOf([`${site.url}/broken`])
    expect(paths(await visit('/', { longestWaitMs: 2000 }))).toEqual(['/broken'])
    expect((tries[1] ?? 0) - (tries[0] ?? 0)).toBeGreaterThanOrEqual(990)
  })

  test.each([
    [
      'answers 500 to everything',
      /robots\.txt answers 500\. The articles stay as they are/,
      { '/robots.txt': answers(500) },
    ],
    [
      'keeps programs out',
      /\/ answers 403, as websites do to keep programs out\. The articles stay/,
      { '/robots.txt': answers(403), '/sitemap.xml': answers(403), '/': answers(403) },
    ],
    ['has a sitemap that fails', /sitemap\.xml answers 500\. The articles stay/, { '/sitemap.xml': answers(500) }],
    [
      'is another one now',
      /redirects to another host, https:\/\/www\.acme\.example\. Import that address instead/,
      { '/robots.txt': answers(301, { location: 'https://www.acme.example/robots.txt' }) },
    ],
  ])('one that %s is one clear line', async (_, line, pages) => {
    site.pages = { ...site.pages, ...pages }
    await expect(visit()).rejects.toThrow(line)
  })

  test('one that stops answering half-way is left alone', async () => {
    const names = Array.from({ length: 40 }, (_, at) => `/p${at}`)
    site.pages = {
      '/sitemap.xml': sitemapOf(names.map((name) => site.url + name)),
      ...Object.fromEntries(names.map((name, at) => [name, at < 5 ? helpPage(name, 'Text.') : answers(500)])),
    }
    await expect(visit()).rejects.toThrow(/answers 500\. The articles stay as they are/)
    expect(site.asked.filter((path) => path.startsWith('/p')).length).toBeLessThan(30)
  })

  test('one that is not there is one clear line', async () => {
    await expect(readWebsite(new URL('http://127.0.0.1:9'), { fetch, pauseMs: 0, mostPages: 9 })).rejects.toThrow(
      /127\.0\.0\.1.*cannot be read: .*robots\.txt /,
    )
  })
})

describe('manners', () => {
  test('it says who it is, keeps robots.txt for its own name, and pauses', async () => {
    site.pages = {
      '/robots.txt': 'User-agent: *\nDisallow: /\n\nUser-agent: Frontdesk-Import\nCrawl-delay: 0.05\nDisallow: /no',
      '/sitemap.xml': sitemapOf(['/a', '/no/b', '/c'].map((path) => site.url + path)),
      ...all('/a', '/no/b', '/c'),
    }
    const startedAt = Date.now()
    expect(paths(await visit('/', { by: 'sitemap' }))).toEqual(['/a', '/c'])
    expect(Date.now() - startedAt).toBeGreaterThanOrEqual(140)
    expect(new Set(site.heard.map((headers) => headers['user-agent']))).toEqual(
      new Set(['Frontdesk-Import/1.0 (imports the help pages of the company that runs it)']),
    )
    expect(site.heard.every(({ cookie, authorization }) => !cookie && !authorization)).toBe(true)
  })

  test('a website that wants no visitors is asked for nothing but its robots.txt', async () => {
    site.pages = {
      '/robots.txt': 'User-agent: *\nDisallow: /',
      '/llms.txt': '- [a](/a)',
      '/sitemap.xml': sitemapOf([site.url]),
    }
    expect(said(await visit())).toEqual(['Left out, robots.txt asks not to read it: 1'])
    expect(site.asked).toEqual(['/robots.txt'])
  })

  test('pages that ask not to be collected are left out, and pages of one canonical address are one', async () => {
    const head = (inside: string) => helpPage('X', 'Text.').replace('<head>', `<head>${inside}`)
    site.pages = {
      '/sitemap.xml': sitemapOf(['/a', '/a?ref=mail', '/tag'].map((path) => site.url + path)),
      '/a': head('<link rel="canonical" href="/a">'),
      '/a?ref=mail': head('<link rel="canonical" href="/a">'),
      '/tag': head('<meta name="robots" content="noindex, follow">'),
    }
    const found = await visit()
    expect(paths(found)).toEqual(['/a'])
    expect(said(found)).toEqual(['Left out, the page asks not to be collected (noindex): 1'])
  })

  test('an encoding that only the header says is understood', async () => {
    site.pages = {
      '/': (_, response) =>
        void response
          .writeHead(200, { 'content-type': 'text/html; charset=iso-8859-2' })
          .end(
            Buffer.from([...Buffer.from('<html><body><p>'), 0xbe, 0xe6, 0xb9, ...Buffer.from('</p></body></html>')]),
          ),
    }
    const [page] = (await visit()).pages
    expect(new TextDecoder().decode(page?.bytes)).toContain('žćš')
  })

  test('it goes through the proxy that is set', async () => {
    const proxy = await startProxy()
    const url = site.url.replace('127.0.0.1', 'help.acme.example')
    site.pages = { '/sitemap.xml': sitemapOf([`${url}/a`]), ...all('/a') }
    const found = await readWebsite(new URL(url), {
      fetch: outgoing({ http: proxy.url }).fetch,
      pauseMs: 0,
      mostPages: 10,
    })
    await proxy.close()
    expect(found.pages.map(({ link }) => link)).toEqual([`${url}/a`])
    expect(new Set(proxy.hosts)).toEqual(new Set(['help.acme.example']))
  })

  test('it stops when told so', async () => {
    const stop = new AbortController()
    site.pages = { '/sitemap.xml': sitemapOf([`${site.url}/a`, `${site.url}/b`]), ...all('/b') }
    site.pages['/a'] = () => stop.abort()
    await expect(visit('/', { signal: stop.signal, timeoutMs: 60_000 })).rejects.toThrow(/abort/i)
    expect(site.asked).not.toContain('/b')
  })
})

const asKey = (url: string) => url.replace(/^http:/, 'https:')
