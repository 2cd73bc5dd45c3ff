import type { Gap } from '../../../domain/gap.ts'
import type { StaleArticle } from '../../../domain/stale-article.ts'
import { type ArticleUse, readArticleUses, readVerdictDays, type VerdictDay } from '../../../figures/article-uses.ts'
import { figure } from '../charts/figure.tsx'
import { daysOf, linkTo, ticketLink, ticketsLink } from '../parts/asked.ts'
import { shown } from '../parts/format.ts'
import type { Asked, Content, Page, PageParts } from '../parts/page.ts'
import { DataTable, type Table } from '../parts/table.tsx'
import { namesOf } from './names.ts'

/** What articles do, and what they lack. */
export const knowledgePage: Page = {
  path: 'knowledge',
  title: 'Knowledge',
  about: 'What articles told customers, what customers said of it, and what no article answers.',
  form: 'days',
  read: readKnowledge,
}

const mostQuestions = 20

async function readKnowledge(parts: PageParts, asked: Asked): Promise<Content> {
  const { db, articles } = parts
  const { scope, reader } = asked
  const gaps = (await articles.gaps(reader)).filter(({ lastAt }) => lastAt.toISOString().slice(0, 10) >= scope.from)
  const tables = {
    articles: articleTable(await readArticleUses(db, scope), asked),
    gaps: gapTable(gaps),
    stale: await staleTable(await articles.stale(reader), parts),
  }
  const days = await readVerdictDays(db, scope)
  const csv = (table: Table) => linkTo('knowledge', scope, { csv: table.name })
  const verdicts = verdictFigure(days, asked)
  return {
    tables: [...Object.values(tables), verdicts.table],
    body: (
      <>
        <section class="card">{verdicts.drawn}</section>
        <section class="card">
          <DataTable table={tables.articles} timeZone={scope.timeZone} csv={csv(tables.articles)} />
        </section>
        <section class="card">
          <DataTable table={tables.gaps} timeZone={scope.timeZone} csv={csv(tables.gaps)} />
          {gaps.map((gap) => (
            <Questions gap={gap} timeZone={scope.timeZone} />
          ))}
        </section>
        <section class="card">
          <DataTable table={tables.stale} timeZone={scope.timeZone} csv={csv(tables.stale)} />
        </section>
      </>
    ),
  }
}

function verdictFigure(days: VerdictDay[], asked: Asked) {
  const labels = daysOf(asked.scope)
  const byDay = new Map(days.map((day) => [day.day, day]))
  const valuesOf = (of: 'helped' | 'notQuite' | 'wantedPerson' | 'silent') =>
    labels.map((day) => byDay.get(day)?.[of] ?? 0)
  const sum = (values: number[]) => values.reduce((all, value) => all + value, 0)
  const series = [
    { name: 'helped', values: valuesOf('helped') },
    { name: 'not quite', values: valuesOf('notQuite') },
    { name: 'wanted a person', values: valuesOf('wantedPerson') },
    { name: 'said nothing', values: valuesOf('silent') },
  ]
  const [helped, notQuite, wanted, silent] = series.map(({ values }) => sum(values))
  const summary = `Articles were told ${(helped ?? 0) + (notQuite ?? 0) + (wanted ?? 0) + (silent ?? 0)} times: ${helped} helped, ${notQuite} did not quite, ${wanted} customers wanted a person, and ${silent} were left without a word.`
  return figure({
    name: 'verdicts',
    title: 'Told by articles, and what customers said',
    ...{ summary, labels, series, path: 'knowledge', asked },
    labelKind: 'day',
    of: 'Day',
    draw: 'bars',
    kind: 'count',
  })
}

function articleTable(uses: ArticleUse[], { scope }: Asked): Table {
  return {
    name: 'articles',
    caption: 'Articles by use',
    columns: [
      { title: 'Article', kind: 'words' },
      { title: 'Told', kind: 'count' },
      { title: 'By staff', kind: 'count' },
      { title: 'Helped', kind: 'count' },
      { title: 'Not quite', kind: 'count' },
      { title: 'Wanted a person', kind: 'count' },
      { title: 'Helped, of those who said', kind: 'share' },
      { title: 'Tickets', kind: 'count' },
    ],
    rows: uses.map(({ articleId, title, told, byStaff, helped, notQuite, wantedPerson, tickets }) => {
      const said = helped + notQuite
      return [
        title,
        told,
        byStaff,
        helped,
        notQuite,
        wantedPerson,
        said > 0 ? helped / said : null,
        { value: tickets, href: tickets > 0 ? ticketsLink(scope, { article: articleId }) : undefined },
      ]
    }),
  }
}

const gapTable = (gaps: Gap[]): Table => ({
  name: 'gaps',
  caption: 'Questions that no article answers',
  empty: 'There are none.',
  columns: [
    { title: 'Question', kind: 'words' },
    { title: 'Asked', kind: 'count' },
    { title: 'Customers', kind: 'count' },
    { title: 'First', kind: 'moment' },
    { title: 'Last', kind: 'moment' },
  ],
  rows: gaps.map(({ questions, customers, firstAt, lastAt }) => {
    const [first] = questions
    return [
      { value: first?.text ?? '', href: first && ticketLink(first.ticketId) },
      questions.length,
      customers,
      firstAt,
      lastAt,
    ]
  }),
})

/** All questions of a gap, each with its ticket. */
function Questions({ gap: { questions }, timeZone }: { gap: Gap; timeZone: string }) {
  const [first, ...others] = questions
  if (!first || others.length === 0) return null
  return (
    <details>
      <summary>
        {others.length} more like “{first.text}”
      </summary>
      <ul>
        {others.slice(0, mostQuestions).map(({ ticketId, text, askedAt }) => (
          <li>
            <a href={ticketLink(ticketId)}>{ticketId}</a> {shown(askedAt, 'moment', timeZone)}: {text}
          </li>
        ))}
      </ul>
    </details>
  )
}

async function staleTable(stale: StaleArticle[], { nameOf }: PageParts): Promise<Table> {
  const owners = await namesOf(
    nameOf,
    stale.flatMap(({ owner }) => owner ?? []),
  )
  const share = (verdicts: [number, number] | undefined) => (verdicts ? verdicts[0] / verdicts[1] : null)
  return {
    name: 'stale',
    caption: 'Articles to look at',
    empty: 'There are none.',
    columns: [
      { title: 'Article', kind: 'words' },
      { title: 'Not revised since', kind: 'day' },
      { title: 'Helped, lately', kind: 'share' },
      { title: 'Helped, before', kind: 'share' },
      { title: 'Owner', kind: 'text' },
    ],
    rows: stale.map(({ title, since, helped, owner }) => [
      title,
      since ?? null,
      share(helped?.now),
      share(helped?.before),
      owner ? (owners[owner] ?? null) : null,
    ]),
  }
}
