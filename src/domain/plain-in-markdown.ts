/** Escapes plain text for Markdown, so that it cannot format, link, quote or begin anything. */
export const plainInMarkdown = (text: string): string =>
  text
    .replace(/[\\`*_{}[\]()#+\-.!<>~|&:@]/g, '\\$&')
    .replace(/\s*\n\s*/g, ' ')
    .trim()
