import { isUnopened } from '../../../domain/conversation.ts'
import { SupportError } from '../../../domain/errors.ts'
import { teamOf } from '../../../domain/team.ts'
import type { Ticket } from '../../../domain/ticket.ts'
import { readStory, type StoryPromise } from '../../../figures/story.ts'
import { linkTo } from '../parts/asked.ts'
import { shown } from '../parts/format.ts'
import type { Asked, Content, Page, PageParts } from '../parts/page.ts'
import { DataTable, type Table } from '../parts/table.tsx'
import { Entries, entriesOf } from './story.tsx'

/** One ticket's whole story. */
export const ticketPage: Page = {
  path: 'ticket',
  title: 'Ticket',
  about: 'All that was written and done, from the first word on.',
  hidden: true,
  read: readTicket,
}

async function readTicket(parts: PageParts, { reader, query, scope }: Asked): Promise<Content> {
  const id = query.get('id') ?? ''
  const { ticket, history, links, reader: as } = await parts.desk.show(reader, id)
  // Their own ticket, which another team serves, they see in Slack.
  if (as !== 'staff') throw new SupportError('unknown_ticket', parts.words.errors.unknownTicket(id))
  const story = await readStory(parts.db, ticket)
  const { timeZone } = scope
  const promises = promiseTable(story.promises)
  const entries = await entriesOf(parts, { history, messages: story.messages })
  return {
    title: ticket.id,
    tables: [promises],
    body: (
      <>
        <section class="card">
          <Facts
            ticket={ticket}
            owner={ticket.claimedBy ? await parts.nameOf(ticket.claimedBy) : undefined}
            parts={parts}
            timeZone={timeZone}
          />
          <h2>What was asked</h2>
          <p class="wrote">{ticket.request}</p>
          {ticket.translation && <p class="wrote">{ticket.translation}</p>}
          {links.length > 0 && (
            <ul class="links">
              {links.map(({ label, url, state }) => (
                <li>
                  <a href={url} rel="noreferrer noopener">
                    {label}
                  </a>
                  {state && ` (${state})`}
                </li>
              ))}
            </ul>
          )}
        </section>
        {story.promises.length > 0 && (
          <section class="card">
            <DataTable
              table={promises}
              timeZone={timeZone}
              csv={linkTo('ticket', scope, { id: ticket.id, csv: promises.name })}
            />
          </section>
        )}
        <section class="card">
          <h2>The story</h2>
          <Entries entries={entries} timeZone={timeZone} />
        </section>
      </>
    ),
  }
}

function Facts({
  ticket,
  owner,
  parts,
  timeZone,
}: {
  ticket: Ticket
  owner?: string
  parts: PageParts
  timeZone: string
}) {
  const { names } = parts.words
  const { customer, status, priority, category, createdAt, rating, ratingComment, mergedInto, cardChannelId, cardTs } =
    ticket
  const facts: [string, string][] = [
    ['Customer', `${customer.name}, ${customer.company}`],
    ['Opened', shown(createdAt, 'moment', timeZone)],
    ['State', names.statuses[status]],
    ['Priority', names.priorities[priority]],
    ['About', names.intents[category]],
    ['Team', teamOf(ticket) || 'support'],
    ['Owner', owner ?? 'nobody'],
    ...(rating === null
      ? []
      : [['Rating', `${rating} of 5${ratingComment ? `: ${ratingComment}` : ''}`] as [string, string]]),
    ...(mergedInto ? [['Goes on in', mergedInto] as [string, string]] : []),
  ]
  const thread = isUnopened(ticket.threadTs) ? undefined : permalink(parts.slackUrl, ticket.channelId, ticket.threadTs)
  const card = cardChannelId && cardTs ? permalink(parts.slackUrl, cardChannelId, cardTs) : undefined
  return (
    <>
      <dl class="facts">
        {facts.map(([name, value]) => (
          <div>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p class="out">
        {thread && (
          <a href={thread} rel="noreferrer noopener">
            The thread in Slack
          </a>
        )}
        {card && (
          <a href={card} rel="noreferrer noopener">
            The card in Slack
          </a>
        )}
      </p>
    </>
  )
}

const permalink = (url: string | undefined, channelId: string, ts: string): string | undefined =>
  url && `${url}archives/${channelId}/p${ts.replace('.', '')}`

const promiseTable = (promises: StoryPromise[]): Table => ({
  name: 'promises',
  caption: 'What was promised',
  columns: [
    { title: 'Promise', kind: 'text' },
    { title: 'Within business time', kind: 'minutes' },
    { title: 'From', kind: 'moment' },
    { title: 'Due', kind: 'moment' },
    { title: 'What became of it', kind: 'text' },
  ],
  rows: promises.map((promise) => [
    promise.kind,
    promise.targetMinutes,
    promise.startedAt,
    promise.dueAt,
    fateOf(promise),
  ]),
})

function fateOf({ breachedAt, metAt, endedAt }: StoryPromise): string {
  if (breachedAt) return metAt ? 'kept late' : 'broken'
  if (metAt) return 'kept'
  return endedAt ? 'no longer mattered' : 'runs'
}
