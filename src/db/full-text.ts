/**
 * What the full-text indexes index. Queries must write it the same way, to use them; `of` is the columns in SQL. Punctuation
 * counts as space, so that "12345" finds "REF-12345". Chinese, Japanese and Korean have no spaces, so each letter counts as
 * a word. The beginning of a very long text is enough, since Postgres refuses to index more than a megabyte.
 */
const indexed = (of: string) =>
  `to_tsvector('simple', regexp_replace(regexp_replace(left(${of}, 50000), '[\\u0001-/:-@\\[-\`{-~\\u00a0-\\u00bf\\u2000-\\u206f\\u3000-\\u303f\\uff00-\\uff0f]+', ' ', 'g'), '([\\u3040-\\u30ff\\u3400-\\u9fff\\uac00-\\ud7af])', ' \\1 ', 'g'))`

/** Of tickets: what the customer wrote, the summary, the translation, and who they are. */
export const ticketWords = indexed(
  `request || ' ' || summary || ' ' || coalesce(translation, '') || ' ' || coalesce(customer ->> 'name', '') || ' ' || coalesce(customer ->> 'company', '')`,
)

/** Of the messages in a thread. */
export const messageWords = indexed('text')

/** Letters that stand for words of their own there. */
const ideographs = '\\u3040-\\u30ff\\u3400-\\u9fff\\uac00-\\ud7af'
const wordsOf = new RegExp(`[${ideographs}]+|(?:(?![${ideographs}])[\\p{L}\\p{N}\\p{M}])+`, 'gu')
const isIdeographic = new RegExp(`^[${ideographs}]`, 'u')

/** The words of a search, each as a text query: a word and what begins with it, or letters that follow each other. */
export function textQueries(typed: string, rootOf: (word: string) => string): string[] {
  const words = typed.toLowerCase().match(wordsOf) ?? []
  return words.map((word) => (isIdeographic.test(word) ? [...word].join(' <-> ') : `${rootOf(word)}:*`))
}
