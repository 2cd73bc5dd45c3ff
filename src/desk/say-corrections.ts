import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { messages, tickets } from '../db/schema.ts'
import { printQuote, type Quote, textsIn } from '../departments/quoting/quote.ts'
import type { Triage } from '../domain/classification.ts'
import type { TeamFor } from '../domain/team.ts'
import { cardOf, type Say, supportLane } from '../domain/utterance.ts'
import type { Article } from '../knowledge/article.ts'
import { articleHash, hashOf } from '../knowledge/article-hash.ts'
import { type CutSection, cutArticle } from '../knowledge/cut-article.ts'
import type { StaffWords } from '../languages/language/staff-words.ts'
import { languageName, wordsIn } from '../languages/words.ts'
import { enqueue } from '../queue/enqueue.ts'
import { bringBack } from './move-ticket.ts'
import type { ToldUse } from './recall/recall-store.ts'
import { stillSays } from './recall/still-says.ts'
import { openTicket } from './ticket-store.ts'

export interface CorrectionParts {
  /** What the article says now; absent if it was withdrawn. */
  article?: Article
  /** The Slack user id of whoever has it said. */
  by: string
  /** The embedded model's classification of a text. */
  judge(text: string): Triage
  teamFor: TeamFor
  /** In the team's language. */
  words: StaffWords
}

/** Says the correction in the threads of these uses, once in each. For what nobody can quote, a person gets a ticket. */
export async function sayCorrections(
  tx: Db,
  workspaceId: string,
  uses: ToldUse[],
  parts: CorrectionParts,
): Promise<void> {
  const last = [...new Map(uses.map((use) => [use.conversationId, use])).values()]
  const says: { use: ToldUse; say: Say }[] = []
  for (const use of last) {
    if (!parts.article) for (const say of await callPerson(tx, workspaceId, use, parts)) says.push({ use, say })
    says.push({ use, say: correction(use, parts) })
  }
  // See the order of locks in queue/leases.ts.
  const rank = ({ say: { channel } }: (typeof says)[number]) => (channel === supportLane ? '' : channel)
  const inOrder = [...says].sort((a, b) => (rank(a) < rank(b) ? -1 : Number(rank(a) > rank(b))))
  for (const { use, say } of inOrder) await enqueue(tx, { workspaceId, conversationId: use.conversationId }, say)
}

function correction(use: ToldUse, { article, by }: CorrectionParts): Say {
  const words = wordsIn(use.language)
  const reply = { kind: 'reply', purpose: 'notice', threadTs: use.threadTs } as const
  if (!article) {
    const text = words.articleWithdrawn(use.title)
    return { channel: use.channelId, utterance: { ...reply, text, sources: [] } }
  }
  const quote = nearestTo(use.quoted, article)
  const { id: articleId, title, updated, link } = article
  const foreign = article.language !== words.language
  const intro = foreign ? [words.inOtherLanguage(languageName(article.language, words.language))] : []
  const text = [words.articleCorrected(use.title), ...intro, printQuote(quote)].join('\n\n')
  const quoted = textsIn(quote)
  const texts = [{ articleId, title, articleHash: articleHash(article), quoteHash: hashOf(quoted), quoted }]
  const { questionTs, standsAlone } = use
  const told = { texts, language: words.language, toldBy: by, questionTs, standsAlone }
  const sources = [{ title, ...(updated && { updated }), language: words.language, ...(link && { link }) }]
  return { channel: use.channelId, utterance: { ...reply, text, sources, told } }
}

const mostSections = 2
/** Of the words of a text that is gone. With fewer, the section is about something else. */
const leastShared = 0.5

/** The sections of the article as it is now that are most like what it no longer says. */
function nearestTo(told: string[], article: Article): Quote {
  const gone = told.filter((text) => !stillSays(article.body, [text]))
  const sections = cutArticle(article)
  const each = gone.flatMap((text) => nearestSection(text, sections, leastShared) ?? [])
  const all = (gone.length > 0 ? gone : told).join(' ')
  const nearest = each.length > 0 ? [...new Set(each)].slice(0, mostSections) : [nearestSection(all, sections, 0)]
  return sections
    .filter((section) => nearest.includes(section))
    .map(({ heading, pieces }) => ({ article, heading, pieces, standAlone: true }))
}

function nearestSection(text: string, sections: CutSection[], least: number): CutSection | undefined {
  const before = wordsOf(text)
  const near = (section: CutSection) => {
    const now = wordsOf(`${section.heading} ${section.text}`)
    const both = [...now].filter((word) => before.has(word)).length
    return { section, share: both / Math.max(1, before.size), near: both / Math.sqrt(Math.max(1, now.size)) }
  }
  const [nearest] = sections.map(near).sort((one, other) => other.near - one.near)
  return nearest && nearest.share >= least ? nearest.section : undefined
}

const wordsOf = (text: string) =>
  new Set(text.toLowerCase().match(/[\p{L}\p{N}]{2,}|\p{Script=Han}|\p{Script=Hiragana}/gu))

/** What the bot promises must be somebody's work: the thread's ticket, or a new one. */
async function callPerson(
  tx: Db,
  workspaceId: string,
  use: ToldUse,
  { by, judge, teamFor, words }: CorrectionParts,
): Promise<Say[]> {
  const reason = words.recalls.tellThem(use.title)
  const [known] = await tx.select().from(tickets).where(eq(tickets.conversationId, use.conversationId))
  if (known) {
    const back = await bringBack(tx, known, { as: 'staff', userId: by })
    const note: Say = { channel: supportLane, utterance: { kind: 'note', ticketId: known.id, text: reason } }
    return [...(back ? [cardOf(known.id)] : []), note]
  }
  if (!use.customer) return []
  const request = await questionOf(tx, use)
  const triage = judge(request)
  const ticket = await openTicket(tx, {
    workspaceId,
    conversationId: use.conversationId,
    channelId: use.channelId,
    threadTs: use.threadTs,
    customer: use.customer,
    customerUserId: use.customer.userId,
    category: triage.intent,
    priority: 'normal',
    reason,
    summary: triage.summary,
    request,
    requestTs: use.questionTs,
    triage,
    team: teamFor({ channelId: use.channelId, customer: use.customer, request, triage }),
  })
  return [cardOf(ticket.id)]
}

async function questionOf(tx: Db, { conversationId, questionTs }: ToldUse): Promise<string> {
  const isIt = and(
    eq(messages.conversationId, conversationId),
    inArray(messages.ts, questionTs),
    isNull(messages.deletedAt),
  )
  const lines = await tx.select({ text: messages.text }).from(messages).where(isIt).orderBy(asc(messages.id))
  return lines.map(({ text }) => text).join('\n')
}
