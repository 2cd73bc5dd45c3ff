import type { Logger } from 'pino'
import { watchFolder } from '../base/watch-folder.ts'
import { SupportError } from '../domain/errors.ts'
import type { Article, Knowledge, Match, SearchOptions } from './article.ts'
import type { Reader } from './grammar.ts'
import type { Meaning } from './meaning.ts'
import { readArticles } from './read-articles.ts'
import { createSearch } from './search.ts'

interface KnowledgeParts {
  /** The folder of the articles. */
  dir: string
  reader: Reader
  log: Logger
  /** Messages that no article answers, such as chit-chat: they make the search more careful. */
  outOfScope?: string[]
  /** Absent: articles are found by their words alone. */
  meaning?: Meaning
}

/** From this confidence on the words alone are enough, and no embedding model is asked. */
const certainByWords = 0.8

/**
 * Reads the articles of a folder and searches them, without a language model but for `meaning`; reads them again when the folder changes. A bad change is
 * logged once and the articles read before stay in use. Throws SupportError `bad_knowledge` when the folder is bad at the start.
 */
export async function createKnowledge({
  dir,
  reader,
  log,
  outOfScope = [],
  meaning,
}: KnowledgeParts): Promise<Knowledge> {
  let articles = await readArticles(dir)
  let search = createSearch(articles, reader, outOfScope)
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
      use(await readArticles(dir))
      lastProblem = ''
    } catch (err) {
      const problem = err instanceof Error ? err.message : String(err)
      if (problem !== lastProblem) report(problem, err)
      lastProblem = problem
    }
  }

  function use(read: Article[]): void {
    // Editors touch files without changing them, and training takes half a second.
    if (JSON.stringify(read) === JSON.stringify(articles)) return
    search = createSearch(read, reader, outOfScope)
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
