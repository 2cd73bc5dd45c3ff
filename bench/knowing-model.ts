import type { Intent } from '../src/triage/classification.ts'
import { startScriptedOpenAI } from '../test/scripted-openai.ts'
import {
  calls,
  customerMessage,
  isTriage,
  type RecordedRequest,
  type Reply,
  says,
  structured,
} from '../test/scripted-replies.ts'

/** What the model was asked, and what that cost by four characters a token. */
export interface Bill {
  calls: number
  tokens: number
}

/** A language model that knows what each message of the day wants, and answers as a good one would, with tools where it has them. */
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

const tokensOf = (value: unknown) => Math.ceil(JSON.stringify(value ?? '').length / 4)

function replyTo(request: RecordedRequest, intentOf: (message: string) => Intent): Reply {
  const message = customerMessage(request)
  if (isTriage(request)) return structured(classification(intentOf(message)))
  if (request.tool_choice && typeof request.tool_choice === 'object') return fromArticles(request)
  if (request.messages.at(-1)?.role === 'tool') return says('Please see above. Does that help?')
  if (request.messages.at(-1)?.content?.includes('"looked_up":')) return says('Please see above. Does that help?')
  const orderId = /ORD-\d{5}/.exec(message)?.[0]
  if (orderId) return calls({ name: 'check_order_status', args: { order_id: orderId } })
  return calls({ name: 'search_faq', args: { question: message.slice(0, 500) } })
}

const classification = (intent: Intent) => ({
  intent,
  confidence: 0.93,
  summary: 'The customer asks about their order and wants to know when it will arrive.',
  sentiment: 'neutral',
  language: 'en',
  urgency: 'normal',
})

/** An answer with one quote: the first long line of the first article. */
function fromArticles({ messages }: RecordedRequest): Reply {
  const asked = messages.at(-1)?.content ?? ''
  const articles: unknown = JSON.parse(asked.slice(asked.indexOf('\narticles: ') + '\narticles: '.length))
  const passage = Array.isArray(articles) ? String(articles[0]?.passage ?? '') : ''
  const quote = passage.split('\n').find((line) => line.length > 20) ?? passage
  return structured({ answered: quote !== '', answer: quote.slice(0, 500), quotes: [quote.slice(0, 500)] })
}
