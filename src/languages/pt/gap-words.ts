import type { GapWords } from '../language/gap-words.ts'

/** Portuguese. */
export const gapWords: GapWords = {
  none: 'Não falta nada: nos últimos seis meses nenhuma pergunta passou para uma pessoa por falta de artigo.',
  title: (count) =>
    count === 1 ? 'Uma pergunta que nenhum artigo responde' : `${count} perguntas que nenhum artigo responde`,
  asked: (times, customers) =>
    times === 1 ? 'feita uma vez' : `feita ${times} vezes por ${customers} ${customers === 1 ? 'cliente' : 'clientes'}`,
  between: (first, last) => `a primeira vez ${first}, a última ${last}`,
  also: 'Também:',
  more: (count) => `…e mais ${count}.`,
}
