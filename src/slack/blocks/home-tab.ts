import type { KnownBlock, HomeView as SlackHome } from '@slack/types'
import type { HomeView } from '../../desk/list-acts.ts'
import type { ModesView } from '../../desk/mode-acts.ts'
import type { TicketPage } from '../../desk/ticket-lists.ts'
import { nameInMarkdown } from '../../domain/name-in-markdown.ts'
import { asCustomersSee, type Ticket } from '../../domain/ticket.ts'
import type { HomeWords } from '../../languages/language/home-words.ts'
import { wordsIn } from '../../languages/words.ts'
import { sectionLimit, shorten, shortenMrkdwn } from '../text/limits.ts'
import { mrkdwn, toMrkdwn } from '../text/mrkdwn.ts'
import { modeExceptions, usualMode } from './channel-modes.ts'
import { dutyBlocks } from './duty.ts'
import { figuresList } from './figures.ts'
import { oneLine } from './ticket-facts.ts'
import { type ListLook, ticketLine } from './ticket-lists.ts'

type StaffView = Extract<HomeView, { reader: 'staff' }>
type CustomerView = Extract<HomeView, { reader: 'customer' }>

const home = (blocks: KnownBlock[]): SlackHome => ({ type: 'home', blocks })
const section = (text: string): KnownBlock => ({ type: 'section', text: mrkdwn(text) })
const divider: KnownBlock = { type: 'divider' }
const header = (text: string): KnownBlock => ({
  type: 'header',
  text: { type: 'plain_text', text: shorten(text, 150) },
})

/** The home tab of a member of staff: today's figures, what is at risk, what they have, and what to take next. */
export function staffHome({ mine, queue, figures, modes, ...view }: StaffView, look: ListLook): SlackHome {
  const { titles } = look.words.commands
  return home([
    ...figuresList(figures, look.words).blocks,
    ...dutyBlocks(view, look.words),
    ...riskBlocks(view, look),
    divider,
    header(`${titles.mine} · ${mine.total}`),
    ...ticketsOf(mine, look),
    divider,
    header(`${titles.queue} · ${queue.total}`),
    ...ticketsOf(queue, look),
    ...(modes ? [divider, ...modeBlocks(modes, look)] : []),
  ])
}

/** Nothing if all promises are safe. */
function riskBlocks({ atRisk: { shown, total } }: Pick<StaffView, 'atRisk'>, look: ListLook): KnownBlock[] {
  if (total === 0) return []
  const left = total - shown.length
  return [
    divider,
    header(`${look.words.duty.atRisk} · ${total}`),
    ...shown.map(({ ticket, due }) => section(ticketLine(ticket, look, due))),
    ...(left > 0 ? [section(look.words.list.andMore(left))] : []),
  ]
}

/** What the bot does in channels, which differ, and how that is changed. */
function modeBlocks(modes: ModesView, { command, words }: ListLook): KnownBlock[] {
  const lines = modeExceptions(modes, words)
  const all = [usualMode(modes, lines.length > 0, words), ...lines].join('\n')
  return [
    section(shortenMrkdwn(all, sectionLimit)),
    { type: 'context', elements: [mrkdwn(words.modes.howToChange(command))] },
  ]
}

function ticketsOf({ tickets, total, due }: TicketPage, look: ListLook): KnownBlock[] {
  const { list } = look.words
  if (total === 0) return [section(list.none)]
  const left = total - tickets.length
  return [
    ...tickets.map((ticket) => section(ticketLine(ticket, look, due[ticket.id]))),
    ...(left > 0 ? [section(list.andMore(left))] : []),
  ]
}

/** The home tab of a customer, in their language: their own tickets in plain words, and how to reach a person. */
export function customerHome({ tickets, names }: CustomerView, language: string): SlackHome {
  const words = wordsIn(language)
  const { home: say } = words
  return home([
    header(say.yourTickets),
    ...(tickets.length === 0
      ? [section(say.noTickets)]
      : tickets.map((ticket) => section(newsOf(ticket, names, language)))),
    divider,
    ...howToReach(say),
  ])
}

function newsOf(ticket: Ticket, names: CustomerView['names'], language: string): string {
  const { id, claimedBy, request } = ticket
  const by = claimedBy ? nameInMarkdown(names[claimedBy] ?? '') : undefined
  const news = toMrkdwn(wordsIn(language).ticketNews({ id, status: asCustomersSee(ticket), claimedBy: by }))
  return request.trim() ? `${news}\n> ${oneLine(request, longestRequest)}` : news
}

/** Of their own words, by which they know it again. */
const longestRequest = 200

const howToReach = ({ howToReach: title, reach }: HomeWords): KnownBlock[] => [header(title), section(reach)]
