/** What is written above tables and columns, by their names in the database. */
export type Comments = Map<string, { text: string; columns: Map<string, string> }>

const documented =
  /(?:\/\*\*(?<doc>(?:(?!\*\/)[\s\S])*)\*\/\s*)?(?:export const \w+ = pgTable\(\s*'(?<table>\w+)'|\w+: \w+\('(?<column>\w+)')/g

/** Reads the doc comments of a schema in TypeScript. */
export function readComments(source: string): Comments {
  const comments: Comments = new Map()
  let current: Map<string, string> = new Map()
  for (const { groups: { doc = '', table, column } = {} } of source.matchAll(documented)) {
    const text = doc
      .replace(/\n\s*\*/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()
    if (table !== undefined) {
      current = new Map()
      comments.set(table, { text, columns: current })
    } else if (column !== undefined && text !== '') current.set(column, text)
  }
  return comments
}
