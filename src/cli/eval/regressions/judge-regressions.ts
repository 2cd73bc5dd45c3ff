import type { Logger } from 'pino'
import type { Company } from '../../../company/company.ts'
import type { Db } from '../../../db/database.ts'
import { replayArticles } from '../../../departments/replay.ts'
import { createTaughtKnowledge } from '../../../departments/taught-knowledge.ts'
import { listStoredArticles } from '../../../desk/drafts/stored-articles.ts'
import { readLessons } from '../../../desk/lessons.ts'
import { listRegressions } from '../../../desk/regression-store.ts'
import { listDecided } from '../../../desk/request-store.ts'
import type { Inquiry } from '../../../domain/inquiry.ts'
import type { AboutRegression, AddressedRegression, ArticleRegression, Regression } from '../../../domain/regression.ts'
import type { Knowledge } from '../../../knowledge/article.ts'
import { createKnowledge, noKnowledge } from '../../../knowledge/knowledge.ts'
import { readerWith } from '../../../languages/reader.ts'
import { createAddressed } from '../../../triage/addressed/addressed.ts'
import { createClassifier } from '../../../triage/classifier.ts'
import { readExamples } from '../../../triage/examples/examples.ts'
import { createJudgeDepartment } from '../../../triage/own-departments.ts'
import { createIntentModel } from '../../../triage/team-intent-model.ts'
import { noLabel } from '../../../understanding/prediction.ts'

/** A row of the regression set, tried with today's articles and understanding. */
export interface Judged {
  row: Regression
  isRight: boolean
  /** What comes of it now. */
  now: string
}

interface Tools {
  db: Db
  company: Company
  /** From this confidence on, a classification counts as certain. */
  threshold: number
  log: Logger
}

/** Tries every row of a team's regression set, as the bot would without a language model. */
export async function judgeRegressions(tools: Tools): Promise<Judged[]> {
  const { db, company, log } = tools
  const rows = await listRegressions(db)
  if (rows.length === 0) return []
  const lessons = await readLessons(db)
  const reader = readerWith(company.vocabulary)
  const outOfScope = readExamples().flatMap(({ label, text }) => (label === noLabel ? [text] : []))
  const { site, files } = company
  const alsoRead = () => listStoredArticles(db)
  const articles = files
    ? await createKnowledge({ dir: files.knowledge, site, reader, log, outOfScope, alsoRead })
    : noKnowledge
  const knowledge = createTaughtKnowledge({ knowledge: articles, reader, ...lessons.articles, log })
  try {
    return [
      ...(await judgeArticles(knowledge.search, ofKind(rows, 'article'))),
      ...(await judgeAbout(tools, knowledge, lessons, ofKind(rows, 'about'))),
      ...(await judgeAddressed(db, ofKind(rows, 'addressed'))),
    ]
  } finally {
    await knowledge.close()
  }
}

const ofKind = <K extends Regression['kind']>(rows: Regression[], kind: K) =>
  rows.filter((row): row is Extract<Regression, { kind: K }> => row.kind === kind)

async function judgeArticles(
  search: Parameters<typeof replayArticles>[0],
  rows: ArticleRegression[],
): Promise<Judged[]> {
  const replayed = await replayArticles(search, rows)
  return replayed.map(({ row, isRight, first }) => ({
    row,
    isRight,
    now: first ? `${first.articleId}${first.isSure ? '' : ', unsure'}` : 'no article',
  }))
}

/** Learning takes a second, so it happens only if a row needs it. */
async function judgeAbout(
  { company, log, threshold }: Tools,
  knowledge: Knowledge,
  { intents, departments }: Awaited<ReturnType<typeof readLessons>>,
  rows: AboutRegression[],
): Promise<Judged[]> {
  if (rows.length === 0) return []
  const model = await createIntentModel(company.files?.support, log, undefined, intents)
  const departmentOf = await createJudgeDepartment(company, departments.known)
  const { classify } = createClassifier({ embedded: model.classify, knowledge, threshold, departmentOf })
  const judged: Judged[] = []
  for (const row of rows) {
    const { intent, department, confidence } = await classify(asInquiry(row.question))
    const isRight = row.department === undefined ? !department && intent === row.intent : department === row.department
    judged.push({ row, isRight, now: department ?? `${intent}, ${Math.round(confidence * 100)} % sure` })
  }
  await model.close()
  return judged
}

const asInquiry = (text: string): Inquiry => ({
  workspaceId: '',
  channelId: '',
  threadTs: '',
  customer: { userId: '', teamId: '', name: '', company: '' },
  text,
  attachments: [],
  transcript: [],
})

async function judgeAddressed(db: Db, rows: AddressedRegression[]): Promise<Judged[]> {
  if (rows.length === 0) return []
  const judge = createAddressed(await listDecided(db))
  return rows.map((row) => {
    const { kind } = judge(row.question)
    return { row, isRight: kind === row.is, now: kind }
  })
}
