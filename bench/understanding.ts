import { join } from 'node:path'
import { projectRoot } from '../src/base/project-root.ts'
import type { Article, SearchOptions } from '../src/knowledge/article.ts'
import { readArticles } from '../src/knowledge/read-articles.ts'
import { createSearch, type Search } from '../src/knowledge/search.ts'
import { asksForTicketNews } from '../src/languages/asks-for-news.ts'
import { findCourtesy } from '../src/languages/courtesy.ts'
import { addsToRequest, asksSomething } from '../src/languages/follow-up.ts'
import { languageOfThread } from '../src/languages/language-of-message.ts'
import { readOrderPick } from '../src/languages/order-picks.ts'
import { createAddressed } from '../src/triage/addressed/addressed.ts'
import type { JudgeAddressed } from '../src/triage/addressed/judge.ts'
import { createClassifier } from '../src/triage/classifier.ts'
import { readExamples } from '../src/triage/examples/examples.ts'
import { type IntentModel, trainIntentModel } from '../src/triage/intent-model.ts'
import { detectLanguage } from '../src/understanding/language.ts'
import { newInquiry } from '../test/new-case.ts'
import { reader } from '../test/shop-reader.ts'
import { digits, printTable } from './measuring/figures.ts'

/** Processor time without a language model, in one process: learning, a message, and a search. */
export async function benchUnderstanding(): Promise<void> {
  const examples = readExamples()
  const messages = examples.filter((_, i) => i % 8 === 0).map(({ text }) => `${text} please`)
  const some = examples.filter((_, i) => i % 2 === 0).slice(0, 2000)
  const learnedSome = cpuMsOf(() => trainIntentModel(some))
  const learnedAll = cpuMsOf(() => trainIntentModel(examples))
  const learnedAddressed = cpuMsOf(() => createAddressed())
  const articles = await readArticles(join(projectRoot, 'samples/shop/knowledge'))
  const learnedArticles = cpuMsOf(() => createSearch(articles, reader))
  const judge = { classify: learnedAll.result.classify, addressed: learnedAddressed.result }
  const search = learnedArticles.result
  const whole = readWhole(judge, search)
  printTable(
    'The embedded model',
    ['', 'ms'],
    [
      [`learn ${some.length} examples`, digits(learnedSome.ms)],
      [`learn ${examples.length} examples`, digits(learnedAll.ms)],
      ['learn who is spoken to', digits(learnedAddressed.ms)],
      ['a message’s language', digits(eachMs(messages, detectLanguage))],
      ['classify a message', digits(eachMs(messages, judge.classify))],
      ['judge who is spoken to', digits(eachMs(messages, judge.addressed))],
      [`search ${articles.length} articles`, digits(eachMs(messages, search))],
      ['all that is asked of a message', digits(await eachMsInTurn(messages, whole))],
    ],
  )
  const rows: string[][] = []
  for (const size of [20, 500, 5000]) rows.push(searchRow(size, articles, messages.slice(0, 100)))
  printTable('Search over articles', ['articles', 'learn, s', 'search, ms'], rows)
}

/** What one message is asked by whoever reads it in turn, as often as in the running bot. */
function readWhole({ classify, addressed }: Judges, search: Search): (text: string) => Promise<void> {
  const knowledge = {
    search: async (text: string, options?: SearchOptions) => search(text, options),
    close: async () => {},
  }
  const classifier = createClassifier({ embedded: classify, knowledge, threshold: 0.6 })
  return async (text) => {
    const inquiry = newInquiry(text)
    if (!findCourtesy(text) && !readOrderPick(text) && !asksForTicketNews(text)) addressed(text)
    if (asksSomething(inquiry) || addsToRequest(inquiry)) classify(text)
    const triage = await classifier.classify(inquiry)
    if (triage.intent !== 'human_needed') search(text, { language: languageOfThread(inquiry) })
  }
}

interface Judges {
  classify: IntentModel['classify']
  addressed: JudgeAddressed
}

function searchRow(size: number, articles: Article[], questions: string[]): string[] {
  const { result: search, ms } = cpuMsOf(() => createSearch(manyArticles(size, articles), reader))
  return [String(size), digits(ms / 1000), digits(eachMs(questions, search))]
}

/** The shop's own articles, then copies about other things: each copy names things that the others do not. */
function manyArticles(size: number, articles: Article[]): Article[] {
  return Array.from({ length: size }, (_, i) => {
    const article = articles[i % articles.length] as Article
    const copy = Math.floor(i / articles.length)
    const about = (text: string) => (copy ? `${text.replace(/[?.]?$/, '')} for the ${madeUpName(copy)}?` : text)
    return {
      ...article,
      id: `${article.id} ${copy}`,
      title: about(article.title),
      questions: article.questions.map(about),
    }
  })
}

const syllables = ['ba', 'ko', 'mi', 'ru', 'te', 'lo', 'na', 'vi', 'zu', 'pe']

const madeUpName = (n: number): string => [...String(n + 1000)].map((digit) => syllables[Number(digit)]).join('')

function cpuMsOf<T>(work: () => T): { result: T; ms: number } {
  const before = process.cpuUsage()
  const result = work()
  const { user, system } = process.cpuUsage(before)
  return { result, ms: (user + system) / 1000 }
}

async function eachMsInTurn(texts: string[], work: (text: string) => Promise<void>): Promise<number> {
  for (const text of texts) await work(text)
  const before = process.cpuUsage()
  for (const text of texts) await work(text)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000 / texts.length
}

function eachMs(texts: string[], work: (text: string) => unknown): number {
  for (const text of texts) work(text)
  return cpuMsOf(() => texts.map(work)).ms / texts.length
}
