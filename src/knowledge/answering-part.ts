import type { Article, FoundSection } from './article.ts'
import { type CutSection, cutArticle } from './cut-article.ts'
import type { Piece } from './cutting.ts'
import type { Reader } from './grammar.ts'
import { tellsNothing } from './lead-ins.ts'
import type { AskedTerm } from './lexical.ts'
import { lengthOf, type PieceWords, type Window, windowIn } from './window.ts'

/** The part of an article that answers, and its words. */
export interface AnsweringPart extends FoundSection {
  also?: FoundSection
  /** The words of what is shown, of its headings, and of the questions that people say it answers. */
  words: ReadonlySet<string>[]
  /** The words of the article's title. */
  title: ReadonlySet<string>
}

/** Finds the part of an article that best answers a question; an empty one in an article without any text. */
export type PartFinder = (asked: AskedTerm[]) => AnsweringPart

// Chosen on the questions to two companies together. A heading is part of its section, and counts once more, except for the words of the
// title: they do not tell one section from another.
const inHeading = 2
const headingShare = 0.8
const saturation = 1.2
const lengthShare = 0.3
const leadInShare = 0.3
/** Articles begin with what most people ask. It decides where nothing else does. */
const firstAdvantage = 0.05
/** A section that fits nearly as well as the best is shown, too, */
const nearlyAsGood = 0.6
/** if both are no longer than this, in characters: one of them is often the one that was meant. */
const longestTogether = 1_400

interface KnownSection {
  section: CutSection
  heading: Set<string>
  /** How often each word stands in the section. */
  counts: Map<string, number>
  length: number
  isLeadIn: boolean
  /** The words of each of its pieces; read when it is shown for the first time. */
  pieceWords?: PieceWords[]
}

interface TellingTerm {
  term: string
  rarity: number
}

/** Prepares finding the part of an article that answers. */
export function partFinder(
  article: Article,
  { termsOf, comparable }: Pick<Reader, 'termsOf' | 'comparable'>,
): PartFinder {
  const read = (text: string) => termsOf(text, article.language)
  const title = new Set(read(comparable(article.title)))
  const cut = cutArticle(article)
  const questions = new Set(questionsOf(article, cut).flatMap((question) => read(comparable(question))))
  const headings = cut.map(({ heading }) => read(comparable(heading)))
  const announced = new Set([...title, ...headings.flat()])
  const sections = knownSections()
  const opening = sections.findIndex(({ isLeadIn }) => !isLeadIn)

  return (asked) => {
    const telling = asked.map(({ term }) => ({ term, rarity: rarity(term) }))
    const most = asked.reduce((sum, { weight }) => sum + weight, 0) || 1
    const ranked = sections
      .map((known, i) => ({ known, score: scoreOf(known, telling, most) + (i === opening ? firstAdvantage : 0) }))
      .sort((a, b) => b.score - a.score)
    const [first, second] = ranked
    if (!first) return { passage: '', words: [questions], title }
    const best = shownOf(first.known, asked)
    const next = second && second.score > nearlyAsGood * first.score ? shownOf(second.known, asked) : undefined
    const also = next && best.length + next.length <= longestTogether ? next : undefined
    return {
      ...best.found,
      ...(also && { also: also.found }),
      words: [questions, ...best.words, ...(also?.words ?? [])],
      title,
    }
  }

  function shownOf(known: KnownSection, asked: AskedTerm[]) {
    const { section, heading } = known
    const { pieces, text: passage } = section
    known.pieceWords ??= pieces.map(readPiece)
    const inText = asked.filter(({ term }) => !heading.has(term))
    const window = windowIn(pieces, inText, known.pieceWords)
    const words = known.pieceWords.slice(window.from, window.to).map(({ shown }) => shown)
    const isShown = (term: string) => words.some((each) => each.has(term))
    const needsHeading =
      window.from > 0 || asked.some(({ term }) => heading.has(term) && !title.has(term) && !isShown(term))
    return {
      found: { passage, ...pieceNumbers(window, pieces.length, needsHeading) },
      words: [heading, ...words],
      length: lengthOf(pieces.slice(window.from, window.to)),
    }
  }

  function readPiece({ text, under = '' }: Piece): PieceWords {
    const [inText, above] = [read(text), read(comparable(under))]
    return { shown: new Set([...inText, ...above]), written: new Set([...inText, ...read(under)]) }
  }

  /** BM25 within the article: a word that each section has tells nothing of where to look. */
  function scoreOf({ heading, counts, length, isLeadIn }: KnownSection, asked: TellingTerm[], most: number): number {
    const norm = saturation * (1 - lengthShare + lengthShare * length)
    const score = asked.reduce((sum, { term, rarity }) => {
      const count = counts.get(term) ?? 0
      // What it repeats from the title and the headings is no reason to show it.
      if (count === 0 || (isLeadIn && announced.has(term))) return sum
      return sum + rarity * (count / (count + norm) + (heading.has(term) && !title.has(term) ? headingShare : 0))
    }, 0)
    return (score / most) * (isLeadIn ? leadInShare : 1)
  }

  function rarity(term: string): number {
    const users = sections.reduce((count, { counts }) => count + (counts.has(term) ? 1 : 0), 0)
    return Math.log(1 + sections.length / Math.max(1, users))
  }

  function knownSections(): KnownSection[] {
    const texts = cut.map(({ text }) => read(text))
    const meanLength = texts.flat().length / Math.max(1, cut.length)
    return cut.map((section, i) => {
      const [heading, words] = [headings[i] ?? [], texts[i] ?? []]
      return {
        section,
        heading: new Set(heading),
        counts: countsOf([...words, ...Array<string[]>(inHeading).fill(heading).flat()]),
        length: words.length / Math.max(1, meanLength),
        isLeadIn: cut.length > 1 && tellsNothing(section, announced, read),
      }
    })
  }
}

/** A title or a heading that is listed as a question, as a script does, says nothing that the article does not say. */
function questionsOf({ title, questions }: Article, cut: CutSection[]): string[] {
  const headings = new Set([title, ...cut.map(({ heading }) => heading)])
  return questions.filter((question) => !headings.has(question))
}

function pieceNumbers({ from, to }: Window, pieces: number, needsHeading: boolean): Pick<FoundSection, 'shown'> {
  if (from === 0 && to === pieces && !needsHeading) return {}
  return { shown: { from, to, ...(needsHeading && { needsHeading }) } }
}

function countsOf(words: string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}
