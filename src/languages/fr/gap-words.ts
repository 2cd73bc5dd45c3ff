import type { GapWords } from '../language/gap-words.ts'

/** French. */
export const gapWords: GapWords = {
  none: 'Rien ne manque : depuis six mois, aucune question n’a été transmise à une personne faute d’article.',
  title: (count) =>
    count === 1
      ? 'Une question à laquelle aucun article ne répond'
      : `${count} questions auxquelles aucun article ne répond`,
  asked: (times, customers) =>
    times === 1 ? 'posée une fois' : `posée ${times} fois par ${customers} ${customers === 1 ? 'client' : 'clients'}`,
  between: (first, last) => `d’abord ${first}, en dernier ${last}`,
  also: 'Aussi :',
  more: (count) => `… et ${count} de plus.`,
}
