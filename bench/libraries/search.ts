import { readExamples } from '../../src/triage/examples/examples.ts'
import { noLabel } from '../../src/understanding/prediction.ts'
import { digits, printTable } from '../measuring/figures.ts'
import { aurocOf } from './auroc.ts'
import { type Case, companyCases, type Question, shopCases } from './questions.ts'
import {
  type Candidate,
  miniSearch,
  miniSearchAsIndex,
  miniSearchOfOurWords,
  orama,
  oramaStemmed,
  wholeSearch,
  wordsAlone,
} from './search-candidates.ts'

/** The outcome of one question. */
interface Answer {
  hasAnswer: boolean
  first: boolean
  amongThree: boolean
  score: number
}

/** Compares Frontdesk's search of articles with minisearch and Orama. `cases` is a folder of other companies, if there is one. */
export async function benchSearch(cases: string | undefined): Promise<void> {
  const all = [...(await shopCases()), ...(await companyCases(cases))]
  if (!cases)
    console.log(
      '\nSkipped: other companies than the sample shop. CASES=folder names them (see docs/explanation/libraries.md).',
    )
  const strangers = strangersTo(all)
  const candidates: Record<string, Candidate> = {
    'Frontdesk, whole search': wholeSearch(strangers),
    'the same, words by minisearch': wholeSearch(strangers, await miniSearchAsIndex()),
    'Frontdesk, words alone': wordsAlone,
    'minisearch, our words': await miniSearchOfOurWords(),
    minisearch: await miniSearch(),
    'minisearch, prefix and fuzzy': await miniSearch({ searchOptions: { prefix: true, fuzzy: 0.2 } }),
    'Orama, stemmed': await oramaStemmed(),
    Orama: await orama(),
  }
  const measured = Object.entries(candidates).map(([name, candidate]) => ({ name, ...measure(candidate, all) }))
  const parts = all.map(({ name, questions }) => `${name} (${questions.length})`)
  printTable(
    'Search: right article first · among the first three (% of questions that have one) · AUROC of the score',
    ['', ...parts],
    measured.map(({ name, byCase }) => [name, ...byCase.map(cell)]),
  )
  printTable(
    'Search, the shop’s second and third part: right answers before so many wrong ones are given; processor time',
    ['', ...mistakes.map((most) => `${most} wrong`), 'AUROC', 'ms a search'],
    measured.map(({ name, byCase, ms }) => {
      // Scores of libraries do not compare between companies.
      const answers = byCase.slice(1, 3).flat()
      return [name, ...mistakes.map((most) => String(rightBefore(answers, most))), auroc(answers), digits(ms)]
    }),
  )
}

const mistakes = [5, 10, 15, 20, 30]

/** Messages that no article answers, less what the questions here repeat word for word. */
function strangersTo(cases: Case[]): string[] {
  const asked = new Set(cases.flatMap(({ questions }) => questions.map(({ text }) => bare(text))))
  return readExamples().flatMap(({ label, text }) => (label === noLabel && !asked.has(bare(text)) ? text : []))
}

const bare = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

function measure(candidate: Candidate, cases: Case[]): { byCase: Answer[][]; ms: number } {
  const searches = cases.map(({ articles, questions }) => ({ find: candidate(articles), questions }))
  // The first questions trigger lazy preparation.
  for (const { find, questions } of searches) find(questions[0]?.text ?? '')
  const before = process.cpuUsage()
  const byCase = searches.map(({ find, questions }) => questions.map((question) => answerOf(find, question)))
  const { user, system } = process.cpuUsage(before)
  return { byCase, ms: (user + system) / 1000 / byCase.flat().length }
}

function answerOf(find: ReturnType<Candidate>, { text, answers }: Question): Answer {
  const found = find(text)
  const isRight = (at: number) => answers.includes(found[at]?.id ?? '')
  return {
    hasAnswer: answers.length > 0,
    first: isRight(0),
    amongThree: [0, 1, 2].some(isRight),
    score: found[0]?.score ?? 0,
  }
}

function cell(answers: Answer[]): string {
  const asked = answers.filter(({ hasAnswer }) => hasAnswer)
  const share = (part: Answer[]) => ((100 * part.length) / asked.length).toFixed(0)
  return `${share(asked.filter(({ first }) => first))} · ${share(asked.filter(({ amongThree }) => amongThree))} · ${auroc(answers)}`
}

const auroc = (answers: Answer[]) => aurocOf(answers.map(({ first, score }) => ({ isRight: first, score }))).toFixed(2)

/** The number of right answers, from the highest score downwards, before this many are wrong. */
function rightBefore(answers: Answer[], mostWrong: number): number {
  let wrong = 0
  let right = 0
  for (const { first } of [...answers].sort((a, b) => b.score - a.score)) {
    if (!first && ++wrong > mostWrong) break
    if (first) right++
  }
  return right
}
