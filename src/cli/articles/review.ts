import type { ArticleFigures } from '../../desk/told-store.ts'
import type { Article } from '../../knowledge/article.ts'
import { cutArticle } from '../../knowledge/cut-article.ts'
import type { FolderReading } from '../../knowledge/folder.ts'
import type { Reader } from '../../knowledge/grammar.ts'
import { tellsNothing } from '../../knowledge/lead-ins.ts'
import { sectionsOf } from '../../knowledge/passages.ts'
import type { Dropped } from '../../knowledge/reading/document.ts'

/** What a team should know of one article. */
export interface Review {
  id: string
  title: string
  audience: Article['audience']
  sections: number
  words: number
  dropped: Dropped[]
  /** ISO date of the last change, if the article says it. */
  updated?: string
  /** How it served; absent without a database. */
  figures?: ArticleFigures
  /** What to mend, the most urgent first. */
  advice: Advice[]
}

/** Something to mend. */
export interface Advice {
  /** In words, the same for all articles that need it. */
  what: string
  /** What makes it so here, such as the name of a section. */
  detail?: string
  /** From 1, the most urgent. */
  rank: number
}

const fewWords = 25
/** More than fits on a screen of chat. */
const longSection = 300
const yearMs = 365 * 24 * 60 * 60_000
const mostDropped = 3

export interface ReviewParts {
  /** How articles served, by id; absent without a database. */
  figures?: ReadonlyMap<string, ArticleFigures>
  reader: Pick<Reader, 'termsOf' | 'comparable'>
  now: Date
}

/** Reviews all articles of a folder, those with the most to mend first. */
export function reviewArticles({ articles, files }: FolderReading, { figures, reader, now }: ReviewParts): Review[] {
  const droppedIn = new Map(
    files.map((file) => ['article' in file ? file.article : file, 'dropped' in file ? file.dropped : []]),
  )
  const titles = new Map<string, number>()
  for (const article of articles) titles.set(nameOf(article), (titles.get(nameOf(article)) ?? 0) + 1)
  return articles
    .map((article): Review => {
      const { id, title, audience, updated, body } = article
      const dropped = droppedIn.get(article) ?? []
      const served = figures?.get(id)
      const isDouble = (titles.get(nameOf(article)) ?? 0) > 1
      const advice = [...adviceOnText(article, reader), ...adviceOnRest(article, { served, isDouble, dropped, now })]
      return {
        id,
        title,
        audience,
        sections: sectionsOf(body).length,
        words: wordsOf(body),
        dropped,
        ...(updated && { updated }),
        ...(figures && { figures: served ?? notUsed(id) }),
        advice: advice.sort((a, b) => a.rank - b.rank),
      }
    })
    .sort((a, b) => urgencyOf(b) - urgencyOf(a) || (a.id < b.id ? -1 : 1))
}

const nameOf = ({ title, language }: Article) => `${language} ${title.toLowerCase()}`
const urgencyOf = ({ advice }: Review) => advice.reduce((sum, { rank }) => sum + 1 / 4 ** rank, 0)
const notUsed = (articleId: string): ArticleFigures => ({
  articleId,
  answered: 0,
  sent: 0,
  helped: 0,
  notQuite: 0,
  wentOn: 0,
  suggested: 0,
})

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' })

/** Words in any language, without code. */
const wordsOf = (markdown: string): number =>
  [...segmenter.segment(markdown.replace(/```[\s\S]*?```|\]\([^)\n]*\)/g, ' '))].filter(({ isWordLike }) => isWordLike)
    .length

function adviceOnText(article: Article, { termsOf, comparable }: ReviewParts['reader']): Advice[] {
  const read = (text: string) => termsOf(text, article.language)
  const sections = cutArticle(article)
  const announced = new Set(
    [article.title, ...sections.map(({ heading }) => heading)].flatMap((text) => read(comparable(text))),
  )
  const advice: Advice[] = []
  if (wordsOf(article.body) < fewWords) advice.push({ rank: 1, what: 'says too little to answer anything' })
  else if (sections.every((section) => tellsNothing(section, announced, read)))
    advice.push({ rank: 1, what: 'only leads to other pages' })
  const long = sections.filter(({ text }) => wordsOf(text) > longSection)
  if (long.length)
    advice.push({
      rank: 3,
      what: 'has a section too long for a chat; divide it with "##"',
      detail: long.map(({ heading }) => heading || 'the beginning').join('; '),
    })
  return advice
}

interface Rest {
  served?: ArticleFigures
  isDouble: boolean
  dropped: Dropped[]
  now: Date
}

function adviceOnRest({ title, audience, updated }: Article, { served, isDouble, dropped, now }: Rest): Advice[] {
  const advice: Advice[] = []
  const failed = (served?.notQuite ?? 0) + (served?.wentOn ?? 0)
  if (served && failed > served.helped)
    advice.push({
      rank: 2,
      what: 'answers, but often not what was asked',
      detail: `${failed} of ${served.answered + served.sent}`,
    })
  if (isDouble) advice.push({ rank: 2, what: 'has the title of another article', detail: title })
  const lost = dropped.reduce((sum, { count }) => sum + count, 0)
  if (lost >= mostDropped)
    advice.push({ rank: 4, what: 'lost content that a chat cannot show', detail: lostWords(dropped) })
  if (!updated) advice.push({ rank: 5, what: 'has no date' })
  else if (now.getTime() - Date.parse(updated) > yearMs)
    advice.push({ rank: 6, what: 'is older than a year', detail: updated })
  if (audience === 'staff') advice.push({ rank: 7, what: 'is for staff only, so customers get no answer from it' })
  return advice
}

/** What was dropped, such as "images 4, videos 1". */
const lostWords = (dropped: Dropped[]): string => dropped.map(({ what, count }) => `${what} ${count}`).join(', ')
