import type { KnownBlock } from '@slack/types'
import fc from 'fast-check'
import { checkedBlocks } from '../../../sandbox/blocks/message-content.ts'
import { viewProblems } from '../../../sandbox/blocks/view.ts'
import { anActionOf, anyShownAction } from '../../../test/any-action.ts'
import { anyHistoryLine, anyText, anyTicket } from '../../../test/any-ticket.ts'
import { type Listing, pageLength } from '../../desk/ticket-lists.ts'
import { languageCodes } from '../../domain/spoken-language.ts'
import type { Suggestion } from '../../domain/suggestion.ts'
import type { Ticket } from '../../domain/ticket.ts'
import { languages } from '../../languages/languages.ts'
import { subcommands } from '../listeners/subcommands.ts'
import { markdownToRich, plainToRich } from '../rich/markdown-to-rich.ts'
import { shorten, split } from '../text/limits.ts'
import { ticketHelp } from './command-help.ts'
import { customerHome, staffHome } from './home-tab.ts'
import { commentModal, readRating } from './rating.ts'
import { replyMessage } from './reply.ts'
import { readReplyState, replyModal } from './reply-modal.ts'
import { readShown } from './suggestions.ts'
import { ticketCard } from './ticket-card.ts'
import { readPageValue, ticketList } from './ticket-lists.ts'
import { assignModal, readMenuAct, snoozeModal, ticketMenu } from './ticket-menu.ts'
import { ticketDetails, wholeModal } from './ticket-views.ts'
import { readChoice, wrongIntentMenu } from './wrong-intent.ts'

const anyWords = fc.constantFrom(...Object.values(languages).map(({ staffWords }) => staffWords))
const words = languages.en.staffWords

const manyLinks = Array.from({ length: 30 }, (_, at) => ({
  provider: 'gitlab' as const,
  key: `${at}`,
  label: 'a/long/path/'.repeat(at * 5),
  url: `https://gitlab.com/${'group/'.repeat(at * 5)}`,
  state: 'not planned' as const,
}))

/** The pretend Slack refuses what Slack refuses. */
function mustPass({ text, blocks }: { text: string; blocks: object[] }) {
  expect(text.trim()).not.toBe('')
  expect(text.length).toBeLessThanOrEqual(4000)
  checkedBlocks(JSON.parse(JSON.stringify(blocks)))
}

/** A broadcast, a channel, or a link with a label. */
const forged = /<!|<#|<[^<>]*\|/
const withoutOurs = (blocks: object[]) =>
  JSON.stringify(blocks).replace(/<!date\^[^<>|]*\|[^<>|]*>|<https?:\/\/[^\s<>|]*\|[^<>|]*>/g, '')

const runs = { numRuns: 300 }

const anyCount = fc.record({ open: fc.nat(1000), past: fc.nat(1000) })
const anyAsides = fc.record({
  folds: fc.boolean(),
  answered: fc.option(anyText(2000), { nil: undefined }),
  because: fc.array(anyText(60), { maxLength: 4 }),
  context: fc.array(
    fc.record({
      label: anyText(40).map((text) => text.slice(0, 40)),
      value: anyText(120).map((text) => text.slice(0, 120)),
      url: fc.constantFrom(undefined, `https://crm.example/${'a'.repeat(280)}`),
    }),
    { maxLength: 8 },
  ),
  record: fc.record({
    theirs: anyCount,
    colleagues: anyCount,
    content: fc.record({ average: fc.double({ min: 1, max: 5, noNaN: true }), count: fc.nat(1000) }),
  }),
})

test('the card of any ticket is within Slack’s limits, and nothing on it can act', () => {
  const asked = fc.array(anyShownAction, { maxLength: 5 })
  const permalink = fc.option(fc.webUrl(), { nil: undefined })
  fc.assert(
    fc.property(anyTicket, asked, permalink, anyWords, anyAsides, (ticket, actions, link, words, asides) => {
      const card = ticketCard(ticket, { actions, permalink: link, links: manyLinks, words, ...asides })
      mustPass(card)
      expect(withoutOurs(card.blocks)).not.toMatch(forged)
    }),
    runs,
  )
})

test.each(Object.entries(languages))(
  'what can be done by a card, and said of help, is within Slack’s limits in %s',
  (_, language) => {
    const { staffWords, code } = language
    const views = [
      assignModal('TKT-1A2B3C4D', staffWords),
      snoozeModal('TKT-1A2B3C4D', new Date(), staffWords),
      commentModal('TKT-1A2B3C4D en', code),
    ]
    for (const view of views) expect(viewProblems(JSON.parse(JSON.stringify(view)), 'modal')).toEqual([])
    for (const given of [undefined, 1, 5])
      mustPass(replyMessage('Solved', [], { rating: { ticketId: 'TKT-1A2B3C4D', language: code, given }, outboxId }))
  },
)

const outboxId = '01234567-89ab-cdef-0123-456789abcdef'

test('what a menu offers is read again as it was meant, and nothing else is', () => {
  fc.assert(
    fc.property(anyTicket, anyWords, (ticket, words) => {
      for (const { value } of ticketMenu(ticket, words).options ?? [])
        expect(readMenuAct(value)).toMatchObject({ ticketId: ticket.id })
    }),
    runs,
  )
  for (const value of [
    '',
    'TKT-1A2B3C4D',
    'TKT-1A2B3C4D close',
    'TKT-1A2B3C4D snooze never',
    'TKT-1 wait',
    'x TKT-1A2B3C4D wait',
  ])
    expect(readMenuAct(value)).toBeUndefined()
  expect(readRating(`TKT-1A2B3C4D ${outboxId} 6`)).toBeUndefined()
  expect(readRating(`TKT-1A2B3C4D ${outboxId} 5`)).toEqual({ ticketId: 'TKT-1A2B3C4D', outboxId, rating: 5 })
})

describe('the card says how a ticket stands', () => {
  const [any] = fc.sample(anyTicket, 1)
  const said = (ticket: Partial<Ticket>) => {
    if (!any) throw new Error('There is a ticket')
    const settled = {
      rating: null,
      ratingComment: null,
      claimedBy: 'U0SAM00001',
      resolvedBy: 'U0SAM00001',
      ended: null,
    }
    return JSON.stringify(ticketCard({ ...any, ...settled, ...ticket }, { words }).blocks)
  }
  const moment = new Date('2026-03-02T09:00:00Z')
  const confirmed = { status: 'closed', ended: 'confirmed', closedBy: 'U0MAYA0001', rating: 4 } as const
  test.each<[Partial<Ticket>, RegExp, RegExp]>([
    [{ status: 'open', claimedBy: null }, /· open ·.*nobody has it yet/, /release_ticket/],
    [{ status: 'claimed' }, /· claimed ·.*<@U0SAM00001> has it.*release_ticket/, /claim_ticket/],
    [
      { status: 'waiting', waitingSince: moment },
      /waiting for the customer since \{date_short_pretty\}/,
      /claim_ticket/,
    ],
    [{ status: 'snoozed', snoozedUntil: moment, claimedBy: null }, /snoozed until .*claim_ticket/, /release_ticket/],
    [{ status: 'resolved' }, /resolved by <@U0SAM00001>.*close_ticket/, /resolve_ticket/],
    [
      confirmed,
      /resolved by <@U0SAM00001> · the customer confirmed that it is solved · ★★★★☆ Rated 4 of 5/,
      /reply_to_customer|wrong_intent/,
    ],
    [{ status: 'closed', ended: 'assumed', closedBy: 'frontdesk' }, /assumed to be solved/, /closed by/],
    [
      { status: 'closed', ended: 'not a request', closedBy: 'U0SAM00001' },
      /closed by <@U0SAM00001> · not a request/,
      /resolve_ticket/,
    ],
  ])('%j', (ticket, says, not) => {
    expect(said(ticket)).toMatch(says)
    expect(said(ticket)).not.toMatch(not)
  })
})

const suggestionOf = (text: string, link = 'https://help.example/a?b=1&c=2'): Suggestion => ({
  id: 7,
  kind: 'article',
  title: text,
  link,
  percent: 71,
  text,
  textHash: '0123456789abcdef',
  askedHash: 'fedcba9876543210',
  otherLanguage: 'de',
})

test('whatever an article says, the card that suggests it is within Slack’s limits, and nothing in it can act', () => {
  fc.assert(
    fc.property(anyTicket, fc.array(anyText(2000), { maxLength: 3 }), anyWords, (ticket, texts, words) => {
      const offered = texts.map((text) => suggestionOf(text))
      const card = ticketCard(ticket, { suggestions: { offered }, words })
      mustPass(card)
      expect(withoutOurs(card.blocks).replace(/<mailto:[^<>]*>/g, '')).not.toMatch(forged)
    }),
    runs,
  )
})

describe('what stands on a card about a proposed answer', () => {
  const [any] = fc.sample(anyTicket, 1)
  if (!any) throw new Error('There is one')
  const ticket = { ...any, id: 'TKT-0A1B2C3D', status: 'open' as const, request: 'Why?', attachments: [] }
  const cardWith = (...texts: string[]) =>
    JSON.stringify(ticketCard(ticket, { suggestions: { offered: texts.map((text) => suggestionOf(text)) }, words }))

  test('a button names its ticket, the answer, its words and those of the customer', () => {
    const [value] = cardWith('It is free.').match(/TKT-0A1B2C3D \d+ [^"]+/) ?? []
    const hashes = { textHash: '0123456789abcdef', askedHash: 'fedcba9876543210' }
    expect(readShown(value)).toEqual({ ticketId: 'TKT-0A1B2C3D', id: 7, ...hashes })
    for (const forged of ['', 'TKT-0A1B2C3D', `${value}0`, value?.replace(' 7 ', ' -7 '), value?.replace('TKT', 'X')])
      expect(readShown(forged)).toBeUndefined()
  })

  test('what can be read whole can be sent at once; a longer one is opened first; others are in a menu', () => {
    expect(cardWith('It is free.')).toMatch(/> It is free\..*send_suggestion.*edit_suggestion.*discard_suggestion/)
    expect(cardWith('It is free.')).not.toContain('other_suggestion')
    const long = cardWith('It is free. '.repeat(400), 'Another')
    expect(long).not.toContain('send_suggestion')
    expect(long).toMatch(/edit_suggestion.*discard_suggestion.*other_suggestion.*Another · 71 %/)
  })
})

test('the menu offers what the ticket is not about yet, and reads what was chosen', () => {
  const triage = {
    intent: 'faq',
    confidence: 1,
    summary: '',
    sentiment: 'neutral',
    language: 'en',
    urgency: 'normal',
    by: 'nobody',
    fallback: false,
  } as const
  const menu = wrongIntentMenu({ id: 'TKT-0A1B2C3D', triage }, ['sales'], words)
  const chosen = menu.options?.map(({ value }) => readChoice(value)?.choice)
  expect(chosen).toEqual([
    { intent: 'technical' },
    { intent: 'billing' },
    { intent: 'complaint' },
    { intent: 'human_needed' },
    { department: 'sales' },
  ])
  expect(readChoice('TKT-0A1B2C3D intent nonsense')).toBeUndefined()
})

test('every file is on the card, up to the number that a message may carry', () => {
  const ticket = fc.sample(anyTicket, 1)[0]
  if (!ticket) throw new Error('There is one')
  const attachments = Array.from({ length: 20 }, (_, index) => ({
    name: `a picture with a rather long name, number ${index}.png`,
    permalink: `https://globex.slack.com/files/U0MAYA0001/F0000000${index}/${'a-picture-with-a-rather-long-name'.repeat(2)}.png`,
  }))
  const card = JSON.stringify(ticketCard({ ...ticket, translation: null, attachments }, { words }).blocks)
  for (const { permalink } of attachments) expect(card).toContain(permalink)
})

describe('code on a card', () => {
  const [any] = fc.sample(anyTicket, 1)
  if (!any) throw new Error('There is one')
  const requestOn = (request: string) =>
    JSON.stringify(ticketCard({ ...any, request }, { words }).blocks[2]).replaceAll('\\n', '\n')

  test('is code, with fences or without them, and words around it are quoted', () => {
    const trace = 'TypeError: x is <not>\n    at run (/app/x.js:1:2)'
    const shown = '> It fails:\n```\nTypeError: x is &lt;not&gt;\n    at run (/app/x.js:1:2)\n```\n> Why?'
    expect(requestOn(`It fails:\n\`\`\`\n${trace}\n\`\`\`\nWhy?`)).toContain(shown)
    expect(requestOn(`It fails:\n${trace}\nWhy?`)).toContain(shown)
  })

  test.each([
    ['a fence', '```x\n```\n```<!channel> *Sam* says:```'],
    ['a fence that is never closed', '```\n*Sam* says'],
    ['too many', '``````````\n*Sam* says `````'],
  ])('cannot be broken out of by %s', (_, request) => {
    const shown = requestOn(request)
    const outside = shown.replace(/```\n[\s\S]*?\n```/g, '')
    expect(outside).not.toMatch(/```|<!|\*Sam\*/)
  })

  test('a long request shows its beginning, its end, and how much lies between', () => {
    const shown = requestOn(`It fails.\n${'    at run (/app/x.js:1:2)\n'.repeat(400)}Which setting is wrong?`)
    expect(shown).toMatch(/> It fails\.\n```\n {4}at run/)
    expect(shown).toMatch(/\[… [\d,]+ characters …\]/)
    expect(shown).toContain('> Which setting is wrong?')
  })

  test('escaped characters count with their full length', () => {
    const shown = requestOn(`First. ${'&<>'.repeat(2000)} Last?`)
    expect(shown).toMatch(/First\.[\s\S]*Last\?/)
    expect(shown.length).toBeLessThan(3000)
  })
})

describe('a ticket in another language', () => {
  const [any] = fc.sample(anyTicket, 1)
  if (!any) throw new Error('There is one')
  const ticket = { ...any, request: 'Meine Lampe ist kaputt.', translation: 'My *lamp* is <!channel> broken.' }
  const original = '> Meine Lampe ist kaputt.'
  const translated =
    '_In English, translated by the language model:_\n> My *\u2060lamp*\u2060 is &lt;!channel&gt; broken.'
  const textsOf = (blocks: KnownBlock[]) =>
    blocks.map((block) =>
      block.type === 'context' ? block.elements.map((one) => 'text' in one && one.text).join() : JSON.stringify(block),
    )

  test('shows staff the original and, below it and smaller, a translation in which nothing can act', () => {
    const texts = textsOf(ticketCard(ticket, { words }).blocks)
    const at = texts.findIndex((text) => text.includes(original))
    expect(texts[at + 1]).toBe(translated)
  })

  test.each([null, '', ' \n'])('shows the original alone when the translation is %j', (translation) => {
    const texts = textsOf(ticketCard({ ...ticket, translation }, { words }).blocks).join()
    expect(texts).toContain(original)
    expect(texts).not.toContain('translated by')
  })

  test('looked up, shows staff the translation, and the customer only what they wrote', () => {
    const seenBy = (reader: 'staff' | 'customer') =>
      textsOf(ticketDetails(ticket, { history: [], links: [], reader, words }).blocks)
    expect(seenBy('staff')).toContain(translated)
    expect(seenBy('customer').join()).not.toContain('translated by')
  })

  test('is within Slack’s limits with the longest of everything', () => {
    const long = '<'.repeat(4000)
    const longest = {
      ...ticket,
      customer: { ...ticket.customer, name: long, company: long },
      summary: long,
      request: long,
      translation: long,
      reason: long,
      attachments: Array.from({ length: 60 }, () => ({ name: long, permalink: '' })),
    }
    const actions = Array.from({ length: 9 }, (_, n) => ({
      ...{ action: anActionOf(long, { id: n, reason: long }), title: long, isLost: false },
    }))
    const offered = Array.from({ length: 3 }, () => suggestionOf(long))
    const departments = Array.from({ length: 40 }, (_, n) => `${'department '.repeat(3)}${n}`)
    for (const { staffWords: words } of Object.values(languages))
      for (const suggestions of [
        { offered },
        { offered: [], sent: { title: long, by: 'U0SAM', outcome: 'sent' as const }, mayWrite: true },
      ])
        for (const translation of [long, 'x'.repeat(1500), `${'x'.repeat(14)}\n`.repeat(100), null])
          for (const folds of [true, false])
            mustPass(
              ticketCard(
                { ...longest, translation },
                {
                  actions,
                  permalink: 'https://globex.slack.com/x',
                  suggestions,
                  departments,
                  answered: long,
                  folds,
                  words,
                },
              ),
            )
  })
})

test('the modal with all of a ticket is within Slack’s limits, and has every word of 40,000 in any script', () => {
  fc.assert(
    fc.property(anyTicket, anyWords, (ticket, words) => {
      const modal = wholeModal(ticket, words)
      expect(viewProblems(JSON.parse(JSON.stringify(modal)), 'modal')).toEqual([])
      expect(withoutOurs(modal.blocks).replaceAll('<mailto:', '')).not.toMatch(forged)
    }),
    { numRuns: 100 },
  )
  const [any] = fc.sample(anyTicket, 1)
  if (!any) throw new Error('There is one')
  for (const word of ['word ', '漢字。', 'สวัสดี ', '😀 ', 'مرحبا ', '<&>* ']) {
    const request = `${word.repeat(Math.floor(40_000 / word.length) - 2)}the end`
    const modal = wholeModal({ ...any, request, translation: null, attachments: [] }, words)
    expect(viewProblems(JSON.parse(JSON.stringify(modal)), 'modal')).toEqual([])
    expect(JSON.stringify(modal.blocks)).toContain('the end')
    expect(Buffer.byteLength(JSON.stringify(modal))).toBeLessThan(250_000)
    for (const folds of [true, false]) mustPass(ticketCard({ ...any, request }, { folds, words }))
  }
})

describe('long parts of a card', () => {
  const [any] = fc.sample(anyTicket, 1)
  if (!any) throw new Error('There is one')
  const plain = { ...any, attachments: [], translation: null, reason: 'Nobody knows.' }
  const kinds = (changes: Partial<Ticket>, folds = true) =>
    ticketCard({ ...plain, request: 'Why?', ...changes }, { folds, words }).blocks.map(({ type }) => type)
  const file = { name: 'a.png', permalink: 'https://x.example/a' }

  test('that are too long even when folded say where all of it is', () => {
    const card = JSON.stringify(ticketCard({ ...plain, request: 'word '.repeat(2000) }, { folds: true, words }))
    expect(card).toContain('More of it; Details has all 9,999 characters')
  })

  test('fold, closed, below their beginning; short ones stay as they are', () => {
    expect(kinds({})).not.toContain('container')
    const cases: Partial<Ticket>[] = [
      { request: 'word '.repeat(200) },
      { request: 'line\n'.repeat(20) },
      { translation: 'word '.repeat(100) },
      { reason: 'word '.repeat(80) },
      { attachments: [file, file, file, file] },
    ]
    for (const changes of cases) {
      expect(kinds(changes).filter((type) => type === 'container')).toHaveLength(1)
      expect(kinds(changes, false)).not.toContain('container')
    }
    const card = JSON.stringify(
      ticketCard({ ...plain, request: `${'word '.repeat(200)}end` }, { folds: true, words }).blocks,
    )
    expect(card).toMatch(
      /> word word .*word…".*"All of it \(1,003 characters\)".*"default_collapsed":true.*> word .*end/,
    )
  })
})

test('the details of any ticket are within Slack’s limits, for staff and for the customer', () => {
  const history = fc.array(anyHistoryLine, { maxLength: 40 })
  fc.assert(
    fc.property(anyTicket, history, fc.constantFrom('staff', 'customer'), anyWords, (ticket, lines, reader, words) => {
      const details = ticketDetails(ticket, { history: lines, links: manyLinks, reader, words })
      mustPass(details)
      expect(withoutOurs(details.blocks)).not.toMatch(forged)
    }),
    runs,
  )
})

const anyTyped = anyText(60).map((text) => text.slice(0, 60))
const anyListing: fc.Arbitrary<Listing> = fc.oneof(
  fc.constantFrom<Listing>({ kind: 'usual' }, { kind: 'queue' }, { kind: 'mine' }, { kind: 'open' }),
  anyTyped.map((name): Listing => ({ kind: 'customer', name })),
  fc.tuple(anyTyped, anyTyped).map(([words, company]): Listing => ({ kind: 'search', words, company, state: 'open' })),
)

const dueOf = (tickets: Ticket[]) =>
  Object.fromEntries(tickets.map(({ id, createdAt }) => [id, { kind: 'first reply' as const, dueAt: createdAt }]))

test('a list of any tickets is within Slack’s limits', () => {
  fc.assert(
    fc.property(
      fc.array(anyTicket, { maxLength: pageLength }),
      fc.nat(2000),
      anyListing,
      anyWords,
      (tickets, more, listing, words) => {
        const page = { listing, tickets, total: tickets.length + more, page: 1, pages: 3, due: dueOf(tickets) }
        const list = ticketList(page, { command: '/ticket', url: 'https://acme.slack.com/', words, now: new Date() })
        for (const [, value = '""'] of JSON.stringify(list.blocks).matchAll(/"value":("(?:[^"\\\\]|\\\\.)*")/g))
          expect(readPageValue(JSON.parse(value))?.listing).toEqual(listing)
        mustPass(list)
        // A button's value is not shown.
        expect(withoutOurs(list.blocks.filter(({ type }) => type !== 'actions'))).not.toMatch(forged)
      },
    ),
    { numRuns: 100 },
  )
})

test('the home tab of anybody is within Slack’s limits, and nothing on it can act', () => {
  const anyTickets = fc.array(anyTicket, { maxLength: pageLength })
  const period = { opened: 1, resolved: 2, closed: 3, rating: { average: 4.5, count: 2 } }
  const figures = { now: { open: 3 }, today: period, week: period }
  fc.assert(
    fc.property(anyTickets, fc.nat(2000), anyWords, anyText(40), (tickets, more, words, name) => {
      const page = {
        listing: { kind: 'mine' as const },
        tickets,
        total: tickets.length + more,
        page: 0,
        pages: 1,
        due: dueOf(tickets),
      }
      const look = { command: '/ticket', url: 'https://acme.slack.com/', words, now: new Date() }
      const onDuty = tickets.map(({ customerUserId: userId }) => ({ userId, since: new Date() }))
      const due = { kind: 'next reply' as const, dueAt: new Date() }
      const atRisk = { shown: tickets.map((ticket) => ({ ticket, due })), total: tickets.length + more }
      const set = tickets.map(({ channelId }) => ({ channelId, mode: 'off' as const, setBy: 'U1' }))
      const modes = { set, usual: { default: 'answer' as const, modes: { [name]: 'draft' as const } } }
      const names = Object.fromEntries(tickets.map(({ claimedBy }) => [claimedBy ?? '', name]))
      const tabs = [
        staffHome({ reader: 'staff', userId: 'U1', mine: page, queue: page, figures, onDuty, atRisk, modes }, look),
        customerHome({ reader: 'customer', tickets, names }, words.language),
      ]
      for (const tab of tabs) {
        expect(viewProblems(JSON.parse(JSON.stringify(tab)), 'home')).toEqual([])
        // The mention of a channel is ours, too.
        expect(withoutOurs(tab.blocks).replaceAll('<#C1>', '')).not.toMatch(forged)
      }
    }),
    { numRuns: 100 },
  )
})

test('any reply is within Slack’s limits, and never empty', () => {
  const sources = fc.array(
    fc.record(
      { title: anyText(300), updated: fc.constant('2026-01-01'), link: fc.webUrl() },
      { requiredKeys: ['title', 'updated'] },
    ),
    { maxLength: 5 },
  )
  const reply = fc.oneof(
    anyText(40_000),
    fc.constantFrom('---', '[x]: https://e.com', '<!-- nothing -->', '# ', '![]()', ' '),
  )
  fc.assert(
    fc.property(reply, sources, (markdown, from) => mustPass(replyMessage(markdown, from))),
    runs,
  )
})

test('the longest reply with the longest source is within the limits', () => {
  mustPass(replyMessage('<'.repeat(40_000), [{ title: '<'.repeat(300), updated: '2026-01-01' }]))
})

test('the help and the reply modal are valid blocks', () => {
  const [ticket] = fc.sample(anyTicket, 1)
  if (!ticket) throw new Error('There is no ticket')
  for (const { staffWords: words } of Object.values(languages)) {
    mustPass(ticketHelp('/ticket', subcommands, words))
    const modal = replyModal(ticket.id, words, { goesTo: { ticket, name: 'Sam' }, text: plainToRich('x'.repeat(5000)) })
    expect(viewProblems(JSON.parse(JSON.stringify(modal)), 'modal')).toEqual([])
  }
})

test('the reply modal is within Slack’s limits with any saved replies, and their choice can be read back', () => {
  const anyReply = fc.record({
    name: fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,39}$/),
    language: fc.constantFrom(...languageCodes),
    title: anyText(75).map((text) => text.slice(0, 75) || 'X'),
    text: anyText(3000),
  })
  fc.assert(
    fc.property(
      fc.array(anyReply, { minLength: 1, maxLength: 120 }),
      anyText(4000),
      anyWords,
      (offered, text, words) => {
        const from = offered[0]?.name
        const start = { text: markdownToRich(text), from, offered, language: 'en', problem: text }
        const modal = replyModal('TKT-1A2B3C4D', words, start)
        expect(viewProblems(JSON.parse(JSON.stringify(modal)), 'modal')).toEqual([])
        const { block_id = '' } = modal.blocks.at(-1) ?? {}
        const read = readReplyState({ [block_id]: { text: { rich_text_value: plainToRich('typed') } } })
        expect(read).toMatchObject({ block: block_id, markup: { text: 'typed' }, from })
        expect(readReplyState({ reply: { text: { value: 'of an old modal' } } }).markup.text).toBe('of an old modal')
      },
    ),
    { numRuns: 60 },
  )
})

test('a text is split so that nothing is lost, and each part fits', () => {
  fc.assert(
    fc.property(anyText(5000), fc.integer({ min: 50, max: 3000 }), (text, max) => {
      const parts = split(text.trim(), max)
      for (const part of parts) expect(part.length).toBeLessThanOrEqual(max)
      const bare = (whole: string) => whole.replace(/[\s`]/g, '')
      expect(bare(parts.join(''))).toBe(bare(text))
    }),
    runs,
  )
})

test('a block of code that does not fit continues as code, and the text after it is not code', () => {
  const lines = Array.from({ length: 30 }, (_, n) => `const line${n} = ${n}`).join('\n')
  const parts = split(`Do this:\n\`\`\`\n${lines}\n\`\`\`\nThen wait. ${'Be patient. '.repeat(20)}`, 300)
  for (const part of parts) expect(part.split('```').length % 2).toBe(1)
  expect(parts.filter((part) => part.includes('const line')).every((part) => part.includes('```\n'))).toBe(true)
  expect(parts.at(-1)).not.toContain('```')
})

test('a link is not cut in two', () => {
  const link = '<https://shop.example/returns|our page about returns>'
  const parts = split(`${'word '.repeat(50)}${link} ${'word '.repeat(50)}`, 270)
  expect(parts.filter((part) => part.includes(link))).toHaveLength(1)
  expect(parts.join('').match(/</g)).toHaveLength(1)
})

test('a text is shortened to what fits, and never in the middle of a character', () => {
  fc.assert(
    fc.property(anyText(500), fc.integer({ min: 1, max: 300 }), (text, max) => {
      const short = shorten(text, max)
      expect(short.length).toBeLessThanOrEqual(max)
      if (!/\p{Surrogate}/u.test(text)) expect(short).not.toMatch(/\p{Surrogate}/u)
    }),
    runs,
  )
})

test('the source of an answer leads to its article, whatever its title', () => {
  const source = { title: 'A <b>|c & [d](x)', updated: '2026-01-01', link: 'https://help.acme.example/a?b=1&c=2' }
  const { blocks } = replyMessage('Free.', [source])
  expect(blocks[1]).toMatchObject({
    type: 'context',
    elements: [
      {
        text: 'Source: <https://help.acme.example/a?b=1&amp;c=2|A &lt;b&gt;¦c &amp; [d](x)> (updated January 1, 2026)',
      },
    ],
  })
})
