import { type Inquiry, saidBefore } from '../domain/inquiry.ts'
import type { Knowledge } from '../knowledge/article.ts'
import { findCourtesy } from '../languages/courtesy.ts'

/**
 * The confidence (0–1), by words alone unless `byMeaning`, that an article answers a message. It is 0 within a conversation or with a file,
 * where the words do not say enough. Greetings do not count as a conversation.
 */
export async function articleConfidence(
  knowledge: Knowledge,
  inquiry: Inquiry,
  language: string,
  { byMeaning = false } = {},
): Promise<number> {
  const { text, transcript, attachments } = inquiry
  const staffWrote = transcript.some(({ author }) => author === 'staff')
  if (staffWrote || attachments.length > 0 || !saidBefore(inquiry).every(findCourtesy)) return 0
  const [best] = await knowledge.search(text, { language, limit: 1, wordsAlone: !byMeaning })
  return best?.confidence ?? 0
}
