import type { UnansweredLine } from '../desk/unanswered.ts'
import { proseOf } from '../domain/message-text.ts'
import { nameInMarkdown } from '../domain/name-in-markdown.ts'
import type { Decided, Plan, Relay, WayBack } from '../domain/plan.ts'
import { teamOf } from '../domain/team.ts'
import { asCustomersSee, type ThreadTicket, type Ticket } from '../domain/ticket.ts'
import { isSettled } from '../domain/ticket-moves.ts'
import { findWorkLinks } from '../domain/work-link.ts'
import { type Courtesy, findCourtesy } from '../languages/courtesy.ts'
import { asksSomething } from '../languages/follow-up.ts'
import type { Words } from '../languages/language/language.ts'
import { languageOfMessage, languageOfThread } from '../languages/language-of-message.ts'
import { waitingText } from '../languages/team-is-back.ts'
import { wordsIn } from '../languages/words.ts'
import { judgedAlone } from '../triage/classifier.ts'
import { decide, openTicketFor } from './decide.ts'
import { belongsTo, freshTicket, saysMore } from './joining.ts'
import type { PlanParts } from './plan-parts.ts'
import { proposeAnswer } from './propose-answer.ts'
import type { LookedUp } from './read-facts.ts'
import { attachmentsOf, inOneLine, linesOf, type Situation, textOf, userOf } from './situation.ts'
import type { Act } from './table.ts'

/** The input of an act. */
export interface Scene {
  parts: PlanParts
  situation: Situation
  /** Who has the thread's ticket once this is saved. */
  owner?: string
  askedFor: LookedUp['askedFor']
}

/** A plan without `row`, which `choosePlan` adds. */
type Answer<P = Plan> = P extends Plan ? Omit<P, 'row'> : never

/** The implementation of each act in the table. */
export const acts: Record<Act, (scene: Scene) => Answer | Promise<Answer>> = {
  ignore: () => ({ kind: 'ignore' }),
  'keep as notes': ({ parts, situation }) => keepAsNotes(parts, situation),
  listen: () => ({ kind: 'listen' }),
  claim: (scene) => planRelay(scene, receipt),
  'wait for people': waitForPeople,
  'remind staff': remindStaff,
  relay: (scene) => planRelay(scene, receipt),
  confirm: async (scene) => ({ ...(await planRelay(scene, () => undefined)), confirms: true }),
  'relay and tell news': (scene) => planRelay(scene, newsBelow),
  'tell news': tellNews,
  'open again': openAgain,
  'hand over': planHandOver,
  'ask staff': askStaff,
  'ask again': askAgain,
  'be courteous': beCourteous,
  'leave it at that': leaveItAtThat,
  'notice the edit': noticeEdit,
  'open a ticket': (scene) => decideAbout(scene),
  decide: (scene) => decideAbout(scene),
}

/** Whoever writes there is at work. Below a card that went elsewhere, there may be people who no longer serve it. */
export async function keepAsNotes(
  parts: Pick<PlanParts, 'findTicket' | 'isStaff' | 'nameOf' | 'workHosts'>,
  situation: Situation,
): Promise<Answer> {
  const { cardOf, isPastCard, burst } = situation
  if (!cardOf) return { kind: 'ignore' }
  const notes = burst.written.map((line) => ({ authorId: userOf(line), ts: line.ts, text: textOf(line) }))
  const edits = burst.changes.flatMap((change) => (change.kind === 'edited' ? change : []))
  const links = [...burst.written.map((line) => ({ ...line, authorId: userOf(line) })), ...edits].map(
    ({ authorId, ts, text }) => ({ authorId, ts, links: findWorkLinks(text, parts.workHosts) }),
  )
  if (!isPastCard) return { kind: 'keep notes', ticketId: cardOf, notes, links }
  const staff = await servingAmong(parts, situation, [...notes, ...links])
  const byStaff = ({ authorId }: { authorId: string }) => staff.has(authorId)
  const theirs = notes.filter(byStaff)
  const names = await Promise.all([...new Set(theirs.map(({ authorId }) => authorId))].map(parts.nameOf))
  return {
    ...{ kind: 'keep notes', ticketId: cardOf, notes: theirs, links: links.filter(byStaff) },
    ...(names.length > 0 && { elsewhereBy: names.map(inOneLine).join(', ') }),
  }
}

async function servingAmong(
  { findTicket, isStaff }: Pick<PlanParts, 'findTicket' | 'isStaff'>,
  { cardOf = '', conversation }: Situation,
  written: { authorId: string }[],
): Promise<Set<string>> {
  const ticket = await findTicket(conversation.workspaceId, cardOf)
  const staff = new Set<string>()
  for (const authorId of new Set(written.map((one) => one.authorId)))
    if (await isStaff(authorId, ticket && teamOf(ticket))) staff.add(authorId)
  return staff
}

async function decideAbout(scene: Scene): Promise<Answer> {
  const { parts, situation } = scene
  const { conversation, inquiry } = situation
  if (!inquiry) return { kind: 'listen' }
  // What is no question needs no answer of the bot.
  const added = saysMore(situation) && !asksSomething(inquiry) ? await freshTicket(parts, situation) : undefined
  if (added && belongsTo(parts, added, inquiry, { triage: judgedAlone(parts, inquiry.text) })) return join(scene, added)
  const decided = await deciderIn[situation.mode](parts, conversation, inquiry)
  const fresh = decided.decision.kind === 'handoff' ? await freshTicket(parts, situation) : undefined
  if (fresh && belongsTo(parts, fresh, inquiry, decided)) return join(scene, fresh, decided)
  return decided.decision.kind === 'handoff' ? { ...decided, before: await saidBefore(parts, situation) } : decided
}

/** What belongs to a ticket of some minutes ago joins it. What is said here goes on to its people; see `withItsTicket`. */
async function join(
  scene: Scene,
  ticket: Ticket,
  { decision }: Partial<Pick<Decided, 'decision'>> = {},
): Promise<Answer> {
  const { parts, situation } = scene
  const { inquiry, burst } = situation
  if (!inquiry) return { kind: 'listen' }
  const words = wordsIn(languageOfThread(inquiry))
  const news = decision && newsIn(decision.reply, words)
  const text = [words.addedToTicket(ticket.id), news].filter(Boolean).join('\n\n')
  return {
    kind: 'relay',
    ticket,
    fromElsewhere: true,
    back: await wayBack(parts, ticket),
    lines: await linesOf(burst.fromCustomer, parts.nameOf),
    attachments: attachmentsOf(burst.fromCustomer),
    reply: waitingText(text, parts.teamIsBack(words.language)),
    translation: await parts.translate?.(inquiry.text),
  }
}

/** What a department says besides that it hands over. */
const newsIn = (reply: string | undefined, { personComing, notSure, noAnswer, apology }: Words) =>
  [personComing, notSure, noAnswer, apology].some((said) => said === reply) ? undefined : reply

/** In channels where people answer, they get what the bot would have said, or nothing. */
const deciderIn = { answer: decide, mentions: decide, off: decide, draft: proposeAnswer, tickets: openTicketFor }

/** "Can you look at the above?" is about talk that the bot left alone. */
async function saidBefore(parts: PlanParts, { conversation, burst, transcript, inquiry }: Situation) {
  if (!inquiry || transcript.at(-1)?.author !== 'customer') return undefined
  const now = burst.fromCustomer.map(({ ts }) => ts)
  const lines = (await parts.findUnanswered(conversation.id, { orByBot: true })).filter(
    ({ ts }) => !now.includes(ts ?? ''),
  )
  if (lines.length === 0) return undefined
  return {
    text: await underNames(parts, inquiry.customer.userId, lines),
    ts: lines.flatMap(({ ts }) => ts ?? []),
    attachments: lines.flatMap(({ attachments }) => attachments),
  }
}

/** People have the time from the first message that waits for them, not from the last. */
function waitForPeople({ parts, situation: { conversation, burst } }: Scene): Answer {
  if (burst.written.at(-1)?.author.kind === 'staff') return { kind: 'listen' }
  const waited = burst.fromStaff.length === 0 && conversation.answerDueAt !== null
  if (waited) return { kind: 'listen' }
  return { kind: 'listen', answerDueInMs: parts.unansweredMinutes > 0 ? parts.unansweredMinutes * 60_000 : null }
}

async function remindStaff({ parts, situation: { conversation } }: Scene): Promise<Answer> {
  const lines = await parts.findUnanswered(conversation.id)
  // It was answered, or deleted, at the last moment; or only thanks or talk are left.
  const isTalk = (text: string) => !conversation.isDirect && parts.addressed(proseOf(text)).kind === 'talk'
  const needsNobody = (text: string) => findCourtesy(text) === 'thanks' || isTalk(text)
  const isLeft = lines.some(({ text, attachments }) => attachments.length > 0 || !needsNobody(text))
  if (!isLeft || !conversation.customer) return { kind: 'listen', answerDueInMs: null }
  const request = lines.map(({ text }) => text).join('\n')
  return {
    kind: 'remind',
    answerDueInMs: null,
    customer: conversation.customer,
    request: await underNames(parts, conversation.customer.userId, lines),
    requestTs: lines.flatMap(({ ts }) => ts ?? []),
    attachments: lines.flatMap(({ attachments }) => attachments),
    triage: judgedAlone(parts, request),
  }
}

/** The words of anybody but the ticket's customer must not look like theirs. */
async function underNames({ nameOf }: PlanParts, customerUserId: string, lines: UnansweredLine[]): Promise<string> {
  if (lines.every(({ authorId }) => authorId === null || authorId === customerUserId))
    return lines.map(({ text }) => text).join('\n')
  const named = lines.map(
    async ({ authorId, text }) => `${inOneLine(await nameOf(authorId ?? customerUserId))}: ${text}`,
  )
  return (await Promise.all(named)).join('\n')
}

type Receipt = (scene: Scene, ticket: ThreadTicket, words: Words) => string | undefined | Promise<string | undefined>

async function planRelay(scene: Scene, receiptFor: Receipt): Promise<Answer> {
  const { parts, situation, owner } = scene
  const { ticket, inquiry, burst } = situation
  const written = burst.written.filter((line) => userOf(line) !== owner)
  if (!ticket || written.length === 0) return { kind: 'listen' }
  const plan: Answer<Relay & { row: string }> = {
    kind: 'relay',
    ticket,
    lines: await linesOf(written, parts.nameOf),
    attachments: attachmentsOf(written),
  }
  if (!inquiry) return plan
  const reply = await receiptFor(scene, ticket, wordsIn(languageOfThread(inquiry)))
  const back = await wayBack(parts, ticket)
  return { ...plan, back, reply, translation: await parts.translate?.(inquiry.text) }
}

/** An owner who has left the support channel gets nothing back. */
async function wayBack({ hasLeft, nameOf, findTicket, life }: PlanParts, of: ThreadTicket): Promise<WayBack> {
  const { keepOwnerDays } = life
  const { id, workspaceId, claimedBy: userId } = of
  if (!userId) return { keepOwnerDays }
  const ticket = await findTicket(workspaceId, id)
  if (!(await hasLeft(userId, ticket && teamOf(ticket)))) return { keepOwnerDays }
  return { keepOwnerDays, ownerLeft: { userId, name: await nameOf(userId) } }
}

/** Only once, and not while people are talking with the customer. */
function receipt({ parts, situation }: Scene, ticket: ThreadTicket, words: Words): string | undefined {
  const { status, claimedBy } = ticket
  const id = idFor(situation, ticket)
  const back = parts.teamIsBack(words.language)
  if (isSettled(status)) return waitingText(words.ticketReopened(id), back)
  if (claimedBy || situation.peopleTalk) return undefined
  const added = words.addedToTicket(id)
  if (isThanks(situation) || hasSaid(situation, added)) return undefined
  return waitingText(added, back && hasSaid(situation, back) ? undefined : back)
}

const isThanks = ({ inquiry }: Situation) =>
  inquiry !== undefined && inquiry.attachments.length === 0 && findCourtesy(inquiry.text) === 'thanks'

/** Of a colleague's ticket, in which theirs goes on, customers do not learn. */
const idFor = ({ merged }: Situation, { id, customerUserId }: ThreadTicket) =>
  merged && merged.customerUserId !== customerUserId ? merged.id : id

async function newsBelow({ parts, situation }: Scene, { workspaceId, id }: ThreadTicket, words: Words) {
  const ticket = await parts.findTicket(workspaceId, id)
  if (!ticket) return undefined
  const named = { ...ticket, id: idFor(situation, ticket) }
  return waitingText(await newsOf(parts, named, words), whenBack(parts, [ticket], words))
}

/** Who waits for a person is told when one is there; who has to do something first is not. */
const whenBack = ({ teamIsBack }: PlanParts, tickets: Ticket[], { language }: Words): string | undefined =>
  tickets.some((ticket) => ['open', 'claimed'].includes(asCustomersSee(ticket))) ? teamIsBack(language) : undefined

async function newsOf(parts: PlanParts, ticket: Ticket, words: Words): Promise<string> {
  const { id, claimedBy } = ticket
  return words.ticketNews({
    id,
    status: asCustomersSee(ticket),
    claimedBy: claimedBy ? nameInMarkdown(await parts.nameOf(claimedBy)) : undefined,
  })
}

async function tellNews(scene: Scene): Promise<Answer> {
  const { parts, situation, askedFor } = scene
  const { inquiry, burst } = situation
  if (!inquiry) return { kind: 'listen' }
  const words = wordsIn(languageOfThread(inquiry))
  if (askedFor.unknown) return { kind: 'say', purpose: 'unknown ticket', text: words.unknownTicket(askedFor.unknown) }
  const news: string[] = []
  for (const ticket of askedFor.tickets) news.push(await newsOf(parts, ticket, words))
  return {
    kind: 'tell news',
    text: waitingText(news.join('\n\n'), whenBack(parts, askedFor.tickets, words)),
    ticketIds: askedFor.tickets.map(({ id }) => id),
    lines: await linesOf(burst.fromCustomer, parts.nameOf),
    attachments: attachmentsOf(burst.fromCustomer),
    translation: await parts.translate?.(inquiry.text),
  }
}

/** The replies to the ticket go to its own thread. What is said here goes on to its people; see `withItsTicket`. */
async function openAgain(scene: Scene): Promise<Answer> {
  const { parts, situation, askedFor } = scene
  const { inquiry, burst } = situation
  const [ticket] = askedFor.tickets
  if (!inquiry || !ticket) return { kind: 'listen' }
  const words = wordsIn(languageOfThread(inquiry))
  return {
    kind: 'tell news',
    reopens: true,
    back: await wayBack(parts, ticket),
    text: waitingText(words.ticketOpenAgain(ticket.id), parts.teamIsBack(words.language)),
    ticketIds: [ticket.id],
    lines: await linesOf(burst.fromCustomer, parts.nameOf),
    attachments: attachmentsOf(burst.fromCustomer),
    translation: await parts.translate?.(inquiry.text),
  }
}

/** Nothing is said to the customer, who may not have meant us. */
function askStaff({ situation: { burst } }: Scene): Answer {
  return { kind: 'possible request', ts: burst.fromCustomer.map(({ ts }) => ts) }
}

function planHandOver({ parts, situation: { inquiry } }: Scene): Answer {
  if (!inquiry) return { kind: 'listen' }
  const triage = judgedAlone(parts, inquiry.text)
  const language = languageOfThread(inquiry)
  const decision = {
    kind: 'handoff',
    category: triage.intent,
    priority: 'normal',
    reason: parts.forStaff.reasons.severalCustomers,
    reply: wordsIn(language).notSure,
  } as const
  return { kind: 'decided', decision, triage, department: 'human', language }
}

/** A person takes over if the customer says thanks twice instead of answering. */
function askAgain(scene: Scene): Answer | Promise<Answer> {
  const { parts, situation } = scene
  const { inquiry } = situation
  // A company's own question is asked once.
  if (inquiry?.awaiting === 'details') return beCourteous(scene)
  if (!inquiry?.awaiting || !parts.orderNumbers) return decideAbout(scene)
  const { askOrderNumber, dialogue } = wordsIn(languageOfThread(inquiry))
  const { example } = parts.orderNumbers
  const text = askOrderNumber(example)
  const timesAsked = timesSaid(situation, text) + timesSaid(situation, dialogue.chooseOrder(example))
  if (timesAsked > 1) return decideAbout(scene)
  return { kind: 'say', purpose: 'asked again', text, awaiting: inquiry.awaiting }
}

function beCourteous(scene: Scene): Answer | Promise<Answer> {
  const { parts, situation } = scene
  const { inquiry } = situation
  const courtesy = inquiry && findCourtesy(inquiry.text)
  if (!inquiry || !courtesy) return decideAbout(scene)
  const text = answerTo(courtesy, wordsIn(languageOfThread(inquiry)), parts.orderNumbers !== undefined)
  // Who says only that they have a question, and again, wants a person.
  if (courtesy === 'may I ask' && hasSaid(situation, text)) return decideAbout(scene)
  return { kind: 'say', purpose: 'courtesy', text }
}

/** Whoever does not want to know any more needs neither a ticket nor the question again. */
function leaveItAtThat({ situation: { inquiry } }: Scene): Answer {
  if (!inquiry) return { kind: 'listen' }
  return { kind: 'say', purpose: 'left at that', text: wordsIn(languageOfThread(inquiry)).dialogue.leftAtThat }
}

function answerTo(courtesy: Courtesy, words: Words, hasOrders: boolean): string {
  switch (courtesy) {
    case 'greeting':
      return words.greeting
    case 'thanks':
      return words.welcome
    case 'who are you':
      return hasOrders ? words.aboutMeAndOrders : words.aboutMe
    case 'may I ask':
      return words.goAhead
    case 'no words':
      return words.noWords
    default:
      return courtesy satisfies never
  }
}

function noticeEdit({ situation: { burst } }: Scene): Answer {
  const edit = burst.changes.find((change) => change.kind === 'edited')
  const text = edit?.kind === 'edited' ? edit.text : ''
  return { kind: 'say', purpose: 'edit noticed', text: wordsIn(languageOfMessage(text)).edited }
}

const timesSaid = ({ transcript }: Situation, words: string): number =>
  transcript.filter(({ author, text }) => author === 'bot' && text.includes(words)).length

const hasSaid = (situation: Situation, words: string): boolean => timesSaid(situation, words) > 0
