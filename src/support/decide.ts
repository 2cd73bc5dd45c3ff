import { noteStep, step } from '../base/traces.ts'
import type { Case } from '../departments/department.ts'
import { readPickIn } from '../departments/order-picks.ts'
import { decideInOwn } from '../departments/own-department.ts'
import { mayAnswer } from '../domain/awaiting.ts'
import type { Triage } from '../domain/classification.ts'
import type { Conversation } from '../domain/conversation.ts'
import type { Decision, DepartmentName } from '../domain/decision.ts'
import { type Inquiry, saidBefore } from '../domain/inquiry.ts'
import { proseOf, withoutQuotes } from '../domain/message-text.ts'
import { withoutCodeMarks } from '../domain/order-numbers-in-full.ts'
import type { Plan } from '../domain/plan.ts'
import { questionsAmong, questionsIn } from '../domain/several-questions.ts'
import { isQuestion, refersBack } from '../languages/follow-up.ts'
import { questionsJoined } from '../languages/joined-questions.ts'
import { languageOfThread } from '../languages/language-of-message.ts'
import { isUnspoken } from '../languages/languages.ts'
import { wordsIn } from '../languages/words.ts'
import { judgedAlone } from '../triage/classifier.ts'
import { withContext } from '../triage/context.ts'
import { route } from '../triage/routing.ts'
import { longestTriaged } from '../triage/translation.ts'
import { mergeDecisions, type PartDecision } from './decide-several.ts'
import type { PlanParts } from './plan-parts.ts'

type Decided = Omit<Extract<Plan, { kind: 'decided' }>, 'row'>

/** Classifies what a customer wants and asks the responsible department. */
export async function decide(parts: PlanParts, conversation: Conversation, inquiry: Inquiry): Promise<Decided> {
  // Code and logs must not influence the intent or the language.
  const asked = { ...inquiry, text: proseOf(withoutCodeMarks(inquiry.text, parts.orderNumbers)) }
  const questions = asked.awaiting ? [] : questionsOf(parts, inquiry)
  const each = questions.length > 0 ? await decideEach(parts, asked, questions) : undefined
  return each ?? decideOne(parts, conversation, asked)
}

/** A list of questions, or questions in a row, which a language model would answer with sentences of several articles. */
function questionsOf(parts: PlanParts, inquiry: Inquiry): string[] {
  const text = proseOf(withoutQuotes(inquiry.text))
  const listed = questionsIn(text, isQuestion)
  const isOne = isForPerson(parts, text) || parts.orderNumbers?.find(text).length
  if (listed.length > 0 || parts.asksModel || isOne) return listed
  return questionsAmong(
    text,
    (question) => refersBack(question, inquiry),
    (sentence) => questionsJoined(sentence, inquiry),
  )
}

/** A complaint, an emergency or the wish for a person is one thing, however many questions it asks. So is what an order is asked beside. */
function isForPerson({ embedded, confidenceThreshold }: PlanParts, text: string): boolean {
  const { intent, confidence, urgency } = embedded(text)
  const isTheirs = intent === 'complaint' || intent === 'human_needed'
  return urgency === 'urgent' || (isTheirs && confidence >= confidenceThreshold)
}

/** Classifies what a customer wants, and hands it to people. */
export const openTicketFor: typeof decide = (parts, conversation, inquiry) =>
  decideOne({ ...parts, departments: parts.handingOver, byTool: undefined }, conversation, {
    ...inquiry,
    text: proseOf(inquiry.text),
  })

/** Decides each question separately, without the language model, which would cost a request per question. */
async function decideEach(parts: PlanParts, inquiry: Inquiry, questions: string[]): Promise<Decided | undefined> {
  const words = wordsIn(languageOfThread(inquiry))
  const decided: PartDecision[] = []
  for (const question of questions) {
    const part = { ...inquiry, text: question, attachments: [] }
    const triage = parts.asksModel ? judgedAlone(parts, question) : await parts.classifier.classify(part)
    const department = route(triage, parts.confidenceThreshold)
    const matter = { inquiry: part, triage, words, forStaff: parts.forStaff, now: parts.now() }
    decided.push({ question, decision: await decideIn(parts, department, matter) })
  }
  const decision = mergeDecisions(withOneAnswer(decided), words, parts.forStaff)
  const triage = judgedAlone(parts, inquiry.text)
  return decision && { kind: 'decided', decision, triage, department: 'faq', language: words.language }
}

/** What answers several questions is said once. */
function withOneAnswer(decided: PartDecision[]): PartDecision[] {
  const told = new Map<string, PartDecision>()
  for (const each of decided) {
    const key = each.decision.kind === 'answer' ? each.decision.reply : each.question
    const before = told.get(key)
    told.set(key, before ? { ...before, question: `${before.question} ${each.question}` } : each)
  }
  return [...told.values()]
}

async function decideOne(parts: PlanParts, { department: asker }: Conversation, asked: Inquiry): Promise<Decided> {
  const triage = inLanguageOfThread(asked, await step('understand', () => understandNoting(parts, asker, asked)))
  const joins = asked.awaiting !== 'details' || triage.intent === asker
  const inquiry = joins ? asked : { ...asked, awaiting: undefined }
  const department = inquiry.text === '' ? 'human' : route(triage, parts.confidenceThreshold)
  const words = wordsIn(triage.language === 'und' ? languageOfThread(inquiry) : triage.language)
  const forStaff = parts.forStaff
  const matter = { inquiry, triage, words, forStaff, now: parts.now() }
  const decision = await step('decide', () => decideIn(parts, department, matter), { department })
  const whole = decision.kind === 'handoff' && inquiry.text.length > longestTriaged
  const translation = (whole ? await parts.translate?.(inquiry.text) : undefined) ?? triage.translation
  return { kind: 'decided', decision, triage: { ...triage, translation }, department, language: words.language }
}

/** What answers the bot's question may be too short to have a language of its own: "1500 requests". */
function inLanguageOfThread(inquiry: Inquiry, triage: Triage): Triage {
  if (inquiry.awaiting !== 'details' || triage.by === 'language model') return triage
  const language = languageOfThread(inquiry)
  return language === 'und' ? triage : { ...triage, language }
}

/** A tool decides if the message surely asks for one; or the company's own department, if it belongs to one. */
async function decideIn(parts: PlanParts, department: DepartmentName, matter: Case): Promise<Decision> {
  const byTool = await parts.byTool?.(matter, (each) => decideWithoutTool(parts, department, each))
  return byTool ?? decideWithoutTool(parts, department, matter)
}

async function decideWithoutTool(parts: PlanParts, department: DepartmentName, matter: Case): Promise<Decision> {
  const usual = parts.departments[department]
  const own = parts.ownDepartments.get(matter.triage.department ?? '')
  if (!own || matter.inquiry.text === '' || isUnspoken(matter.triage)) return usual(matter)
  return decideInOwn(own, matter, { usual, fromArticles: parts.departments.faq })
}

async function understandNoting(...of: Parameters<typeof understand>): Promise<Triage> {
  const triage = await understand(...of)
  const { intent, confidence, language, by, fallback } = triage
  noteStep({ intent, confidence: Number(confidence.toFixed(2)), language, by, fallback })
  return triage
}

/** A reply to the bot's question needs no classification; it belongs to the department that asked. */
async function understand(parts: PlanParts, asker: DepartmentName | null, inquiry: Inquiry): Promise<Triage> {
  if (inquiry.text === '') return judgedAlone(parts, '')
  const numberAsked = inquiry.awaiting === 'order_number' && asker === 'billing'
  if (numberAsked && mayAnswer(parts.orderNumbers, 'order_number', inquiry.text)) {
    const all = [...saidBefore(inquiry), inquiry.text].join('\n')
    return { ...judgedAlone(parts, all), intent: 'billing', confidence: 1 }
  }
  if (readPickIn(inquiry, parts.orderNumbers))
    return {
      ...judgedAlone(parts, inquiry.text),
      intent: 'billing',
      confidence: 1,
      language: languageOfThread(inquiry),
    }
  const triage = await parts.classifier.classify(inquiry)
  if (inquiry.awaiting === 'details' && asker) return inDepartment(parts, asker, inquiry, triage)
  return withContext(parts, asker, inquiry, triage)
}

/**
 * The answer to a department's own question belongs to it, unless the customer surely wants a person, or asks something
 * else.
 */
function inDepartment(
  { confidenceThreshold }: PlanParts,
  asker: DepartmentName,
  { text }: Inquiry,
  triage: Triage,
): Triage {
  const wantsPerson = triage.intent === 'human_needed' || triage.intent === 'complaint'
  if (triage.confidence >= confidenceThreshold && (wantsPerson || isQuestion(text))) return triage
  return asker === 'complaint' || asker === 'human' ? triage : { ...triage, intent: asker, confidence: 1 }
}
