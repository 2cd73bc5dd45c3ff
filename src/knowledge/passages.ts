/** One section of an article. The text before the first heading has an empty heading. */
export interface Section {
  heading: string
  /** Markdown, without the heading. */
  text: string
}

/** Splits Markdown at its `#` and `##` headings, ignoring code blocks. */
export function sectionsOf(body: string): Section[] {
  const sections: { heading: string; lines: string[] }[] = [{ heading: '', lines: [] }]
  let fenced = false
  for (const line of body.split('\n')) {
    if (/^\s*(```|~~~)/.test(line)) fenced = !fenced
    const heading = fenced ? undefined : /^##?\s+(.+?)\s*#*$/.exec(line)?.[1]
    if (heading) sections.push({ heading, lines: [] })
    else sections.at(-1)?.lines.push(line)
  }
  return sections.map(({ heading, lines }) => ({ heading, text: lines.join('\n').trim() })).filter(({ text }) => text)
}
