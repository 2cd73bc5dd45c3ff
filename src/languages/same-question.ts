import { sameMeaning } from '../language-model/same-meaning.ts'
import { withoutCourtesies } from './courtesy.ts'

/** A question without what does not change its meaning: spaces, capitals, greetings, thanks and final punctuation. */
export const sameQuestion = (text: string): string =>
  withoutCourtesies(sameMeaning(text).toLowerCase()).replace(/[\s.!?。！？¿¡]+$|^[\s¿¡]+/gu, '')
