import type { Source } from '../domain/decision.ts'

/** How one language tells where an answer comes from. */
export interface SourcePhrases {
  /** BCP 47, for dates. */
  locale: string
  /** Before one source, and before several. */
  heading: { one: string; several: string }
  /** One of them; `day` is the date of its last revision, written out. */
  source(title: string, day: string): string
}

/** Tells where an answer comes from in one language: plain text, one line. */
export function sourcesIn({ locale, heading, source }: SourcePhrases): (sources: Source[]) => string {
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  return (sources) => {
    const told = sources.map(({ title, updated }) => source(title, days.format(new Date(updated))))
    return `${sources.length > 1 ? heading.several : heading.one}${told.join(' · ')}`
  }
}
