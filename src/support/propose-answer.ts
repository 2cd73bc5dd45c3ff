import type { Conversation } from '../domain/conversation.ts'
import type { Inquiry } from '../domain/inquiry.ts'
import type { ProposedAnswer } from '../domain/suggestion.ts'
import { wordsIn } from '../languages/words.ts'
import { decide, openTicketFor } from './decide.ts'
import type { PlanParts } from './plan-parts.ts'

type Decided = Awaited<ReturnType<typeof decide>>

/**
 * Works out what the bot would say, and hands that to people instead. It costs what an answer costs: only so is the
 * proposed answer the one that the bot would have given.
 */
export async function proposeAnswer(parts: PlanParts, conversation: Conversation, inquiry: Inquiry): Promise<Decided> {
  const decided = await decide(parts, conversation, inquiry)
  // It is sorted once.
  const sorted = { ...parts, classifier: { classify: async () => decided.triage } }
  return { ...(await openTicketFor(sorted, conversation, inquiry)), proposed: proposedIn(decided) }
}

/** A hand-over has something to send only if articles answer part of it. */
function proposedIn({ decision, language }: Decided): ProposedAnswer | undefined {
  if (decision.kind === 'handoff') {
    const { reply, told = [] } = decision
    const text = reply && asPeopleSay(reply, language)
    const sources = told.map(({ title }) => ({ title, language }))
    return text && told.length > 0 ? { text, sources, told, language } : undefined
  }
  const text = asPeopleSay(decision.reply, language)
  if (decision.kind === 'ask') return { text, sources: [], told: [], language }
  return { text, sources: decision.sources, told: decision.told ?? [], language }
}

/** Who reads it from a colleague need not be told that the bot can get one. */
const asPeopleSay = (reply: string, language: string) => reply.replace(wordsIn(language).stillStuck, '').trim()
