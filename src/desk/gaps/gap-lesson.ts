import { compareReplays, replayArticles } from '../../departments/replay.ts'
import type { ArticleRegression } from '../../domain/regression.ts'
import type { Article } from '../../knowledge/article.ts'
import type { OwnWords } from '../../knowledge/concepts.ts'
import { surelyAnswers } from '../../knowledge/confidence.ts'
import type { Reader } from '../../knowledge/grammar.ts'
import { learnArticles, type Search, searchBy } from '../../knowledge/search.ts'
import { languageOfMessage } from '../../languages/language-of-message.ts'
import { readerWith } from '../../languages/reader.ts'
import { readExamples } from '../../triage/examples/examples.ts'
import { groupTexts } from '../../understanding/grouping.ts'
import { noLabel } from '../../understanding/prediction.ts'
import { termsIn } from './terms-in.ts'

/** Questions to group, and the articles that customers may be answered from. */
export interface GapLesson {
  kind: 'gaps'
  questions: string[]
  articles: Article[]
  /** The company's words. */
  own: OwnWords
}

/** A draft to try, with the questions that it should and should not change. */
export interface TrialLesson {
  kind: 'trial'
  articles: Article[]
  draft: Article
  /** The company's words. */
  own: OwnWords
  /** Questions of its gap, other open questions, and questions that an article answers rightly today. */
  gap: string[]
  others: string[]
  right: { question: string; articleId: string }[]
  /** What people judged about articles. */
  judged: ArticleRegression[]
}

/** What a draft would change; as questions. */
export interface TrialResult {
  answered: string[]
  others: number
  changed: string[]
  right: number
}

/** Tries a draft: which open questions it answers, and which right answers would come from it instead. */
export async function tryDraft(lesson: TrialLesson): Promise<TrialResult> {
  const { articles, draft, own, gap, others, right, judged } = lesson
  const reader = readerWith(own)
  const [before, after] = [searchIn(articles, reader), searchIn([...articles, draft], reader)]
  const answers = (search: Search, question: string, articleId: string) => {
    const [best] = search(question, { language: languageOfMessage(question) })
    return best?.article.id === articleId && best.confidence >= surelyAnswers
  }
  const replay = (search: Search) => replayArticles(async (...asked) => search(...asked), judged)
  const [wasJudged, isJudged] = [await replay(before), await replay(after)]
  const lost = compareReplays(wasJudged, isJudged).lost.map(({ row }) => row.question)
  const isRight = right.filter(({ question, articleId }) => answers(before, question, articleId))
  return {
    answered: gap.filter((question) => answers(after, question, draft.id)),
    others: others.filter((question) => answers(after, question, draft.id)).length,
    changed: [
      ...lost,
      ...isRight.flatMap(({ question, articleId }) => (answers(after, question, articleId) ? [] : question)),
    ],
    right: isRight.length + wasJudged.filter((each) => each.isRight).length,
  }
}

/** Groups the questions that no article answers; as indexes. */
export function groupUnanswered({ questions, articles, own }: GapLesson): number[][] {
  const reader = readerWith(own)
  const search = searchIn(articles, reader)
  const open = questions.flatMap((question, at) => (isAnswered(search, question) ? [] : at))
  const background = readExamples().map(({ text }) => termsIn(text, reader))
  const groups = groupTexts(
    open.map((at) => termsIn(questions[at] ?? '', reader)),
    background,
  )
  return groups.map((group) => group.flatMap((at) => open[at] ?? []))
}

/** The search over some articles as customers are served. */
export function searchIn(articles: Article[], reader: Reader): Search {
  const strangers = readExamples().flatMap(({ text, label }) => (label === noLabel ? text : []))
  return searchBy(articles, learnArticles(articles, reader, strangers), reader)
}

/** Whether an article answers this without a person. */
export const isAnswered = (search: Search, question: string): boolean =>
  (search(question, { language: languageOfMessage(question) })[0]?.confidence ?? 0) >= surelyAnswers
