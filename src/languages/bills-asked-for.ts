import { patternOf, spacedLanguages, unspacedLanguages } from './languages.ts'

/** What somebody may ask about of theirs. */
export type Bills = 'invoice' | 'subscription'

/** What a text asks for of the writer's own, in the languages that ship. */
export const billsAskedFor = (text: string): Bills[] =>
  (['invoice', 'subscription'] as const).filter((which) => patterns[which].test(text))

const patternFor = (which: Bills) => {
  const spaced = patternOf(spacedLanguages, ({ billSayings }) => billSayings[which])
  const unspaced = patternOf(unspacedLanguages, ({ billSayings }) => billSayings[which])
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${spaced})|${unspaced}`, 'iu')
}
const patterns = { invoice: patternFor('invoice'), subscription: patternFor('subscription') }
