import type { Database } from '../db/database.ts'
import { lockConversations } from '../db/lock-tickets.ts'
import type { ArticleDraft, DraftText, Trial } from '../domain/article-draft.ts'
import type { Triage } from '../domain/classification.ts'
import { SupportError } from '../domain/errors.ts'
import type { Gap } from '../domain/gap.ts'
import type { OrderNumbers } from '../domain/order-id.ts'
import type { Recall } from '../domain/recall.ts'
import type { Served } from '../domain/served.ts'
import type { StaleArticle } from '../domain/stale-article.ts'
import type { TeamFor } from '../domain/team.ts'
import { supportLane } from '../domain/utterance.ts'
import type { KnownArticles } from '../knowledge/article.ts'
import type { OwnWords } from '../knowledge/concepts.ts'
import type { StaffWords } from '../languages/language/staff-words.ts'
import { enqueue } from '../queue/enqueue.ts'
import { type Accepted, acceptDraft, articleTextOf } from './drafts/accept-draft.ts'
import { listRightAnswers } from './drafts/right-answers.ts'
import { type AnsweredTicket, readStaffAnswers } from './drafts/staff-answers.ts'
import { cleaned, writeDraft } from './drafts/write-draft.ts'
import { addDraft, changeDraft, decideDraft, findDraft, findOpenDraft } from './gaps/draft-store.ts'
import { type FindGaps, isServed } from './gaps/gaps.ts'
import type { GapThread } from './gaps/in-thread.ts'
import { outdatedOf } from './recall/look-for-recalls.ts'
import { decideRecall, findRecall, listRecalled } from './recall/recall-store.ts'
import { listArticleRegressions } from './regression-store.ts'
import { sayCorrections } from './say-corrections.ts'

/** Somebody who pressed, submitted or typed something. */
interface Person {
  workspaceId: string
  userId: string
}

export interface ArticleDeskParts {
  database: Database
  findGaps: FindGaps
  /** At most so many articles that somebody should look at. */
  findStale(workspaceId: string, most: number): Promise<StaleArticle[]>
  thread: Pick<GapThread, 'try'>
  knowledge: Pick<KnownArticles, 'articles' | 'reload'>
  /** The folder of articles; absent if the company has none. */
  dir?: string
  /** The company's words. */
  own: OwnWords
  orderNumbers?: OrderNumbers
  /** Whose tickets a person serves. Asked for each action. */
  servedBy(userId: string): Promise<Served>
  nameOf(userId: string): Promise<string>
  /** Condenses what staff answered by a language model; undefined if there is none, or it fails. */
  condense?(draft: DraftText): Promise<DraftText | undefined>
  /** The embedded model's classification of a text. */
  judge(text: string): Triage
  teamFor: TeamFor
  /** In the team's language. */
  words: StaffWords
  timeZone: string
  now: () => Date
}

/** A draft as a person saw it. */
export interface SeenDraft {
  id: number
  revision: number
}

/** What staff do about articles: permissions are checked here, wherever the request came from. */
export interface ArticleDesk {
  /** Throws unless the person is one of the staff. */
  checkStaff(person: Person): Promise<void>
  /** What articles lack, the most asked first. Each person sees what they serve. */
  gaps(person: Person): Promise<Gap[]>
  /** Articles that somebody should look at. */
  stale(person: Person): Promise<StaleArticle[]>
  /** The open draft about these tickets, or a new one from what staff answered there. */
  openDraft(person: Person, ticketIds: string[]): Promise<ArticleDraft>
  findDraft(person: Person, draftId: number): Promise<ArticleDraft>
  /** Changes a draft. Throws if somebody else has changed or decided it since. */
  changeDraft(person: Person, seen: SeenDraft, text: DraftText): Promise<ArticleDraft>
  /** Tries a draft with past questions; it takes seconds, in a thread. */
  tryDraft(person: Person, seen: SeenDraft): Promise<Trial>
  /** Makes a draft an article. If several people try, one succeeds. */
  accept(person: Person, seen: SeenDraft): Promise<Accepted>
  /** Its questions no longer count as a gap. */
  discard(person: Person, seen: SeenDraft): Promise<void>
  /** The threads in which customers were told what an article no longer says. */
  showRecall(person: Person, recallId: number): Promise<Recall>
  /** Says the correction in each of them, once. If several people press, the first counts. */
  sayCorrection(person: Person, recallId: number): Promise<void>
}

const mostStale = 100

export function createArticleDesk(parts: ArticleDeskParts): ArticleDesk {
  const { database, findGaps, servedBy, knowledge, orderNumbers, words, now } = parts
  const { db } = database

  const servedByStaff = async ({ userId }: Person): Promise<Served> => {
    const served = await servedBy(userId)
    if (!served.usual && served.teams.length === 0) throw new SupportError('not_staff', words.errors.notStaff)
    return served
  }
  const answered = async ({ workspaceId }: Person, served: Served, ticketIds: string[]): Promise<AnsweredTicket[]> =>
    (await readStaffAnswers(db, workspaceId, ticketIds)).filter((ticket) => isServed(ticket, served))
  /** A draft of tickets that the person does not serve is refused like one that does not exist. */
  const getDraft = async (person: Person, id: number): Promise<ArticleDraft> => {
    const served = await servedByStaff(person)
    const draft = await findDraft(db, person.workspaceId, id)
    if (!draft) throw gone(words)
    const [first] = await answered(person, served, draft.ticketIds)
    if (!first && draft.status === 'open') throw gone(words)
    return draft
  }
  const getAsSeen = async (person: Person, seen: SeenDraft): Promise<ArticleDraft> => {
    const draft = await getDraft(person, seen.id)
    if (draft.status !== 'open' || draft.revision !== seen.revision) throw await whyTooLate(draft)
    return draft
  }
  const alreadySaid = async (by: string | null) =>
    new SupportError('already_decided', words.recalls.alreadySaid(by ? await parts.nameOf(by) : words.names.somebody))
  const whyTooLate = async ({ status, changedBy }: ArticleDraft) => {
    const by = await parts.nameOf(changedBy)
    const said = { open: words.drafts.changed, accepted: words.drafts.accepted, discarded: words.drafts.discarded }
    return new SupportError('already_decided', said[status](by))
  }
  /** What a model writes may hold what it was told to leave out. */
  const condense = async (written: DraftText, tickets: AnsweredTicket[]): Promise<DraftText | undefined> => {
    const condensed = await parts.condense?.(written)
    return condensed && cleaned(condensed, tickets, orderNumbers)
  }
  /** Threads of customers are those of the support channel. */
  const getRecall = async (person: Person, id: number): Promise<Recall> => {
    if (!(await servedByStaff(person)).usual) throw new SupportError('not_staff', words.errors.notStaff)
    const recall = await findRecall(db, person.workspaceId, id)
    if (!recall) throw new SupportError('unknown_recall', words.recalls.nothingLeft)
    return recall
  }
  const today = () => now().toLocaleDateString('sv-SE', { timeZone: parts.timeZone })
  const articleText = (draft: DraftText) => articleTextOf(draft, { language: words.language, today: today() })

  return {
    checkStaff: async (person) => void (await servedByStaff(person)),
    gaps: async (person) => findGaps(person.workspaceId, await servedByStaff(person)),
    stale: async (person) => {
      await servedByStaff(person)
      return parts.findStale(person.workspaceId, mostStale)
    },
    openDraft: async (person, ticketIds) => {
      const served = await servedByStaff(person)
      const tickets = await answered(person, served, ticketIds)
      if (tickets.length === 0) throw gone(words)
      const theirs = ticketIds.filter((id) => tickets.some(({ ticketId }) => ticketId === id))
      const { workspaceId, userId } = person
      const known = await findOpenDraft(db, workspaceId, theirs)
      if (known) return known
      const written = writeDraft(tickets, orderNumbers)
      const threads = tickets.filter(({ answers }) => answers.length > 0).length
      const condensed = written.body ? await condense(written, tickets) : undefined
      const writtenBy = condensed ? 'model' : 'staff'
      const draft = { workspaceId, ticketIds: theirs, writtenBy, threads, changedBy: userId } as const
      return addDraft(db, { ...draft, ...(condensed ?? written) })
    },
    findDraft: getDraft,
    changeDraft: async (person, seen, text) => {
      const draft = await getAsSeen(person, seen)
      if (isSame(draft, text)) return draft
      const changed = await changeDraft(db, { ...seen, workspaceId: person.workspaceId }, text, person.userId)
      if (!changed) throw await whyTooLate(await getDraft(person, seen.id))
      return changed
    },
    tryDraft: async (person, seen) => {
      const draft = await getAsSeen(person, seen)
      const served = await servedByStaff(person)
      const gap = (await answered(person, served, draft.ticketIds)).map(({ question }) => question).filter(Boolean)
      const open = (await findGaps(person.workspaceId, served)).flatMap(({ questions }) => questions)
      const others = open.filter(({ ticketId }) => !draft.ticketIds.includes(ticketId)).map(({ text }) => text)
      const articles = knowledge.articles()
      const result = await parts.thread.try({
        articles,
        draft: { id: draftId, audience: 'everyone', ...articleText(draft) },
        own: parts.own,
        gap,
        others,
        right: await listRightAnswers(db, person.workspaceId, articles),
        judged: await listArticleRegressions(db),
      })
      if (!result) throw new SupportError('unknown_draft', words.drafts.failed)
      return { ...result, notYet: gap.filter((question) => !result.answered.includes(question)) }
    },
    accept: async (person, seen) => {
      await getAsSeen(person, seen)
      const { workspaceId, userId } = person
      const ids = new Set(knowledge.articles().map(({ id }) => id))
      const place = { dir: parts.dir, isTaken: (id: string) => ids.has(id), language: words.language, today: today() }
      const accepted = await db.transaction((tx) => acceptDraft(tx, { ...seen, workspaceId }, userId, place))
      if (!accepted) throw await whyTooLate(await getDraft(person, seen.id))
      void knowledge.reload()
      return accepted
    },
    discard: async (person, seen) => {
      await getAsSeen(person, seen)
      const { workspaceId, userId } = person
      const done = await db.transaction((tx) => decideDraft(tx, { ...seen, workspaceId }, 'discarded', userId))
      if (!done) throw await whyTooLate(await getDraft(person, seen.id))
    },
    showRecall: getRecall,
    sayCorrection: async (person, recallId) => {
      const { workspaceId, articleId, status, decidedBy, threads } = await getRecall(person, recallId)
      if (status === 'said') throw await alreadySaid(decidedBy)
      const open = knowledge.articles().filter(({ audience }) => audience === 'everyone')
      const article = open.find(({ id }) => id === articleId)
      const isFirst = await db.transaction(async (tx) => {
        await lockConversations(
          tx,
          threads.map(({ conversationId }) => conversationId),
        )
        // The article may have changed since staff were told.
        const { uses } = outdatedOf(open, workspaceId, articleId, await listRecalled(tx, recallId))
        const count = new Set(uses.map(({ conversationId }) => conversationId)).size
        if (count === 0) throw new SupportError('unknown_recall', words.recalls.nothingLeft)
        if (!(await decideRecall(tx, recallId, person.userId, count))) return false
        const conversationId = uses[0]?.conversationId ?? 0
        const redrawn = { channel: supportLane, utterance: { kind: 'recall', recallId } } as const
        await enqueue(tx, { workspaceId, conversationId }, redrawn)
        await sayCorrections(tx, workspaceId, uses, { ...parts, article, by: person.userId })
        return true
      })
      if (!isFirst) throw await alreadySaid((await getRecall(person, recallId)).decidedBy)
      database.wake('outbox')
    },
  }
}

/** No file has this id, since a file's has no colon at its beginning. */
const draftId = ':draft'

const gone = ({ drafts }: StaffWords) => new SupportError('unknown_draft', drafts.gone)

const isSame = (a: DraftText, b: DraftText): boolean =>
  a.title === b.title && a.body === b.body && a.questions.join('\n') === b.questions.join('\n')
