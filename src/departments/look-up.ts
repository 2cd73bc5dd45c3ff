import { saidBefore } from '../domain/inquiry.ts'
import { findArticles } from './article-answer.ts'
import type { Case } from './department.ts'
import { LoopFailed } from './loop-failed.ts'
import type { ToolFinding } from './tool-loop.ts'
import { checkOrderStatus } from './tools/check-order-status.ts'
import { searchFaq } from './tools/search-faq.ts'
import type { ToolContext } from './tools/tool.ts'

/** Looks up what a model would ask for first, so that most inquiries need one question instead of two. */
export async function lookUp(matter: Case, context: ToolContext): Promise<ToolFinding[]> {
  const { inquiry } = matter
  const orderIds = (context.orders?.numbers.find(inquiry.text) ?? []).slice(0, mostOrders)
  try {
    if (orderIds.length > 0) return await Promise.all(orderIds.map((orderId) => lookUpOrder(orderId, context)))
    return [await lookUpArticles(matter, context)]
  } catch (error) {
    throw new LoopFailed('tool_failed', 'nothing could be looked up', { cause: error })
  }
}

/** Finds articles by the question, by the question with its predecessor, or by its English translation. */
async function lookUpArticles(matter: Case, context: ToolContext): Promise<ToolFinding> {
  const { inquiry, triage } = matter
  if (inquiry.awaiting === 'details')
    return {
      function: searchFaq.name,
      result: { articles: context.offer.add(await findArticles(context.knowledge, matter)) },
    }
  const before = saidBefore(inquiry).at(-1)
  const questions = [inquiry.text, before && `${before}\n${inquiry.text}`, triage.translation].filter((each) => !!each)
  for (const question of questions) {
    const result = await searchFaq.run({ question: String(question).slice(0, 500) }, context)
    if (result.articles.length > 0) return { function: searchFaq.name, result }
  }
  return { function: searchFaq.name, result: { articles: [] } }
}

const mostOrders = 3

async function lookUpOrder(orderId: string, context: ToolContext): Promise<ToolFinding> {
  return { function: checkOrderStatus.name, result: await checkOrderStatus.run({ order_id: orderId }, context) }
}
