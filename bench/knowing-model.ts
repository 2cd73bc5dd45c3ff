import type { Intent } from '../src/domain/classification.ts'
import { estimateTokens } from '../src/language-model/tokens.ts'
import { startScriptedOpenAI } from '../test/scripted-openai.ts'
import {
  calls,
  customerMessage,
  isTriage,
  offeredIn,
  type RecordedRequest,
  type Reply,
  structured,
} from '../test/scripted-replies.ts'

/** What the model was asked, and what that cost by our estimate, which errs upwards. */
export interface Bill {
  calls: number
  tokens: number
}

/** A language model that knows the intent of each message of the day, and answers as a good one would, with tools if it has them. */
export async function startKnowingModel(intentOf: (message: string) => Intent) {
  const server = await startScriptedOpenAI()
  const bill: Bill = { calls: 0, tokens: 0 }
  server.always((request) => {
    // The server keeps every request for tests to look at; here they would fill the memory.
    server.requests.length = 0
    const reply = replyTo(request, intentOf)
    bill.calls += 1
    bill.tokens += tokensOf([request.messages, request.tools]) + tokensOf(reply)
    return reply
  })
  return {
    url: server.url,
    close: server.close,
    /** What was asked since the last bill. */
    takeBill: (): Bill => {
      const taken = { ...bill }
      Object.assign(bill, { calls: 0, tokens: 0 })
      return taken
    },
  }
}

const tokensOf = (value: unknown) => estimateTokens(JSON.stringify(value ?? ''))

function replyTo(request: RecordedRequest, intentOf: (message: string) => Intent): Reply {
  const message = customerMessage(request)
  if (isTriage(request)) return structured(classification(intentOf(message)))
  if (request.tool_choice && typeof request.tool_choice === 'object')
    return structured({ sentences: numbersIn(request).slice(0, 2) })
  return withTools(request, message)
}

const classification = (intent: Intent) => ({
  intent,
  confidence: 0.93,
  summary: 'The customer asks about their order and wants to know when it will arrive.',
  sentiment: 'neutral',
  language: 'en',
  urgency: 'normal',
})

/** Requests a refund, tells the state of an order, sometimes searches again, answers from an article, or gets a person. */
function withTools(request: RecordedRequest, message: string): Reply {
  const orderId = /ORD-\d{5}/.exec(message)?.[0]
  if (orderId && /refund|money back|reimburse/i.test(message))
    return calls({ name: 'process_refund', args: { order_id: orderId, reason: message.slice(0, 200) } })
  const isFound = /"status":"\w+"/.test(lastSeen(request))
  if (orderId && isFound) return calls({ name: 'answer', args: { sentences: [], orders: [orderId] } })
  const searchesAgain = message.length % 5 === 0 && request.messages.at(-1)?.role !== 'tool'
  if (searchesAgain) return calls({ name: 'search_faq', args: { question: message.slice(0, 100) } })
  const sentences = numbersIn(request).slice(0, 2)
  if (sentences.length === 0) return calls({ name: 'create_ticket', args: { reason: 'No article answers it.' } })
  return calls({ name: 'answer', args: { sentences } })
}

const lastSeen = ({ messages }: RecordedRequest) => messages.at(-1)?.content ?? ''

/** The numbers of the sentences that the model was given. */
const numbersIn = (request: RecordedRequest): number[] => [...offeredIn(request).keys()]
