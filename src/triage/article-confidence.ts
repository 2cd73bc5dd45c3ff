import { type Inquiry, saidBefore } from '../domain/inquiry.ts'
import type { Knowledge } from '../knowledge/article.ts'
import { findCourtesy } from '../languages/courtesy.ts'

/**
 * How sure the search is, by the words alone, that an article answers a message (0–1). 0 within a conversation and beside a file, for there
 * the words alone do not say what is meant. Courtesies are no conversation yet.
 */
export async function articleConfidence(knowledge: Knowledge, inquiry: Inquiry, language: string): Promise<number> {
  const { text, transcript, attachments } = inquiry
  const staffWrote = transcript.some(({ author }) => author === 'staff')
  if (staffWrote || attachments.length > 0 || !saidBefore(inquiry).every(findCourtesy)) return 0
  const [best] = await knowledge.search(text, { language, limit: 1, wordsAlone: true })
  return best?.confidence ?? 0
}
