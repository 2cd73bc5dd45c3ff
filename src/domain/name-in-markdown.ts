/** A name for a Markdown text, in which nothing of it can format, link or break the line. */
export const nameInMarkdown = (name: string): string =>
  name
    .replace(/[*_~`[\]\\<>]/g, '')
    .replace(/\s+/g, ' ')
    .trim() || 'Somebody'
