/** The name of a file as a title: `04-getting_started.mdx` is "Getting started". */
export function nameInWords(name: string): string {
  const parts = name.split(/[\\/]/).map((part) => part.replace(/\.\w+$/, ''))
  const named = parts.findLast((part) => part && !/^(?:index|readme|page)$/i.test(part)) ?? parts.at(-1) ?? name
  const words = decoded(named)
    // Notion ends names with an id, and sites begin them with a number for the order.
    .replace(/[ _-]+[0-9a-f]{32}$/i, '')
    .replace(/^\d{1,3}[-_. ]+(?=\D)/, '')
    .replace(/[-_]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return words ? words.charAt(0).toUpperCase() + words.slice(1) : named
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
