import type { Reader } from './grammar.ts'

/** One section of an article. The text before the first heading has an empty heading. */
export interface Section {
  heading: string
  /** Markdown, without the heading. */
  text: string
}

/** Splits Markdown at its `#` and `##` headings, ignoring code blocks. */
export function sectionsOf(body: string): Section[] {
  const sections: { heading: string; lines: string[] }[] = [{ heading: '', lines: [] }]
  let fenced = false
  for (const line of body.split('\n')) {
    if (/^\s*(```|~~~)/.test(line)) fenced = !fenced
    const heading = fenced ? undefined : /^##?\s+(.+?)\s*#*$/.exec(line)?.[1]
    if (heading) sections.push({ heading, lines: [] })
    else sections.at(-1)?.lines.push(line)
  }
  return sections.map(({ heading, lines }) => ({ heading, text: lines.join('\n').trim() })).filter(({ text }) => text)
}

// Articles begin with what most people ask, so another section must fit clearly better.
const firstSectionAdvantage = 0.15
const headingAdvantage = 1.6

/** Returns the section that best answers a question, given in its `comparable` form and with its language. */
export type PassageFinder = (wording: string, writtenIn: string) => string

/** Prepares finding the best section of an article. Returns an empty text for an article without sections. */
export function passageFinder(
  sections: Section[],
  language: string,
  { termsOf, comparable }: Pick<Reader, 'termsOf' | 'comparable'>,
): PassageFinder {
  const known = sections.map(({ heading, text }) => ({
    text,
    inHeading: new Set(termsOf(comparable(heading), language)),
    inText: new Set(termsOf(text, language)),
  }))
  return (wording, writtenIn) => {
    const asked = [...new Set(termsOf(wording, language, writtenIn))]
    const scored = known.map((section, i) => ({
      text: section.text,
      score: overlap(section, asked) / Math.max(1, asked.length) + (i === 0 ? firstSectionAdvantage : 0),
    }))
    return scored.reduce((best, each) => (each.score > best.score ? each : best), { text: '', score: -1 }).text
  }

  function overlap({ inHeading, inText }: KnownSection, asked: string[]): number {
    return asked
      .filter((term) => inHeading.has(term) || inText.has(term))
      .reduce((sum, term) => sum + rarity(term) * (inHeading.has(term) ? headingAdvantage : 1), 0)
  }

  /** A word counts more if fewer sections contain it: in an article about returns, "return" says nothing. */
  function rarity(term: string): number {
    const users = known.filter(({ inHeading, inText }) => inHeading.has(term) || inText.has(term)).length
    return Math.log(1 + sections.length / users)
  }
}

interface KnownSection {
  inHeading: Set<string>
  inText: Set<string>
}
