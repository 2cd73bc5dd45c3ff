import type { Desk } from '../../desk/desk.ts'
import { SupportError } from '../../domain/errors.ts'
import type { StaffWords } from '../../languages/language/staff-words.ts'
import { readSendValue } from '../blocks/article-suggestions.ts'
import { type Click, personOf } from './click.ts'

/** A member of staff pressed "Send this" beside an article. The outbox updates the card and tells the customer. */
export const sendArticleClicked =
  (desk: Desk, { errors }: StaffWords) =>
  async ({ ack, action, body }: Click) => {
    await ack()
    const shown = readSendValue(action.value)
    if (!shown) throw new SupportError('unknown_ticket', errors.noTicketOfButton)
    await desk.sendArticle(personOf(body), shown)
  }
