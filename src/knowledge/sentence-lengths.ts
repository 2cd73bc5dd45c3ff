const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

/** The lengths of the sentences of a text in any language, in order; together they are the length of the text. */
export function sentenceLengths(text: string): number[] {
  // A line break ends no sentence: editors wrap lines.
  const segments = [...segmenter.segment(text.replace(/\s/g, ' '))].map(({ segment }) => segment)
  const sentences: string[] = []
  for (const segment of withOpeningsMoved(segments)) {
    const before = sentences.at(-1)
    if (before !== undefined && !isEnd(before, segment)) sentences[sentences.length - 1] = before + segment
    else sentences.push(segment)
  }
  return sentences.map(({ length }) => length)
}

/** The segmenter takes an opening bracket after 。 for a closing one. */
function withOpeningsMoved(segments: string[]): string[] {
  const openings = segments.map((segment) => /[「『（【《〈“„«]*$/u.exec(segment)?.[0] ?? '')
  return segments.map(
    (segment, i) => (openings[i - 1] ?? '') + segment.slice(0, segment.length - (openings[i] ?? '').length),
  )
}

/** Whether a sentence ends here, as far as we can tell. The segmenter cuts after "Dr.", before 」と, and inside of quotations. */
function isEnd(before: string, after: string): boolean {
  if (!/[\p{L}\p{N}]/u.test(after)) return false
  const text = before.trimEnd()
  if (text === before && /["'”’»)\]」』）]$/u.test(text)) return false
  return !abbreviation.test(text.slice(-longestForm)) && !isOpen(text)
}

/** Whether a bracket or quotation is open. A mark that is never closed leaves the paragraph whole. */
function isOpen(text: string): boolean {
  const count = (signs: RegExp) => text.match(signs)?.length ?? 0
  return count(/[(（[「『【《〈]/gu) > count(/[)）\]」』】》〉]/gu) || count(/[“”„"«»]/gu) % 2 === 1
}

/*
 * In the languages that the bot speaks and some more, since articles may be in any language: letters with dots (e.g.,
 * z.B., p.m.), short forms before names and numbers, and ordinal numbers ("5. Mai", "Step 1. Open …").
 */
const shortForms = [
  'dr|mr|mrs|ms|prof|st|no|nr|nos|vs|approx|ca|cf|fig|art|sec|ch|vol|pp?|dept|est|ext|min|max|incl|excl|resp|tel|etc',
  'inc|ltd|co|corp|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec',
  'bzw|ggf|evtl|inkl|exkl|zzgl|vgl|abs|allg|bspw|sog|usw|str|hr|fr|ing|okt|dez',
  'sra?|srta|ud|uds|vd|ej|pág|núm|aprox|av|avda|tfno|ex|pág|máx|mín|obs|mme|mlle|mm|env|éd|hlm|dll|dsb|yth|jl|rp|tgl',
].join('|')
/** In characters. */
const longestForm = 40
const abbreviation = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:\\p{L}\\.(?:\\s?\\p{L}\\.)*|(?:${shortForms})\\.|(?<![\\p{Sc}\\d.,:/-]\\s?)\\d{1,2}\\.)$`,
  'iu',
)
