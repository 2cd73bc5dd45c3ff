import type { BaseChatModel } from '@langchain/core/language_models/chat_models'
import type { Logger } from 'pino'
import type { Manners } from '../company/support-file.ts'
import { functionName, type SystemTool } from '../domain/system.ts'
import type { Knowledge } from '../knowledge/article.ts'
import { modelTimeLeftMs, noteModelFailure } from '../language-model/message-time.ts'
import type { StaffWords } from '../languages/language/staff-words.ts'
import { languageName } from '../languages/words.ts'
import type { Orders } from '../orders/orders.ts'
import { howToAsk, numbered, questionsLeft } from './ask-back.ts'
import { type Case, newContext, type ToolWork } from './department.ts'
import type { Draft } from './draft.ts'
import type { ChoiceInputs, KeptChoices } from './kept-choices.ts'
import { lookUp } from './look-up.ts'
import { LoopFailed } from './loop-failed.ts'
import { decidedBy, draftOf } from './model-outcome.ts'
import { asModelTool, systemToolsFor } from './model-system-tools.ts'
import { ending, toolsFor, untold } from './model-tools.ts'
import { answerTool, readChoice, type ToolChoice } from './tool-choice.ts'
import { runToolLoop, type ToolFinding } from './tool-loop.ts'
import type { ToolContext } from './tools/tool.ts'
import type { SystemToolParts } from './use-system-tool.ts'
import { howToWrite, mayWrite, writtenAnswer } from './written-answer.ts'

export interface ModelAnswersParts {
  model: BaseChatModel
  modelTimeoutMs: number
  knowledge: Knowledge
  /** Absent: there are no orders at all. */
  orders?: Orders
  /** Tools of the company's own systems; absent: it has none. */
  systemTools?: SystemToolParts
  /** Where the model's choices are kept for the next who asks the same; absent: nowhere. */
  keptChoices?: KeptChoices
  /** How the company's departments answer. */
  manners?: Manners
  log: Logger
}

/**
 * The language model's decision, made with tools. It chooses sentences of articles and calls tools; what the customer
 * reads are those sentences, and our own words for what the tools did. Undefined if it does not finish or decides nothing.
 */
export async function answerWithTools(
  parts: ModelAnswersParts,
  work: ToolWork,
  matter: Case,
): Promise<Draft | undefined> {
  const context = newContext(parts, matter)
  try {
    const lookedUp = await lookUp(matter, context)
    const questions = questionsLeft(parts.manners?.departments[work.category]?.asks ?? [], matter)
    const systemTools = systemToolsFor(parts.systemTools, work.category, matter)
    if (work.needsArticle && context.offer.size() + questions.length + systemTools.length === 0) return undefined
    const asked = {
      matter,
      policy: work.system + howToAnswer(context, systemTools.length > 0, matter.forStaff),
      articles: lookedUp,
    }
    const writes = mayWrite(parts.manners, work.category, matter)
    const known = writes ? undefined : await parts.keptChoices?.find(asked)
    const quote = known && context.offer.pick(known)
    if (quote) return draftOf(matter, work, { quote })
    return await askWithTools(parts, work, { matter, context, systemTools, lookedUp, asked, questions, writes })
  } catch (error) {
    if (!(error instanceof LoopFailed)) throw error
    noteModelFailure(error.provider ?? { kind: error.code === 'timed_out' ? 'timed out' : 'unusable answer' })
    parts.log.debug(
      { department: work.category, code: error.code },
      'The language model did not finish; using the written rules',
    )
    return undefined
  }
}

interface Asking {
  matter: Case
  context: ToolContext
  systemTools: SystemTool[]
  lookedUp: ToolFinding[]
  asked: ChoiceInputs
  /** What the model may ask back. */
  questions: string[]
  /** The model may word the answer. */
  writes: boolean
}

async function askWithTools(
  { model, modelTimeoutMs, keptChoices, systemTools: using, log }: ModelAnswersParts,
  work: ToolWork,
  { matter, context, systemTools, lookedUp, asked, questions, writes }: Asking,
): Promise<Draft | undefined> {
  const before = context.offer.size()
  let called: ToolChoice | undefined
  const [hasOrders, mayAsk] = [context.orders !== undefined, questions.length > 0]
  const answering = answerTool({ hasOrders, mayAsk, writes }, (choice) => {
    called = choice
  })
  const { reply, results } = await runToolLoop({
    model,
    system: `${asked.policy}${mayAsk ? howToAsk : ''}${writes ? howToWrite : ''}`,
    inquiry: matter.inquiry,
    tools: [...toolsFor(context, matter.forStaff), ...systemTools.map((tool) => asModelTool(tool, context)), answering],
    untold: untold(work.category, matter.inquiry, context, lookedUp),
    endedBy: [...ending, ...systemTools.map(functionName)],
    lookedUp,
    ...(mayAsk && { more: { may_ask: numbered(questions) } }),
    timeoutMs: modelTimeLeftMs(modelTimeoutMs),
    log,
  })
  const choice = called ?? readChoice(reply)
  const worded = writes && choice?.written
  const written = worded && (await writtenAnswer({ model, log }, worded, context.offer, matter))
  const quote = choice && context.offer.pick(choice.sentences)
  const decided = await decidedBy(matter, work, {
    context,
    using,
    results,
    choice,
    quote: written ? written.quote : quote,
    written: written ? written.written : undefined,
    questions,
  })
  const isOfArticlesAlone = decided?.kind === 'quoted' && !decided.before && !decided.handoff
  if (
    choice &&
    !writes &&
    isOfArticlesAlone &&
    results.length === lookedUp.length &&
    choice.sentences.every((n) => n <= before)
  )
    await keptChoices?.keep(asked, choice.sentences)
  return decided
}

const howToAnswer = ({ orders }: Pick<ToolContext, 'orders'>, hasSystemTools: boolean, { language }: StaffWords) => `
Answer by calling answer with the numbers of the sentences of articles that answer, and of those without which they would be misunderstood; as few as possible.${orders ? ' List the orders whose state the customer wants to know.' : ''}
We show the customer those sentences as they are written. What you write yourself, nobody reads. If no sentence answers, use create_ticket.
After ${orders ? 'ask_order_number, process_refund, ' : ''}create_ticket or escalate_to_human we tell the customer, and no answer is needed. Their reasons are for our staff: write them in ${languageName(language, 'en')}.${hasSystemTools ? howToUse : ''}`

const howToUse = `
If a function whose name has two underscores does what the customer wants, call it and nothing else. Its arguments are words of the customer, letter for letter; leave out what they did not say. We tell them the result.`
