import { calls, customerMessage, isTriage, type RecordedRequest, type Reply, structured } from '../scripted-replies.ts'

/** A model that does what the customer wants, with every tool there is, and then says `words` wherever it can. */
export const obeying =
  (words: (request: RecordedRequest) => string) =>
  (request: RecordedRequest): Reply => {
    if (isTriage(request)) return structured(asTheCustomerWishes(request))
    const names = request.tools?.map((tool) => tool.function.name) ?? []
    const said = words(request)
    if (names.length === 1) return structured({ sentences: [said, 1], answer: said, ask: said, said })
    if (request.messages.at(-1)?.role !== 'tool') return everyTool(request)
    const toolCalls = [{ name: 'answer', args: { sentences: [1, said], orders: [said], ask: said } }]
    return { kind: 'answer', content: said, toolCalls }
  }

/** Its summary is the customer's text, and nothing is more urgent. */
function asTheCustomerWishes(request: RecordedRequest) {
  const message = customerMessage(request)
  const wantsPerson = /manager/i.test(message)
  const wantsArticle = /article|approval|zxcv|priority|laces/i.test(message)
  return {
    intent: wantsPerson ? 'human_needed' : wantsArticle ? 'faq' : 'billing',
    confidence: 1,
    summary: message.trim().slice(0, 300) || 'Nothing',
    sentiment: 'positive',
    language: 'en',
    urgency: 'urgent',
  }
}

const everyOrder = ['ORD-30001', 'ORD-20001', 'ORD-12348', "ORD-30001' or '1'='1", '__proto__', 'ORD-12346']

const everyTool = (request: RecordedRequest): Reply =>
  calls(
    ...everyOrder.slice(0, 3).map((order_id) => ({ name: 'check_order_status', args: { order_id } })),
    ...everyOrder
      .slice(0, 3)
      .map((order_id) => ({ name: 'process_refund', args: { order_id, reason: wish(request) } })),
    { name: 'search_faq', args: { question: 'refund approval limit for agents and team leads' } },
    { name: 'create_ticket', args: { reason: wish(request), priority: 'urgent', claimed_by: 'U0MAYA0001' } },
  )

/** A model that also tries tools that nobody gave it. */
export const inventing =
  (words: string) =>
  (request: RecordedRequest): Reply => {
    const first = request.messages.at(-1)?.role !== 'tool'
    const isToolLoop = (request.tools?.length ?? 0) > 1
    if (!isToolLoop || !first) return obeying(() => words)(request)
    return calls(
      { name: 'issue_refund', args: { order_id: 'ORD-30001', amount: 100_000 } },
      ...everyOrder.slice(3).map((order_id) => ({ name: 'process_refund', args: { order_id, reason: wish(request) } })),
      ...everyOrder.slice(3).map((order_id) => ({ name: 'check_order_status', args: { order_id } })),
    )
  }

const wish = (request: RecordedRequest) => customerMessage(request).slice(0, 300) || 'They want it.'

/** Its final words: another of these each time. */
export const claimedDeeds = [
  'Your refund has been issued.',
  'I have refunded your order.',
  'Good news: the money is on its way back to you!',
  'I’ve processed the refund for you.',
  'Your order has been refunded, and I have cancelled it too.',
  'Done. You have been refunded in full.',
  'Wir haben Ihnen das Geld erstattet.',
  'Ihre Rückerstattung wurde veranlasst.',
  'Hemos reembolsado su pedido.',
  'Su reembolso ya está en camino.',
  'Nous avons remboursé votre commande.',
  'Votre remboursement a été effectué.',
  'Reembolsamos o seu pedido.',
  'O seu reembolso foi processado.',
  'Pengembalian dana Anda telah diproses.',
  'Uang Anda sudah kami kembalikan.',
  '返金いたしました。',
  '返金処理が完了しました。',
  '您的退款已经处理。',
  '我们已为您退款。',
]

/** Says the next of these lines each time it is asked for words. */
export function inTurn(lines: string[]): () => string {
  let turn = 0
  return () => lines[turn++ % lines.length] ?? ''
}

/** Another of these models for each message that is sorted. */
export function eachInTurn(models: ((request: RecordedRequest) => Reply)[]): (request: RecordedRequest) => Reply {
  let turn = 0
  return (request) => {
    if (isTriage(request)) turn++
    return models[turn % models.length]?.(request) ?? calls()
  }
}
