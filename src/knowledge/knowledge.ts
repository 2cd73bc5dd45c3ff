import type { Logger } from 'pino'
import { watchFolder } from '../base/watch-folder.ts'
import { SupportError } from '../domain/errors.ts'
import type { Article, KnownArticles, Match, SearchOptions } from './article.ts'
import type { Reader } from './grammar.ts'
import type { Meaning } from './meaning.ts'
import { readArticles } from './read-articles.ts'
import { learnArticles, searchBy } from './search.ts'
import type { LearnedWeighing } from './weighing.ts'

interface KnowledgeParts {
  /** The folder with the articles. */
  dir: string
  reader: Reader
  log: Logger
  /** Messages that no article answers, such as chit-chat. They make search more careful. */
  outOfScope?: string[]
  /** Learns in the background, for example in another thread; undefined if stopped. By default learning runs inline. */
  learn?: (articles: Article[], outOfScope: string[]) => Promise<LearnedWeighing | undefined>
  /** More articles, which are kept elsewhere; one with the id of a file is ignored. */
  alsoRead?: () => Promise<Article[]>
  /** If absent, articles are found by their words only. */
  meaning?: Meaning
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

/**
 * Reads a folder of articles and searches them; no language model is needed, except for `meaning`. Reloads when the
 * folder changes. A broken change is logged once, and the previous articles stay in use. Throws SupportError
 * `bad_knowledge` if the folder is invalid at the start.
 */
export async function createKnowledge({
  dir,
  reader,
  log,
  outOfScope = [],
  learn = async (articles) => learnArticles(articles, reader, outOfScope),
  alsoRead = async () => [],
  meaning,
}: KnowledgeParts): Promise<KnownArticles> {
  let articles = await readAll()
  // Too little work for a thread, and nobody is waiting yet.
  const first =
    articles.length <= mostAtOnce ? learnArticles(articles, reader, outOfScope) : await learn(articles, outOfScope)
  let search = first ? searchBy(articles, first, reader) : () => []
  let lastProblem = ''
  let reloading = Promise.resolve()
  log.info({ articles: articles.length }, 'Knowledge loaded')
  meaning?.learn(articles)
  const watch = watchFolder(dir, {
    changed: reloadInTurn,
    failed: (err) => log.warn({ err }, 'Knowledge is no longer watched for changes'),
  })

  return {
    search: find,
    articles: () => articles,
    reload: reloadInTurn,
    close: async () => {
      await watch.close()
      meaning?.close()
    },
  }

  async function find(question: string, { wordsAlone, ...options }: SearchOptions = {}): Promise<Match[]> {
    const byWords = search(question, options)
    const [best] = byWords
    if (wordsAlone || (best && best.confidence >= certainByWords)) return byWords
    const meant = await meaning?.find(question)
    return meant ? search(question, { ...options, meant }) : byWords
  }

  async function readAll(): Promise<Article[]> {
    const files = await readArticles(dir)
    const ids = new Set(files.map(({ id }) => id))
    return [...files, ...(await alsoRead()).filter(({ id }) => !ids.has(id))]
  }

  function reloadInTurn(): Promise<void> {
    reloading = reloading.then(reload)
    return reloading
  }

  async function reload(): Promise<void> {
    try {
      await use(await readAll())
      lastProblem = ''
    } catch (err) {
      const problem = err instanceof Error ? err.message : String(err)
      if (problem !== lastProblem) report(problem, err)
      lastProblem = problem
    }
  }

  /** The previous articles answer until the new ones are learned. */
  async function use(read: Article[]): Promise<void> {
    // Editors touch files without changing them.
    if (JSON.stringify(read) === JSON.stringify(articles)) return
    const learned = await learn(read, outOfScope)
    if (!learned) return
    search = searchBy(read, learned, reader)
    articles = read
    meaning?.learn(articles)
    log.info({ articles: articles.length }, 'Knowledge reloaded')
  }

  /** A mistake in an article is for its author, who needs no stack trace. Anything else is a bug. */
  function report(problem: string, err: unknown): void {
    const details = err instanceof SupportError ? {} : { err }
    log.error(details, `Knowledge has changed but cannot be used; the previous version stays in use. ${problem}`)
  }
}
