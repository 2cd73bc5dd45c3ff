import type { StaffNote } from './staff-note.ts'

/** Tells staff, in the support channel, that another channel now has the name in the settings. */
export const namesakeNote = (other: string): StaffNote => ({
  kind: 'frontdesk_namesake',
  about: { other },
  text: `Another channel, <#${other}>, now has the name in SUPPORT_CHANNEL. Tickets still come here. To move them, set SUPPORT_CHANNEL to its id, ${other}, and restart Frontdesk.`,
})
