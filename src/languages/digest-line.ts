import type { DigestFigures } from '../domain/digest.ts'
import type { StaffWords } from './language/staff-words.ts'

/** What a digest tells, part by part, in the team's language; plain text. */
export function digestParts(figures: DigestFigures, words: StaffWords): string[] {
  const { digest: say, promises, life, gaps, language } = words
  const { requests, answered, confirmed, solved, firstReply, rating, open, oldest } = figures
  const lasting = (ms: number) => promises.lasting(ms / 60_000)
  return [
    say.requests(requests),
    ...(answered > 0 ? [say.byBot(answered, confirmed)] : []),
    ...(solved > 0 ? [say.byTeam(solved)] : []),
    ...(firstReply ? [promises.repliedWithin(lasting(firstReply.medianMs), lasting(firstReply.ninetiethMs))] : []),
    ...(figures.promises ? [say.kept(figures.promises.kept, figures.promises.of)] : []),
    ...(rating
      ? [life.content(rating.average.toLocaleString(language, { maximumFractionDigits: 1 }), rating.count)]
      : []),
    ...(open > 0 ? [say.open(open)] : []),
    ...(oldest ? [say.oldest(oldest.ticketId, dayIn(oldest.since, language))] : []),
    ...(figures.gaps ? [gaps.title(figures.gaps)] : []),
  ]
}

/** The days of a digest, then what it tells. */
export function digestLine(figures: DigestFigures, words: StaffWords): string {
  const { from, to } = figures
  const [first, last] = [dayIn(from, words.language), dayIn(to, words.language)]
  const days = from === to ? first : words.digest.days(first, last)
  return capitalized(`${days}: ${digestParts(figures, words).join(' · ')}`, words.language)
}

const capitalized = (line: string, language: string) =>
  line.replace(/^./u, (first) => first.toLocaleUpperCase(language))

const dayIn = (day: string, language: string): string =>
  new Date(`${day}T12:00:00Z`).toLocaleDateString(language, {
    ...{ weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' },
  })
