import type { Intent } from '../src/domain/classification.ts'
import { estimateTokens } from '../src/language-model/tokens.ts'
import { detectLanguage } from '../src/understanding/language.ts'
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
  if (request.tool_choice && typeof request.tool_choice === 'object') {
    const { answer, quotes } = fromArticle(passagesIn(request)[0] ?? '', message)
    return structured({ answered: answer !== '', answer, quotes })
  }
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
  const status = /"status":"(\w+)"/.exec(lastSeen(request))?.[1]
  if (orderId && status) return answering(orderId, status)
  const searchesAgain = message.length % 5 === 0 && request.messages.at(-1)?.role !== 'tool'
  if (searchesAgain) return calls({ name: 'search_faq', args: { question: message.slice(0, 100) } })
  const [passage] = passagesIn(request)
  if (!passage) return calls({ name: 'create_ticket', args: { reason: 'No article answers it.' } })
  return calls({ name: 'answer', args: fromArticle(passage, message) })
}

const lastSeen = ({ messages }: RecordedRequest) => messages.at(-1)?.content ?? ''

const answering = (orderId: string, status: string): Reply =>
  status === 'shipped' ? says(`Your order ${orderId} is on its way.`) : says(`Your order ${orderId}: ${status}.`)

/** The passages of articles that the model was given last. */
const passagesIn = (request: RecordedRequest): string[] =>
  [...lastSeen(request).matchAll(/"passage":("(?:[^"\\]|\\.)*")/g)].map(([, text = '""']) => String(JSON.parse(text)))

/** In other languages than English: words that contradict no article. */
const elsewhere: Record<string, string> = {
  id: 'Silakan lihat artikel bantuan kami.',
  es: 'Lo explica nuestro artículo de ayuda.',
  pt: 'O nosso artigo de ajuda explica isso.',
  fr: 'Notre article d’aide l’explique.',
  de: 'Das steht in unserem Hilfeartikel.',
  ja: 'ヘルプ記事をご覧ください。',
  zh: '请查看我们的帮助文章。',
}

/** An answer with one quote: the first long sentence of an article. */
function fromArticle(passage: string, message: string): { answer: string; quotes: string[] } {
  const line = passage.split('\n').find((each) => each.length > 20) ?? passage
  const quote = line.split(/(?<=[.!?])\s/)[0] ?? line
  const { language } = detectLanguage(message)
  return { answer: elsewhere[language] ?? quote.slice(0, 500), quotes: [quote.slice(0, 500)] }
}
