import type { Language } from '../language/language.ts'
import { asking } from './asking.ts'
import { billSayings } from './bill-words.ts'
import { courtesies } from './courtesies.ts'
import { grammar } from './grammar.ts'
import { orderNumber, orderSayings } from './order-sayings.ts'
import { orderTalk } from './order-talk.ts'
import { staffWords } from './staff-words.ts'
import { words } from './words.ts'

/** German. */
export const de: Language = {
  code: 'de',
  spaced: true,
  words,
  staffWords,
  courtesies,
  asking,
  billSayings,
  orderSayings,
  orderNumber,
  orderTalk,
  grammar,
}
