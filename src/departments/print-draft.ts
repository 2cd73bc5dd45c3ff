import type { Decision } from '../domain/decision.ts'
import { nameInMarkdown } from '../domain/name-in-markdown.ts'
import { languageName } from '../languages/words.ts'
import type { Case } from './department.ts'
import type { Draft, QuotedAnswer } from './draft.ts'
import { printQuote, type Quote, type QuotedSection, sourcesOf, textsIn } from './quoting/quote.ts'
import { toldIn } from './quoting/told.ts'
import type { TranslateTexts } from './translating/translate-texts.ts'

/** Prints what a department quotes, in the customer's language if articles have it in that. */
export async function printDraft(draft: Draft, matter: Case, translate?: TranslateTexts): Promise<Decision> {
  if (draft.kind !== 'quoted') return draft
  const { language } = matter.words
  const { handoff, quote } = draft
  const reply = await printAnswer(draft, matter, translate)
  const told = toldIn(quote)
  if (handoff) return { ...handoff, reply, told }
  return { kind: 'answer', reply, sources: sourcesOf(quote).map((source) => ({ ...source, language })), told }
}

/** In which language something is printed, and the bot's words in it. */
type Readers = Pick<Case, 'triage' | 'words'>

/** Prints a quote alone. */
export const printQuoted = (quote: Quote, reader: Readers, translate?: TranslateTexts): Promise<string> =>
  printAnswer({ kind: 'quoted', quote }, reader, translate)

async function printAnswer(
  { before, quote, written, after }: QuotedAnswer,
  matter: Readers,
  translate?: TranslateTexts,
): Promise<string> {
  if (written) return paragraphs([before, withoutLinks(written), writtenFrom(quote, matter), after])
  const [theirs, others] = byLanguage(quote, matter)
  const [first] = others
  return paragraphs([
    before,
    theirs.length > 0 && printQuote(theirs),
    first && (await printOthers([first, ...others.slice(1)], matter, translate)),
    after,
  ])
}

/** A model's words, without links of its own. */
const withoutLinks = (text: string) => text.replace(/\s+/g, ' ').replace(/[[\]<>]/g, '\\$&')

const writtenFrom = (quote: Quote, { words }: Readers) =>
  `_${words.writtenFrom(
    sourcesOf(quote)
      .map(({ title }) => nameInMarkdown(title))
      .join(', '),
  )}_`

/** What is in another language comes after a line in the customer's, or translated. */
async function printOthers(
  [first, ...more]: [QuotedSection, ...Quote],
  { words }: Readers,
  translate?: TranslateTexts,
): Promise<string> {
  const from = first.article.language
  const name = languageName(from, words.language)
  const others = [first, ...more]
  const isOneLanguage = others.every(({ article }) => article.language === from)
  const translated = isOneLanguage ? await translate?.(textsIn(others), from, words.language) : undefined
  if (!translated) return paragraphs([words.inOtherLanguage(name), printQuote(others)])
  const { texts, isAutomatic } = translated
  const told = printQuote(others, (text) => texts.get(text) ?? text)
  return paragraphs([words.translatedFrom(name, isAutomatic), told])
}

/** Articles in the customer's language come first. */
function byLanguage(quote: Quote, { triage, words }: Readers): [Quote, Quote] {
  if (triage.language === 'und') return [quote, []]
  const isTheirs = ({ article }: Quote[number]) => article.language === words.language
  return [quote.filter(isTheirs), quote.filter((section) => !isTheirs(section))]
}

const paragraphs = (texts: (string | false | undefined)[]) => texts.filter(Boolean).join('\n\n')
