import { readPickIn } from '../departments/order-picks.ts'
import type { Addressed } from '../domain/classification.ts'
import type { Inquiry } from '../domain/inquiry.ts'
import { proseOf } from '../domain/message-text.ts'
import { findTicketId } from '../domain/ticket-id.ts'
import { findCourtesy } from '../languages/courtesy.ts'
import { hintsOfARequest, signsOf, signsOfTalk } from '../triage/addressed/signs.ts'
import type { PlanParts } from './plan-parts.ts'
import type { Situation } from './situation.ts'

/** Whether customers speak to us. In a channel, people also talk among themselves. */
export interface Address {
  /** Said to us for certain: to the bot by name or alone, as its answer, or in a thread that it or our people serve. */
  spokenTo: boolean
  kind: Addressed
  /** By more than its words, which the language model need not judge. */
  certain?: true
  /** The words that are meant for us, if there is talk beside them. */
  words?: string
}

type Parts = Pick<PlanParts, 'addressed' | 'orderNumbers' | 'surelyAsked'>

/** Judges to whom customers wrote; undefined if they wrote nothing. */
export async function readAddress(parts: Parts, situation: Situation): Promise<Address | undefined> {
  const { inquiry, burst } = situation
  if (!inquiry) return undefined
  if (isSpokenTo(situation) || picksAnOrder(parts, situation)) return { spokenTo: true, kind: 'request' }
  if (isBelowOurAnswer(situation)) return { spokenTo: true, kind: movesOn(parts, inquiry) ? 'talk' : 'request' }
  if (burst.fromCustomer.some(({ author }) => author.isWorkflow))
    return { spokenTo: false, kind: 'request', certain: true }
  const lines = burst.fromCustomer.map(({ text }) => text)
  const address = { spokenTo: false, ...judgeWords(parts, lines, inquiry.text) }
  // Our articles know better than general examples what we are asked.
  if (address.kind === 'unclear' && (await parts.surelyAsked(inquiry))) return { ...address, kind: 'request' }
  // A screenshot says what its words do not. With mere talk, staff look at it.
  if (inquiry.attachments.length === 0) return address
  return address.kind === 'talk' && inquiry.text !== ''
    ? { ...address, kind: 'unclear' }
    : { ...address, kind: 'request', certain: true }
}

function isSpokenTo({ conversation, inquiry, ticket, burst }: Situation): boolean {
  if (ticket || conversation.isDirect || inquiry?.awaiting) return true
  return burst.fromCustomer.some(({ toUs, toUsAlone }) => toUs || toUsAlone)
}

/** "The first one", right after the bot told them of their orders. */
const picksAnOrder = ({ orderNumbers }: Parts, { inquiry, conversation }: Situation): boolean =>
  inquiry?.customer.userId === conversation.customerUserId && readPickIn(inquiry, orderNumbers) !== undefined

/** Whom the bot has answered, and writes again in the same thread, most often goes on about it. */
function isBelowOurAnswer({ conversation, burst, transcript }: Situation): boolean {
  const isTheirs = burst.fromCustomer.some(({ author }) => author.customer.userId === conversation.customerUserId)
  return isTheirs && transcript.some(({ author }) => author === 'bot')
}

/** "OK, we'll try that tomorrow" wants nothing more. It must look like talk in every way, or else it is served. */
function movesOn(parts: Parts, { text, attachments }: Inquiry): boolean {
  if (attachments.length > 0 || findCourtesy(text)) return false
  const signs = signsOf(text)
  const looksLikeTalk = signsOfTalk.some((sign) => signs.has(sign)) && !hintsOfARequest.some((sign) => signs.has(sign))
  return looksLikeTalk && judge(parts, text) === 'talk'
}

/** A request must not drown in the talk around it, nor be answered with what the talk is about. */
function judgeWords(parts: Parts, lines: string[], whole: string): Pick<Address, 'kind' | 'words'> {
  if (lines.length < 2) return { kind: judge(parts, whole) }
  const kinds = lines.map((line) => judge(parts, line))
  if (!kinds.includes('request')) return { kind: judge(parts, whole) }
  const words = lines.filter((line, index) => kinds[index] !== 'talk' || isFragment(line))
  return { kind: 'request', ...(words.length < lines.length && { words: words.join('\n') }) }
}

/** People also send one sentence in pieces: "It is about" / "your" / "rates". Greetings do no harm. */
const isFragment = (line: string) =>
  line.trim().split(/\s+/).length < 4 && !/[\p{Script=Han}\p{Script=Hiragana}]{8}/u.test(line)

function judge({ addressed, orderNumbers }: Parts, text: string): Addressed {
  const courtesy = findCourtesy(text)
  // Thanks and greetings in a channel are for the people in it. Who asks for help, or who answers here, asks us.
  if (courtesy) return courtesy === 'may I ask' || courtesy === 'who are you' ? 'request' : 'talk'
  if (orderNumbers?.find(text).length || findTicketId(text)) return 'request'
  return addressed(proseOf(text)).kind
}
