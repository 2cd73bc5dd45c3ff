import type { Desk } from '../../desk/desk.ts'
import type { Shown } from '../../desk/send-suggestion.ts'
import { SupportError } from '../../domain/errors.ts'
import type { StaffWords } from '../../languages/language/staff-words.ts'
import { readShown } from '../blocks/suggestions.ts'
import { type Click, personOf, ticketIdOf } from './click.ts'
import { openModal } from './in-modal.ts'
import { openEditing, type ReplyParts } from './saved-replies.ts'
import type { Chosen } from './wrong-intent-chosen.ts'

function shownBy(value: string | undefined, { errors }: StaffWords): Shown {
  const shown = readShown(value)
  if (!shown) throw new SupportError('unknown_ticket', errors.noTicketOfButton)
  return shown
}

const lookOf = ({ words }: ReplyParts) => ({ title: words.card.reply, words })

/** A member of staff pressed "Send" below a proposed answer. The outbox updates the card and tells the customer. */
export const sendSuggestionClicked =
  (desk: Desk, words: StaffWords) =>
  async ({ ack, action, body }: Click) => {
    await ack()
    await desk.sendSuggestion(personOf(body), shownBy(action.value, words))
  }

/** The same for "Discard". */
export const discardSuggestionClicked =
  (desk: Desk, words: StaffWords) =>
  async ({ ack, action, body }: Click) => {
    await ack()
    await desk.discardSuggestion(personOf(body), shownBy(action.value, words))
  }

/** A member of staff wants to change a proposed answer before it is sent: opens the reply modal with it. */
export const editSuggestionClicked =
  (parts: ReplyParts) =>
  async ({ ack, action, body, client }: Click) => {
    await ack()
    const shown = shownBy(action.value, parts.words)
    await openModal(client, body.trigger_id, lookOf(parts), () => openEditing(parts, personOf(body), shown))
  }

/** The same for another article, chosen from the menu. */
export const otherSuggestionChosen =
  (parts: ReplyParts) =>
  async ({ ack, action, body, client }: Chosen) => {
    await ack()
    const shown = shownBy(action.selected_option?.value, parts.words)
    await openModal(client, body.trigger_id, lookOf(parts), () => openEditing(parts, personOf(body), shown))
    // So that the menu can be used again.
    await parts.desk.redraw(personOf(body), shown.ticketId)
  }

/** A member of staff has the language model write an answer. The card shows it when it is there. */
export const writeSuggestionClicked =
  (desk: Desk, words: StaffWords) =>
  async ({ ack, action, body }: Click) => {
    await ack()
    await desk.writeSuggestion(personOf(body), ticketIdOf(action, words))
  }

/** A button of an earlier release: the card is drawn again, with those of today. */
export const oldSendClicked =
  (desk: Desk, words: StaffWords) =>
  async ({ ack, action, body }: Click) => {
    await ack()
    await desk.redraw(personOf(body), ticketIdOf(action, words))
    throw new SupportError('unknown_article', words.suggestions.notSuggested)
  }
