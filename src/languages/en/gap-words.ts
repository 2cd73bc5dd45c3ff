import type { GapWords } from '../language/gap-words.ts'

/** English. */
export const gapWords: GapWords = {
  none: 'Nothing is missing: no question of the last half year went to a person for want of an article.',
  title: (count) =>
    count === 1 ? 'One question that no article answers' : `${count} questions that no article answers`,
  asked: (times, customers) =>
    times === 1 ? 'asked once' : `asked ${times} times by ${customers} ${customers === 1 ? 'customer' : 'customers'}`,
  between: (first, last) => `first ${first}, last ${last}`,
  also: 'Also:',
  more: (count) => `…and ${count} more.`,
}
