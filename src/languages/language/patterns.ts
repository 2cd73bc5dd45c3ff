/** Joins several patterns into one. */
export const anyOf = (...patterns: string[]): string => patterns.join('|')

/** The words of a list. Write them in lower case and without accents. */
export const wordSet = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean))
