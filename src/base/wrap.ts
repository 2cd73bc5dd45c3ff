const width = 80

/** Breaks lines between words, 80 wide. What is longer than a line stays whole, so that it can be copied. */
export function wrap(text: string, before: string): string[] {
  return text.split('\n').flatMap((line) => {
    const lines: string[] = []
    let current = ''
    for (const word of line.split(' ')) {
      const longer = current === '' ? word : `${current} ${word}`
      if (before.length + longer.length > width && current !== '') {
        lines.push(before + current)
        current = word
      } else current = longer
    }
    return [...lines, (before + current).trimEnd()]
  })
}
