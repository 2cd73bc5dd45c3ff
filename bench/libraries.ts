import { benchBreaker } from './libraries/breaker.ts'
import { benchCache } from './libraries/cache.ts'
import { benchLanguage } from './libraries/language.ts'
import { LibraryMissing } from './libraries/load.ts'
import { benchMarkdown } from './libraries/markdown.ts'
import { benchSearch } from './libraries/search.ts'

const candidates = 'minisearch @orama/orama eld franc cockatiel quick-lru slackify-markdown md-to-slack'

/** Compares our own code with libraries, for docs/explanation/libraries.md. The libraries that lost are not installed. */
export async function benchLibraries(): Promise<void> {
  const { CASES, EVAL, LABELLED } = process.env
  const parts = [() => benchSearch(CASES), () => benchLanguage(EVAL, LABELLED), benchBreaker, benchCache, benchMarkdown]
  for (const part of parts) await part().catch(tellMissing)
}

function tellMissing(error: unknown): void {
  if (!(error instanceof LibraryMissing)) throw error
  console.error(`\n${error.message}. To compare: npm install --no-save ${candidates}`)
  process.exitCode = 1
}
