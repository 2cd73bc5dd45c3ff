import type { StaffWords } from '../../languages/language/staff-words.ts'
import type { StaffNote } from './staff-note.ts'

/** Tells staff, in the support channel, that another channel now has the name in the settings. */
export const namesakeNote = (other: string, { notes }: StaffWords): StaffNote => ({
  kind: 'frontdesk_namesake',
  about: { other },
  text: notes.namesake(`<#${other}>`, other),
})
