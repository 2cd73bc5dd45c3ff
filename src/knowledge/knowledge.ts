import { setTimeout as pause } from 'node:timers/promises'
import type { Logger } from 'pino'
import { step } from '../base/traces.ts'
import { watchFolder } from '../base/watch-folder.ts'
import { SupportError } from '../domain/errors.ts'
import type { Article, KnownArticles, Match, SearchOptions } from './article.ts'
import { findArticleFiles } from './article-files.ts'
import type { Site } from './folder.ts'
import { createFolderReader, noFolder } from './folder-reader.ts'
import type { Reader } from './grammar.ts'
import type { Meaning } from './meaning.ts'
import { learnArticles, type Search, searchBy } from './search.ts'
import { tellingProgress, tellingTroubles } from './tell.ts'
import type { LearnedWeighing } from './weighing.ts'

interface KnowledgeParts {
  /** The folder with the articles; absent: all of them are kept elsewhere. */
  dir?: string
  /** What the company says of all its articles. */
  site?: Site
  reader: Reader
  log: Logger
  /** Messages that no article answers, such as chit-chat. They make search more careful. */
  outOfScope?: string[]
  /** Learns in the background, for example in another thread; undefined if stopped. By default learning runs inline. */
  learn?: (articles: Article[], outOfScope: string[], how: HowToLearn) => Promise<LearnedWeighing | undefined>
  /** More articles, which are kept elsewhere; one with the id of a file is ignored. */
  alsoRead?: () => Promise<Article[]>
  /** How long a question waits for the articles to be learned for the first time, if there are many. */
  longestWaitMs?: number
  /** If absent, articles are found by their words only. */
  meaning?: Meaning
}

interface HowToLearn {
  /** Nobody is waiting yet, and there are few articles: too little work for a thread. */
  isStart: boolean
  /** All of them are files of the company's own. */
  isOurs: boolean
}

/** Of who has no articles. */
export const noKnowledge: KnownArticles = {
  search: async () => [],
  articles: () => [],
  reload: async () => {},
  close: async () => {},
}

/** From this confidence on the words alone are enough, and no embedding model is asked. */
const certainByWords = 0.8
const mostAtOnce = 100
/** Shorter than the time that handling a message may take. */
const usualWaitMs = 40_000

/**
 * Reads a folder of articles and searches them; no language model is needed, except for `meaning`. Reloads when the
 * folder changes. What cannot be read is reported, each kind of trouble once, and what it said before stays in use.
 * Throws SupportError `bad_knowledge` if the folder itself cannot be read at the start.
 */
export async function createKnowledge({
  dir,
  site = {},
  reader,
  log,
  outOfScope = [],
  learn = async (articles) => learnArticles(articles, reader, outOfScope),
  alsoRead = async () => [],
  longestWaitMs = usualWaitMs,
  meaning,
}: KnowledgeParts): Promise<KnownArticles> {
  const folder = dir === undefined ? noFolder : createFolderReader(dir, site)
  const tell = tellingTroubles(log)
  let articles: Article[] = []
  let search: Search | undefined
  let lastProblem = ''
  const isMuch = dir !== undefined && (await findArticleFiles(dir)).length > mostAtOnce
  let running = isMuch ? reload() : load()
  // With much to read the bot starts meanwhile, and the first questions wait.
  if (!isMuch) await running
  const firstArticles = Promise.race([running, pause(longestWaitMs, undefined, { ref: false })])
  const failed = (err: unknown) => log.warn({ err }, 'Knowledge is no longer watched for changes')
  const watch = dir === undefined ? undefined : watchFolder(dir, { changed: reloadInTurn, failed })

  return {
    search: (...question) => step('tool', () => find(...question), { tool: 'search articles' }),
    articles: () => articles,
    reload: reloadInTurn,
    ready: async () => {
      await running
      await meaning?.learned()
    },
    close: async () => {
      folder.close()
      await watch?.close()
      meaning?.close()
    },
  }

  async function find(question: string, { wordsAlone, ...options }: SearchOptions = {}): Promise<Match[]> {
    if (!search) await firstArticles
    const byWords = search?.(question, options) ?? []
    const [best] = byWords
    if (wordsAlone || (best && best.confidence >= certainByWords)) return byWords
    const meant = await meaning?.find(question)
    return (meant && search?.(question, { ...options, meant })) || byWords
  }

  /** Reads what has changed, and learns it. The previous articles answer until then. */
  async function load(): Promise<void> {
    const read = await folder.read(tellingProgress(log))
    tell(read.files)
    const all = await withOthers(read.articles)
    // Editors touch files without changing them.
    if (search && isSame(all, articles)) return
    if (isMuch) log.info({ articles: all.length }, 'Learning articles')
    const isOurs = all.length === read.articles.length
    const learned = await learn(all, outOfScope, { isStart: !search && !isMuch, isOurs })
    if (!learned) return
    log.info({ articles: all.length }, search ? 'Knowledge reloaded' : 'Knowledge loaded')
    search = searchBy(all, learned, reader)
    articles = all
    meaning?.learn(articles)
  }

  async function withOthers(files: Article[]): Promise<Article[]> {
    const ids = new Set(files.map(({ id }) => id))
    return [...files, ...(await alsoRead()).filter(({ id }) => !ids.has(id))]
  }

  function reloadInTurn(): Promise<void> {
    running = running.then(reload)
    return running
  }

  async function reload(): Promise<void> {
    try {
      await load()
      lastProblem = ''
    } catch (err) {
      const problem = err instanceof Error ? err.message : String(err)
      if (problem !== lastProblem && !folder.isClosed()) report(problem, err)
      lastProblem = problem
    }
  }

  /** A folder that is gone is for its author, who needs no stack trace. Anything else is a bug. */
  function report(problem: string, err: unknown): void {
    if (isOutOfMemory(err)) log.error(`${inUse()} There is too little memory to learn so many articles.`)
    else log.error(err instanceof SupportError ? {} : { err }, `${inUse()} ${problem}`)
  }

  function inUse(): string {
    if (search) return 'Knowledge has changed but cannot be used; the previous version stays in use.'
    return 'The articles cannot be used; until they can, every request goes to people.'
  }
}

const isOutOfMemory = (err: unknown) => err instanceof Error && 'code' in err && err.code === 'ERR_WORKER_OUT_OF_MEMORY'

const isSame = (some: Article[], others: Article[]) =>
  some.length === others.length &&
  some.every((article, at) => article === others[at] || JSON.stringify(article) === JSON.stringify(others[at]))
