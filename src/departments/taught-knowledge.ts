import type { Logger } from 'pino'
import { type KeptLearning, keepLearning } from '../base/keep-learning.ts'
import { questionsIn } from '../domain/several-questions.ts'
import type { Verdict } from '../domain/told.ts'
import type { Article, Knowledge } from '../knowledge/article.ts'
import { articleHash } from '../knowledge/article-hash.ts'
import type { Reader } from '../knowledge/grammar.ts'
import { withoutCourtesies } from '../languages/courtesy.ts'
import { isQuestion } from '../languages/follow-up.ts'
import { sameQuestion } from '../languages/same-question.ts'

/** What somebody said about an article as the answer to a question. */
export interface ArticleVerdict {
  question: string
  articleId: string
  /** Of the article as it was then. */
  articleHash: string
  said: Verdict | 'sent'
}

/** Whether an article may answer a question unattended. */
export type MayAnswer = (question: string, article: Article) => boolean

export interface TaughtKnowledgeParts {
  knowledge: Knowledge
  reader: Reader
  /** What was said so far, at the start and later. */
  known: ArticleVerdict[]
  read(): Promise<ArticleVerdict[]>
  log: Logger
}

export interface TaughtKnowledge extends Knowledge, Pick<KeptLearning, 'taught'> {
  mayAnswer: MayAnswer
}

const usualLimit = 3

/** The same articles, without those that did not help with the same or nearly the same question. */
export function createTaughtKnowledge({ knowledge, reader, known, read, log }: TaughtKnowledgeParts): TaughtKnowledge {
  let judge = judgeBy(known, reader)
  const learn = async (said: ArticleVerdict[]) => {
    judge = judgeBy(said, reader)
  }
  const learning = keepLearning({ read, known, learn, log })
  return {
    ready: async () => knowledge.ready?.(),
    search: async (question, options = {}) => {
      const { limit = usualLimit } = options
      const found = await knowledge.search(question, { ...options, limit: limit + judge.mostRefused(question) })
      return found.filter(({ article }) => judge.mayAnswer(question, article)).slice(0, limit)
    },
    mayAnswer: (question, article) => judge.mayAnswer(question, article),
    taught: learning.taught,
    close: async () => {
      learning.close()
      await knowledge.close()
    },
  }
}

/** What is known of one article, as it was, and one question. */
interface Known {
  articleId: string
  articleHash: string
  asked: Asked[]
  said: ArticleVerdict['said']
}

/** What was said about articles as answers to a question, and to questions like it. */
interface Judge {
  mayAnswer: MayAnswer
  /** How many articles may not answer it, at most. */
  mostRefused(question: string): number
}

/**
 * An article may not answer a question with which it helped nobody, or not more than it failed. An article that has
 * changed since gets another chance, and so do other questions.
 */
export function judgeBy(said: ArticleVerdict[], reader: Reader): Judge {
  const failed = new Set(said.flatMap((one) => (one.said === 'not quite' ? [familyOf(one.articleId)] : [])))
  const known = said.filter(({ articleId }) => failed.has(familyOf(articleId))).map((one) => asKnown(one, reader))
  const likeIt = (question: string): Known[] => {
    if (known.length === 0) return []
    const asked = asAsked(question, reader)
    return known.filter((one) => one.asked.some((each) => isAlike(each, asked)))
  }
  return {
    mayAnswer: (question, article) => {
      if (!failed.has(familyOf(article.id))) return true
      const ofIt = likeIt(question).filter((one) => isOf(one, article))
      const count = (verdict: Verdict) => ofIt.filter((one) => one.said === verdict).length
      const failures = count('not quite')
      return failures === 0 || count('helped') > failures
    },
    mostRefused: (question) =>
      mostLanguages * new Set(likeIt(question).map(({ articleId }) => familyOf(articleId))).size,
  }
}

/** What an article and its translations have in common: `de/returns` says the same as `returns`. */
const familyOf = (id: string): string => id.replace(/(^|\/)[a-z]{2}(-[a-z]{2,4})?\//i, '$1')
const mostLanguages = 8

/** It was this article, as it is now, or a translation of it. */
const isOf = (one: Known, article: Article): boolean =>
  one.articleId === article.id
    ? one.articleHash === articleHash(article)
    : familyOf(one.articleId) === familyOf(article.id)

const asKnown = ({ question, said, ...article }: ArticleVerdict, reader: Reader): Known => ({
  ...article,
  said,
  asked: [question, ...questionsIn(question, isQuestion)].map((each) => asAsked(each, reader)),
})

interface Asked {
  same: string
  terms: Set<string>
}

const asAsked = (question: string, reader: Reader): Asked => ({
  same: sameQuestion(question),
  terms: new Set(reader.termsOf(withoutCourtesies(question))),
})

/** Of the topic words of both. One other word is another question, unless there are many. */
const leastShared = 0.8

function isAlike(one: Asked, other: Asked): boolean {
  if (one.same === other.same) return true
  const shared = [...one.terms].filter((term) => other.terms.has(term)).length
  const all = one.terms.size + other.terms.size - shared
  return all > 0 && shared / all >= leastShared
}
