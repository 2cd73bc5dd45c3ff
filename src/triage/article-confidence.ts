import type { Inquiry } from '../inquiry.ts'
import type { Knowledge } from '../knowledge/article.ts'

/**
 * How sure the search is, by the words alone, that an article answers a message (0–1). 0 within a conversation and beside a file, for there
 * the words alone do not say what is meant.
 */
export async function articleConfidence(
  knowledge: Knowledge,
  { text, transcript, attachments }: Inquiry,
  language: string,
): Promise<number> {
  if (transcript.length > 0 || attachments.length > 0) return 0
  const [best] = await knowledge.search(text, { language, limit: 1, wordsAlone: true })
  return best?.confidence ?? 0
}
