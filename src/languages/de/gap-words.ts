import type { GapWords } from '../language/gap-words.ts'

/** German. */
export const gapWords: GapWords = {
  none: 'Es fehlt nichts: Im letzten halben Jahr ging keine Frage mangels Artikel an einen Menschen.',
  title: (count) =>
    count === 1 ? 'Eine Frage, die kein Artikel beantwortet' : `${count} Fragen, die kein Artikel beantwortet`,
  asked: (times, customers) =>
    times === 1
      ? 'einmal gestellt'
      : `${times}-mal gestellt, von ${customers === 1 ? 'einem Kunden' : `${customers} Kunden`}`,
  between: (first, last) => `zuerst ${first}, zuletzt ${last}`,
  also: 'Auch:',
  more: (count) => `… und ${count} weitere.`,
}
