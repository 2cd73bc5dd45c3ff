import type { Inquiry } from '../domain/inquiry.ts'
import type { StaffWords } from '../languages/language/staff-words.ts'
import type { ToolWork } from './department.ts'
import type { ToolFinding } from './tool-loop.ts'
import { askOrderNumber } from './tools/ask-order-number.ts'
import { checkOrderStatus } from './tools/check-order-status.ts'
import { createTicket } from './tools/create-ticket.ts'
import { escalateToHuman } from './tools/escalate-to-human.ts'
import { asLangChainTool } from './tools/langchain-tool.ts'
import { processRefund } from './tools/process-refund.ts'
import { searchFaq } from './tools/search-faq.ts'
import type { ToolContext } from './tools/tool.ts'

/** After these tools, there is nothing left for the model to do. */
export const ending = ['answer', askOrderNumber.name, processRefund.name, createTicket.name, escalateToHuman.name]

/** The tools of a language model, bound to one inquiry. */
export const toolsFor = (context: ToolContext, forStaff: StaffWords) => [
  ...(context.orders ? orderTools(context, forStaff) : []),
  asLangChainTool(searchFaq, context),
  asLangChainTool(createTicket, context),
  asLangChainTool(escalateToHuman, context),
]

const orderTools = (context: ToolContext, forStaff: StaffWords) => [
  asLangChainTool(askOrderNumber, context),
  asLangChainTool(checkOrderStatus, context),
  asLangChainTool(refundByModel(forStaff), context),
]

/** Staff see whose words the reason is in. */
const refundByModel = ({ reasons }: StaffWords): typeof processRefund => ({
  ...processRefund,
  run: ({ reason, ...input }, context) => processRefund.run({ ...input, reason: reasons.byModel(reason) }, context),
})

/** What was looked up need not be again, and orders matter only where a number stands that may be one's. */
export function untold(
  category: ToolWork['category'],
  { text, transcript, awaiting }: Inquiry,
  { orders }: ToolContext,
  lookedUp: ToolFinding[],
): string[] {
  const mayMeanOrder = [text, ...transcript.map((line) => line.text)].some((said) => /\d{4}/.test(said))
  // It is asked for once.
  const mayAsk = category === 'billing' && !awaiting && orders?.numbers.find(text).length === 0
  return [
    ...lookedUp.map((each) => each.function),
    ...(mayAsk ? [] : [askOrderNumber.name]),
    ...(mayMeanOrder ? [] : [checkOrderStatus.name, processRefund.name]),
  ]
}
