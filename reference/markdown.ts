/** A table, with the titles of its columns. */
export const table = (titles: string[], rows: string[][]): string =>
  [titles, titles.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n')

/** A word as it is typed. */
export const code = (word: string): string => (word === '' ? '' : `\`${word}\``)

/** Lines as they are printed, in a fence of their own. */
export const printed = (text: string): string => `\`\`\`text\n${text.trimEnd()}\n\`\`\``

/** A generated page; `from`: what it is generated from, and what to change instead. */
export const page = (title: string, from: string, ...parts: string[]): string =>
  [`# ${title}`, `Written by \`npm run reference\` from ${from}. Change that, not this page.`, ...parts, '']
    .filter((part, at, all) => part !== '' || at === all.length - 1)
    .join('\n\n')
    .replace(/\n+$/, '\n')

/** Between two pipes: a line break ends the row, and a pipe the cell. */
const cell = (text: string): string => text.replace(/\s*\n\s*/g, ' ').replaceAll('|', '\\|')
