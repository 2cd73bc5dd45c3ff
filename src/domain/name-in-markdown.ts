/** Escapes a name for Markdown, so that it cannot format, link or break the line. */
export const nameInMarkdown = (name: string): string =>
  name
    .replace(/[*_~`[\]\\<>]/g, '')
    .replace(/\s+/g, ' ')
    .trim() || 'Somebody'
