const opening = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(`{3,}|~{3,})/

/** Changes the stretches of Markdown between fenced code. */
export const textOutsideCode = (markdown: string, change: (text: string) => string): string =>
  stretches(markdown)
    .map(({ isCode, lines }) => (isCode ? lines.join('\n') : change(lines.join('\n'))))
    .join('\n')

/** Changes each line of Markdown outside fenced code. */
export const linesOutsideCode = (markdown: string, change: (line: string) => string): string =>
  textOutsideCode(markdown, (text) => text.split('\n').map(change).join('\n'))

interface Stretch {
  isCode: boolean
  lines: string[]
}

function stretches(markdown: string): Stretch[] {
  const found: Stretch[] = []
  let fence = ''
  for (const line of markdown.split('\n')) {
    const mark = opening.exec(line)?.[1] ?? ''
    const isCode = fence !== '' || mark !== ''
    const last = found.at(-1)
    if (last?.isCode === isCode) last.lines.push(line)
    else found.push({ isCode, lines: [line] })
    if (!fence) fence = mark
    else if (mark.startsWith(fence) && line.replace(/^[>\s]+/, '').trim() === mark) fence = ''
  }
  return found
}

/** Replaces what `pattern` finds outside of inline code. */
export const replaceOutsideInlineCode = (
  text: string,
  pattern: RegExp,
  replace: (found: string, ...groups: string[]) => string,
): string =>
  text.replace(
    new RegExp(`(?<!\`)(?:\`[^\`\\n]{1,500}\`|\`\`[^\\n]{1,500}?\`\`)(?!\`)|${pattern.source}`, 'g'),
    (found, ...rest) =>
      found.startsWith('`')
        ? found
        : replace(found, ...rest.filter((each) => typeof each === 'string' || each === undefined)),
  )
