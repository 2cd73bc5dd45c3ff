import { suggestionOutcomes } from '../../../domain/suggestion.ts'
import { type Counted, totalsOf } from '../../../figures/counting.ts'
import { type Dimension, dimensions, requestEnds } from '../../../figures/requests.ts'
import { readTrends, type Trends } from '../../../figures/trends.ts'
import type { Waited } from '../../../figures/waiting-times.ts'
import type { StaffWords } from '../../../languages/language/staff-words.ts'
import { figure } from '../charts/figure.tsx'
import { daysOf, ticketsLink } from '../parts/asked.ts'
import { shown, span } from '../parts/format.ts'
import type { Asked, Content, Page, PageParts } from '../parts/page.ts'
import { Tile, Tiles } from '../parts/tiles.tsx'
import { countedFigure } from './counted-figure.tsx'

/** How the work goes, day by day. */
export const trendsPage: Page = {
  path: 'trends',
  title: 'Trends',
  about:
    'What customers wanted, what became of it, and how long it took, day by day. Times are business hours, if there are any.',
  form: 'days',
  read: readPage,
}

const path = 'trends'

async function readPage({ db, hours, words }: PageParts, asked: Asked): Promise<Content> {
  const trends = await readTrends(db, asked.scope, hours)
  const figures = [
    ...dimensions.map((dimension) => volumeFigure(dimension, trends, words, asked)),
    endsFigure(trends, asked),
    waitedFigure('first-reply', 'Until the first reply of your team', trends.firstReply, 'first reply', asked),
    waitedFigure('resolution', 'Until it was solved', trends.resolution, 'resolution', asked),
    promisesFigure(trends, asked),
    ratingFigure(trends, asked),
    proposalsFigure(trends, asked),
    talkFigure(trends, asked),
  ]
  return {
    tables: figures.map(({ table }) => table),
    body: (
      <>
        <Summary trends={trends} asked={asked} />
        {figures.map(({ drawn }) => (
          <section class="card">{drawn}</section>
        ))}
      </>
    ),
  }
}

/** The days as one. */
function Summary({ trends, asked: { scope } }: { trends: Trends; asked: Asked }) {
  const { ends, firstReply, resolution, promises, ratings, proposals, talk } = trends
  const requests = sumOf(ends)
  const answered = sumOf(ends, 'confirmed', 'assumed', 'reopened')
  const [kept, settled] = [sumOf(promises, ...kinds('kept')), sumOf(promises)]
  const rated = sumOf(ratings)
  const link = (filter: Record<string, string>) => ticketsLink(scope, filter)
  return (
    <Tiles>
      <Tile title="Requests" value={countOf(requests)} href={link({})} note="with and without a ticket" />
      <Tile
        title="Answered by the bot"
        value={shareOf(answered, requests)}
        note={`${countOf(answered)}: ${sumOf(ends, 'confirmed')} confirmed, ${sumOf(ends, 'assumed')} assumed, ${sumOf(ends, 'reopened')} reopened`}
      />
      <Tile
        title="Handed over"
        value={shareOf(sumOf(ends, 'handed over'), requests)}
        href={link({ answered: 'no' })}
        note={countOf(sumOf(ends, 'handed over'))}
      />
      <WaitedTile title="First reply" waited={firstReply} href={link({ happened: 'first reply' })} />
      <WaitedTile title="Until solved" waited={resolution} href={link({ happened: 'resolution' })} />
      <Tile
        title="Promises kept"
        value={shareOf(kept, settled)}
        href={link({ kept: 'no' })}
        note={`${countOf(settled - kept)} broken`}
      />
      <Tile
        title="Satisfaction"
        value={rated > 0 ? (starsIn(ratings) / rated).toFixed(1) : none}
        href={link({ happened: 'rated' })}
        note={`of 5, ${countOf(rated)} ratings`}
      />
      <Tile
        title="Drafts sent unchanged"
        value={shareOf(sumOf(proposals, 'sent'), sumOf(proposals))}
        href={link({ proposed: 'sent' })}
        note={`${countOf(sumOf(proposals, 'edited'))} edited, ${countOf(sumOf(proposals, 'discarded'))} discarded`}
      />
      <Tile
        title="Talk left alone"
        value={countOf(sumOf(talk, 'left alone'))}
        note={`${sumOf(talk, 'unclear')} unclear`}
      />
    </Tiles>
  )
}

const none = '–'
const kinds = (outcome: string) => ['first reply', 'next reply', 'resolution'].map((kind) => `${kind}: ${outcome}`)
const countOf = (count: number): string => shown(count, 'count', 'UTC')
const shareOf = (part: number, of: number): string => (of > 0 ? shown(part / of, 'share', 'UTC') : none)
const starsIn = (ratings: Counted[]): number => ratings.reduce((sum, { key, count }) => sum + Number(key) * count, 0)

/** Of all keys, unless some are named. */
const sumOf = (counted: Counted[], ...keys: string[]): number =>
  totalsOf(counted).reduce((sum, { key, count }) => (keys.length === 0 || keys.includes(key) ? sum + count : sum), 0)

const minutes = (ms: number): number => ms / 60_000

function WaitedTile({ title, waited: { all }, href }: { title: string; waited: Waited; href: string }) {
  if (!all) return <Tile title={title} value={none} />
  return (
    <Tile
      title={title}
      value={span(minutes(all.medianMs))}
      href={href}
      note={`median; 90 % in ${span(minutes(all.ninetiethMs))}`}
    />
  )
}

const requestsIn = (count: number) => (count === 1 ? '1 request' : `${countOf(count)} requests`)

function volumeFigure(dimension: Dimension, { volume }: Trends, words: StaffWords, asked: Asked) {
  const { intents, sentiments } = words.names
  const names: Record<string, string> = { ...intents, ...sentiments }
  return countedFigure({
    ...{ name: `requests-by-${dimension}`, title: `Requests by ${dimension}`, total: requestsIn, path, asked },
    counted: volume[dimension],
    nameOf: (key) => (dimension === 'language' ? languageIn(key) : (names[key] ?? key)),
    filterOf: (key) => ({ [dimension]: key }),
  })
}

const languages = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' })

function languageIn(code: string): string {
  if (code === 'und') return 'unknown'
  try {
    return languages.of(code) ?? code
  } catch {
    return code
  }
}

/** What the bot answered has no ticket, unless a person was needed. */
const ticketsOfEnd: Record<string, Record<string, string>> = {
  reopened: { answered: 'yes' },
  'handed over': { answered: 'no' },
}

const endsFigure = ({ ends }: Trends, asked: Asked) =>
  countedFigure({
    ...{ name: 'what-became-of-requests', title: 'What became of requests', counted: ends, path, asked },
    keys: requestEnds,
    total: requestsIn,
    nameOf: (key) => (['confirmed', 'assumed', 'reopened'].includes(key) ? `answered by the bot, ${key}` : key),
    filterOf: (key) => ticketsOfEnd[key],
  })

const promisesFigure = ({ promises }: Trends, asked: Asked) =>
  countedFigure({
    ...{ name: 'promises', title: 'Promises', counted: promises, path, asked },
    keys: [...kinds('kept'), ...kinds('broken')],
    total: (count) => (count === 1 ? '1 promise' : `${countOf(count)} promises`),
    filterOf: (key) => {
      const [promise = '', outcome] = key.split(': ')
      return { promise, kept: outcome === 'kept' ? 'yes' : 'no' }
    },
  })

const proposalsFigure = ({ proposals }: Trends, asked: Asked) =>
  countedFigure({
    ...{ name: 'drafts', title: 'Answers that cards proposed', counted: proposals, path, asked },
    keys: suggestionOutcomes,
    total: (count) => `Staff decided about ${countOf(count)}`,
    nameOf: (key) => (key === 'sent' ? 'sent unchanged' : key),
    filterOf: (proposed) => ({ proposed }),
  })

const talkFigure = ({ talk }: Trends, asked: Asked) =>
  countedFigure({
    ...{ name: 'talk', title: 'Talk in channels', counted: talk, path, asked },
    keys: ['left alone', 'unclear'],
    total: (count) => `${countOf(count)} times people talked in a channel`,
    nameOf: (key) => (key === 'unclear' ? 'unclear, so staff were asked' : key),
    filterOf: () => undefined,
  })

function waitedFigure(name: string, title: string, waited: Waited, happened: string, asked: Asked) {
  const labels = daysOf(asked.scope)
  const byDay = new Map(waited.byDay.map((day) => [day.day, day]))
  const values = (of: 'medianMs' | 'ninetiethMs') =>
    labels.map((day) => {
      const ms = byDay.get(day)?.[of]
      return ms === undefined ? null : minutes(ms)
    })
  const hrefs = labels.map((day) => ticketsLink(asked.scope, { day, happened }))
  const { all } = waited
  const summary = all
    ? `${countOf(all.count)} tickets: half within ${span(minutes(all.medianMs))}, nine of ten within ${span(minutes(all.ninetiethMs))}.`
    : 'There was none in these days.'
  return figure({
    ...{ name, title, summary, labels, path, asked },
    series: [
      { name: 'median', values: values('medianMs'), hrefs },
      { name: '90 % within', values: values('ninetiethMs'), hrefs },
    ],
    ...{ labelKind: 'day', of: 'Day', draw: 'lines', kind: 'minutes' },
  })
}

function ratingFigure({ ratings }: Trends, asked: Asked) {
  const labels = daysOf(asked.scope)
  const averages = labels.map((day) => {
    const given = ratings.filter((one) => one.day === day)
    const count = sumOf(given)
    return count > 0 ? starsIn(given) / count : null
  })
  const count = sumOf(ratings)
  const summary =
    count > 0
      ? `${countOf(count)} ratings, on average ${(starsIn(ratings) / count).toFixed(1)} of 5.`
      : 'Nobody rated a ticket in these days.'
  return figure({
    ...{ name: 'satisfaction', title: 'Satisfaction, from 1 to 5', summary, labels, path, asked, most: 5 },
    series: [
      {
        name: 'average',
        values: averages,
        hrefs: labels.map((day) => ticketsLink(asked.scope, { day, happened: 'rated' })),
      },
    ],
    ...{ labelKind: 'day', of: 'Day', draw: 'lines', kind: 'rating' },
  })
}
