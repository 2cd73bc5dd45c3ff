/** What was found when something was examined. Words hold no secret and no customer's text. */
export interface Finding {
  state: 'ok' | 'warning' | 'failed' | 'skipped'
  words: string
  /** How to mend it; absent if nothing is wrong. */
  remedy?: string
}

export const ok = (words: string): Finding => ({ state: 'ok', words })
export const skipped = (words: string): Finding => ({ state: 'skipped', words })
export const warning = (words: string, remedy: string): Finding => ({ state: 'warning', words, remedy })
export const failed = (words: string, remedy: string): Finding => ({ state: 'failed', words, remedy })

/** The same of words that say what is wrong, and then how to mend it: after a colon, or in the next sentence. */
export function failedAs(words: string, otherwise: string): Finding {
  const [, before, then] = /^([^:(]+): ([a-z].*)$/s.exec(words) ?? []
  if (before && then) return failed(`${before}.`, then.charAt(0).toUpperCase() + then.slice(1))
  const [, problem = words, remedy = ''] = /^(.+?[.)])\s+([A-Z“].*)$/s.exec(words) ?? []
  return failed(problem, remedy || otherwise)
}
