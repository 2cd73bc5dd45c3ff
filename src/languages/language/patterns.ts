/** Joins several patterns into one. */
export const anyOf = (...patterns: string[]): string => patterns.join('|')

/** The words of a list. Write them in lower case and without accents. */
export const wordSet = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean))

/**
 * The same pattern with groups that are only matched. Within a repetition, groups that remember what they matched take
 * several times the machine code, and up to forty times as long.
 */
export const withoutCaptures = (pattern: string): string =>
  pattern.replace(escapeClassOrGroup, (part) => (part === '(' ? '(?:' : part))

const escapeClassOrGroup = /\\.|\[(?:\\.|[^\]])*\]|\((?!\?)/gsu
