/**
 * Removes common English endings, a simplified Porter stemmer (1980): "refunded", "refunds" and "refunding" become
 * "refund". Words of other languages stay mostly unchanged.
 */
export function stem(word: string): string {
  const bare = word.replace(/'(s|re|ve|ll|d|m)$/, '')
  if (bare.length < 4 || !/^[a-z]+$/.test(bare)) return bare
  return withoutFinalE(withoutVerbEnding(withoutPlural(bare)))
}

function withoutPlural(word: string): string {
  if (word.endsWith('sses')) return word.slice(0, -2)
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  if (/[^aeious]s$|[aeo]s$/.test(word) && !word.endsWith('us')) return word.slice(0, -1)
  return word
}

function withoutVerbEnding(word: string): string {
  const end = /(?:ing|ed|er|ment|ly|able|ation)$/.exec(word)
  if (!end) return word
  const root = word.slice(0, end.index)
  if (root.length < 3 || !/[aeiouy]/.test(root)) return word
  if (end[0] === 'ation') return `${root}ate`
  return /([bdfgmnprt])\1$/.test(root) ? root.slice(0, -1) : root
}

function withoutFinalE(word: string): string {
  if (word.length < 4) return word
  if (word.endsWith('e')) return word.slice(0, -1)
  return word.endsWith('y') ? `${word.slice(0, -1)}i` : word
}
