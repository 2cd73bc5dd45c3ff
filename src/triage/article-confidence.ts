import { type Inquiry, saidBefore } from '../domain/inquiry.ts'
import type { Knowledge, Match } from '../knowledge/article.ts'
import { findCourtesy } from '../languages/courtesy.ts'

/**
 * The article that most likely answers a message, by words alone unless `byMeaning`. Undefined within a conversation or with a file, where
 * the words do not say enough. Greetings do not count as a conversation.
 */
export async function likeliestArticle(
  knowledge: Knowledge,
  inquiry: Inquiry,
  language: string,
  { byMeaning = false } = {},
): Promise<Match | undefined> {
  const { text, transcript, attachments } = inquiry
  const staffWrote = transcript.some(({ author }) => author === 'staff')
  if (staffWrote || attachments.length > 0 || !saidBefore(inquiry).every(findCourtesy)) return undefined
  const [best] = await knowledge.search(text, { language, limit: 1, wordsAlone: !byMeaning })
  return best
}

/** The confidence (0–1) of that article; 0 without one. */
export const articleConfidence = async (...asked: Parameters<typeof likeliestArticle>): Promise<number> =>
  (await likeliestArticle(...asked))?.confidence ?? 0
