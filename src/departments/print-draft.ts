import type { Decision } from '../domain/decision.ts'
import { languageName } from '../languages/words.ts'
import type { Case } from './department.ts'
import type { Draft, QuotedAnswer } from './draft.ts'
import { printQuote, type Quote, sourcesOf } from './quoting/quote.ts'

/** Prints what a department quotes, in the customer's language if articles have it in that. */
export async function printDraft(draft: Draft, matter: Case): Promise<Decision> {
  if (draft.kind !== 'quoted') return draft
  const { language } = matter.words
  const { handoff, quote } = draft
  const reply = await printAnswer(draft, matter)
  if (handoff) return { ...handoff, reply }
  return { kind: 'answer', reply, sources: sourcesOf(quote).map((source) => ({ ...source, language })) }
}

async function printAnswer({ before, quote, after }: QuotedAnswer, matter: Case): Promise<string> {
  const [theirs, others] = byLanguage(quote, matter)
  return paragraphs([
    before,
    theirs.length > 0 && printQuote(theirs),
    others.length > 0 && paragraphs([introduction(others, matter), printQuote(others)]),
    after,
  ])
}

/** Articles in the customer's language come first. */
function byLanguage(quote: Quote, { triage, words }: Case): [Quote, Quote] {
  if (triage.language === 'und') return [quote, []]
  const isTheirs = ({ article }: Quote[number]) => article.language === words.language
  return [quote.filter(isTheirs), quote.filter((section) => !isTheirs(section))]
}

/** Says in the customer's language that what follows is in another. */
function introduction([first]: Quote, { words }: Case): string | false {
  return first !== undefined && words.inOtherLanguage(languageName(first.article.language, words.language))
}

const paragraphs = (texts: (string | false | undefined)[]) => texts.filter(Boolean).join('\n\n')
