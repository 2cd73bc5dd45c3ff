import type { App, MessageShortcut } from '@slack/bolt'
import type { Desk } from '../desk/desk.ts'
import type { StaffWords } from '../languages/language/staff-words.ts'
import { sendNoteChosen, sendNoteShortcut } from './listeners/send-note-chosen.ts'

/** What people choose from the menu of a message. The names stand in manifest.yml, too. */
export function registerShortcuts(app: App, { desk, words }: { desk: Desk; words: StaffWords }): void {
  app.shortcut<MessageShortcut>({ type: 'message_action', callback_id: sendNoteShortcut }, sendNoteChosen(desk, words))
}
