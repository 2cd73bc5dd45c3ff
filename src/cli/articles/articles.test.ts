import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ArticleFigures } from '../../desk/told-store.ts'
import type { Article } from '../../knowledge/article.ts'
import { readRequest } from './arguments.ts'
import { listArticles } from './command.ts'
import { readFigures } from './read-figures.ts'

const now = new Date('2026-11-24T09:00:00Z')
const article = (title: string, body: string, updated = 'updated: 2026-11-02\n') =>
  `---\ntitle: ${title}\n${updated}---\n${body}\n`
const enough =
  'You can cancel at any time in the settings of your account. Open Billing, press Cancel, and confirm. We pay back what is left of the month within five days, to the card that you paid with.'

let companyDir: string
beforeEach(async () => {
  companyDir = await mkdtemp(join(tmpdir(), 'company-'))
  await mkdir(join(companyDir, 'knowledge'))
})
afterEach(() => rm(companyDir, { recursive: true }))

const write = (name: string, text: string) => writeFile(join(companyDir, 'knowledge', name), text)
const served = (articleId: string, figures: Partial<ArticleFigures>): ArticleFigures => ({
  articleId,
  answered: 0,
  sent: 0,
  helped: 0,
  notQuite: 0,
  wentOn: 0,
  suggested: 0,
  ...figures,
})
const list = (figures: ArticleFigures[] = [], json = false, width = 120, stored: Article[] = []) =>
  listArticles(
    { companyDir },
    { figures: new Map(figures.map((each) => [each.articleId, each])), stored },
    { json, width, now },
  )

test('a team sees what to mend first, each kind once with its articles', async () => {
  await write('cancel.md', article('Cancel', enough))
  await write('tiny.md', article('Tiny', 'See our site.'))
  await write('old.md', article('Old', enough, 'updated: 2024-01-02\n'))
  await write('undated.md', article('Undated', enough, ''))
  await write('twin-1.md', article('Twin', enough))
  await write('twin-2.md', article('twin', enough))
  await write('long.md', article('Long', `${enough}\n\n## All of it\n\n${'And so on, for quite a while. '.repeat(60)}`))
  await write(
    'links.md',
    article('Links', Array.from({ length: 30 }, (_, i) => `- [Page number ${i}](https://a.example/${i})`).join('\n')),
  )
  await write('limits.md', article('Limits', enough, 'audience: staff\nupdated: 2026-11-02\n'))
  await write('draft.md', article('Draft', enough, 'draft: true\n'))
  expect(await list([served('cancel', { answered: 9, helped: 1, notQuite: 2, wentOn: 3 })])).toMatch(
    new RegExp(
      [
        '^9 articles in .*knowledge',
        'A file is not shown to customers: a field keeps it from customers. draft.md \\("draft: true"\\)',
        'To mend first',
        ' +1  only leads to other pages\n +links',
        ' +1  says too little to answer anything\n +tiny',
        ' +1  answers, but often not what was asked\n +cancel \\(5 of 9\\)',
        ' +2  has the title of another article\n +twin-1 \\(Twin\\)\n +twin-2 \\(twin\\)',
        ' +1  has a section too long for a chat; divide it with "##"\n +long \\(All of it\\)',
        ' +1  has no date\n +undated',
        ' +1  is older than a year\n +old \\(2024-01-02\\)',
        ' +1  is for staff only, so customers get no answer from it\n +limits',
        'article +sections +words +dropped +changed +answered +sent +helped +not quite +went on',
        ' cancel +1 +\\d+ +· +2026-11-02 +9 +· +1 +2 +3\n',
      ].join('[\\s\\S]*?'),
    ),
  )
})

test('what an article lost is told', async () => {
  await write('shown.mdx', `${enough}\n\n![One](a.png)\n\n![Two](b.png)\n\n<Video src="c.mp4" />\n`)
  expect(await list()).toMatch(
    /lost content that a chat cannot show\n +shown \(images 2, videos 1\)[\s\S]*\n +shown +1 +37 +3 /,
  )
})

test('no line is wider than the terminal', async () => {
  await write(`${'a-very-long-name-'.repeat(8)}.md`, `${enough} ![One](a.png)\n\n![Two](b.png)`)
  for (const line of (await list([], false, 80)).split('\n').slice(1)) expect(line.length).toBeLessThanOrEqual(80)
})

test('a machine reads the same as JSON', async () => {
  await write('tiny.md', article('Tiny', 'See our site.'))
  const { reviews, report } = JSON.parse(await list([served('tiny', { answered: 2 })], true))
  expect(reviews).toMatchObject([
    { id: 'tiny', sections: 1, words: 3, figures: { answered: 2 }, advice: [{ rank: 1 }] },
  ])
  expect(report).toEqual({ articles: 1, troubles: [] })
})

test('it works before Frontdesk has run, and says why figures are missing', async () => {
  await write('cancel.md', article('Cancel', enough))
  const figures = await readFigures({ dir: join(companyDir, 'none') })
  const text = await listArticles({ companyDir }, figures, { json: false, width: 100, now })
  expect(text).toContain('How often they answered is not shown: Frontdesk has not run yet.')
  expect(text).not.toContain('helped')
})

test('a mistyped option is answered with the usage', () => {
  expect(() => readRequest(['--compani', 'x'])).toThrow(/Usage: npm run articles/)
})

test.each(['shop', 'api-vendor'])(
  'the articles of the made-up %s are whole: dated, for their readers, long enough',
  async (name) => {
    const asked = { json: true, width: 100, now: new Date('2025-11-24') }
    const { reviews, report } = JSON.parse(await listArticles({ companyDir: `samples/${name}` }, { why: '' }, asked))
    expect(report.troubles).toEqual([])
    const toMend = reviews.flatMap(({ id, advice }: { id: string; advice: { rank: number; what: string }[] }) =>
      advice.filter(({ what }) => !/staff only|older/.test(what)).map(({ what }) => `${id}: ${what}`),
    )
    expect(toMend).toEqual([])
  },
)

const accepted = (id: string): Article => ({
  id,
  title: id,
  questions: [],
  language: 'en',
  audience: 'everyone',
  updated: '2026-11-02',
  body: enough,
})

test('accepted articles that no folder has are listed, and how to get them', async () => {
  await write('cancel.md', article('Cancel', enough))
  const text = await list([served('lead', { answered: 4 })], false, 120, [accepted('lead'), accepted('cancel')])
  expect(text).toMatch(/^1 article in .*knowledge\n1 article in the database: npm run export -- articles FOLDER/)
  expect(text).toMatch(/^ {2}lead \(database\) +1 .* 4 /m)
  expect(text).not.toContain('cancel (database)')
})

test('they are all that a company has whose folder is missing', async () => {
  await rm(join(companyDir, 'knowledge'), { recursive: true })
  await writeFile(join(companyDir, 'support.yaml'), 'company:\n  name: Initech\n')
  expect(await list([], false, 120, [accepted('lead')])).toMatch(
    /^0 articles in .*knowledge\n1 article in the database/,
  )
  await expect(list()).rejects.toThrow('There are no articles')
})
