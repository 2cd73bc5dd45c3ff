import type { Logger } from 'pino'
import { watchFolder } from '../base/watch-folder.ts'
import { SupportError } from '../domain/errors.ts'
import type { Article, Knowledge, Match, SearchOptions } from './article.ts'
import type { Reader } from './grammar.ts'
import type { Meaning } from './meaning.ts'
import { readArticles } from './read-articles.ts'
import { learnArticles, searchBy } from './search.ts'
import type { LearnedWeighing } from './weighing.ts'

interface KnowledgeParts {
  /** The folder of the articles. */
  dir: string
  reader: Reader
  log: Logger
  /** Messages that no article answers, such as chit-chat: they make the search more careful. */
  outOfScope?: string[]
  /** Learns beside everything else; absent: at once. Undefined when it was stopped. */
  learn?: (articles: Article[], outOfScope: string[]) => Promise<LearnedWeighing | undefined>
  /** Absent: articles are found by their words alone. */
  meaning?: Meaning
}

/** Of who has no articles. */
export const noKnowledge: Knowledge = { search: async () => [], close: async () => {} }

/** From this confidence on the words alone are enough, and no embedding model is asked. */
const certainByWords = 0.8
const mostAtOnce = 100

/**
 * Reads the articles of a folder and searches them, without a language model but for `meaning`; reads them again when the folder changes. A bad change is
 * logged once and the articles read before stay in use. Throws SupportError `bad_knowledge` when the folder is bad at the start.
 */
export async function createKnowledge({
  dir,
  reader,
  log,
  outOfScope = [],
  learn = async (articles) => learnArticles(articles, reader, outOfScope),
  meaning,
}: KnowledgeParts): Promise<Knowledge> {
  let articles = await readArticles(dir)
  // So few take no time worth a thread, and nobody waits yet.
  const first =
    articles.length <= mostAtOnce ? learnArticles(articles, reader, outOfScope) : await learn(articles, outOfScope)
  let search = first ? searchBy(articles, first, reader) : () => []
  let lastProblem = ''
  log.info({ articles: articles.length }, 'Knowledge read')
  meaning?.learn(articles)
  const watch = watchFolder(dir, {
    changed: reload,
    failed: (err) => log.warn({ err }, 'Knowledge is no longer watched'),
  })

  return {
    search: find,
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

  async function reload(): Promise<void> {
    try {
      await use(await readArticles(dir))
      lastProblem = ''
    } catch (err) {
      const problem = err instanceof Error ? err.message : String(err)
      if (problem !== lastProblem) report(problem, err)
      lastProblem = problem
    }
  }

  /** What was learned before answers until the new is ready. */
  async function use(read: Article[]): Promise<void> {
    // Editors touch files without changing them.
    if (JSON.stringify(read) === JSON.stringify(articles)) return
    const learned = await learn(read, outOfScope)
    if (!learned) return
    search = searchBy(read, learned, reader)
    articles = read
    meaning?.learn(articles)
    log.info({ articles: articles.length }, 'Knowledge read again')
  }

  /** A mistake in an article is for its writer, who needs no stack; anything else is a bug. */
  function report(problem: string, err: unknown): void {
    const details = err instanceof SupportError ? {} : { err }
    log.error(details, `Knowledge has changed but cannot be used; the version read before stays in use. ${problem}`)
  }
}
