import type { GapWords } from '../language/gap-words.ts'

/** Spanish. */
export const gapWords: GapWords = {
  none: 'No falta nada: en los últimos seis meses ninguna pregunta pasó a una persona por falta de un artículo.',
  title: (count) =>
    count === 1 ? 'Una pregunta que ningún artículo responde' : `${count} preguntas que ningún artículo responde`,
  asked: (times, customers) =>
    times === 1 ? 'hecha una vez' : `hecha ${times} veces por ${customers} ${customers === 1 ? 'cliente' : 'clientes'}`,
  between: (first, last) => `la primera vez ${first}, la última ${last}`,
  also: 'También:',
  more: (count) => `…y ${count} más.`,
}
