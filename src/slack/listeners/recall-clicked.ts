import type { ArticleDesk } from '../../desk/article-desk.ts'
import { SupportError } from '../../domain/errors.ts'
import type { Recall } from '../../domain/recall.ts'
import type { StaffWords } from '../../languages/language/staff-words.ts'
import { recalledThreads } from '../blocks/recall-note.ts'
import { type Click, personOf } from './click.ts'

/** A member of staff pressed "List the threads". Only they see the list. */
export const listThreadsClicked =
  (articles: ArticleDesk, words: StaffWords) =>
  async ({ ack, action, body, client, respond }: Click) => {
    await ack()
    const recall = await articles.showRecall(personOf(body), recallIdOf(action, words))
    const text = recalledThreads(recall, await linksTo(recall, client), words)
    await respond({ text, response_type: 'ephemeral', replace_original: false })
  }

/** A member of staff pressed "Say the correction". The outbox says it, and updates the note. */
export const sayCorrectionClicked =
  (articles: ArticleDesk, words: StaffWords) =>
  async ({ ack, action, body }: Click) => {
    await ack()
    await articles.sayCorrection(personOf(body), recallIdOf(action, words))
  }

const mostLinks = 30

async function linksTo({ threads }: Recall, client: Click['client']): Promise<Map<number, string>> {
  const links = new Map<number, string>()
  for (const { conversationId, channelId, threadTs } of threads.slice(0, mostLinks)) {
    const found = await client.chat.getPermalink({ channel: channelId, message_ts: threadTs }).catch(() => undefined)
    if (found?.permalink) links.set(conversationId, found.permalink)
  }
  return links
}

/** The value may be forged, so it is parsed like any text. */
function recallIdOf({ value = '' }: { value?: string }, { recalls }: StaffWords): number {
  if (/^\d{1,15}$/.test(value)) return Number(value)
  throw new SupportError('unknown_recall', recalls.nothingLeft)
}
