import type { App, MessageShortcut } from '@slack/bolt'
import { addView } from './blocks/add-to-ticket.ts'
import { splitView } from './blocks/split-modal.ts'
import {
  addToTicketChosen,
  addToTicketShortcut,
  addToTicketSubmitted,
  makeTicketChosen,
  makeTicketShortcut,
  type PointingParts,
} from './listeners/pointed-at.ts'
import { type ShortcutChosen, sendNoteChosen, sendNoteShortcut } from './listeners/send-note-chosen.ts'
import { splitChosen, splitShortcut, splitSubmitted } from './listeners/split-off.ts'

/** What people choose from the menu of a message. The names stand in manifest.yml, too. */
export function registerShortcuts(app: App, parts: PointingParts & { sendsFiles: boolean }): void {
  const chosen = (callback_id: string, listener: (chosen: ShortcutChosen) => Promise<void>) =>
    app.shortcut<MessageShortcut>({ type: 'message_action', callback_id }, listener)
  chosen(sendNoteShortcut, sendNoteChosen(parts))
  chosen(makeTicketShortcut, makeTicketChosen(parts))
  chosen(addToTicketShortcut, addToTicketChosen(parts))
  chosen(splitShortcut, splitChosen(parts))
  app.view(splitView, splitSubmitted(parts))
  app.view(addView, addToTicketSubmitted(parts))
}
