import type { StaffNote } from './staff-note.ts'

/** For staff, in their channel: another one has the name that the settings give. */
export const namesakeNote = (other: string): StaffNote => ({
  kind: 'frontdesk_namesake',
  about: { other },
  text: `Another channel, <#${other}>, has the name in SUPPORT_CHANNEL now. Tickets stay here. To move them, set SUPPORT_CHANNEL to its id, ${other}, and start Frontdesk again.`,
})
