/** Settings that share an explanation, or a text of its own. */
export type Part = { kind: 'settings'; names: string[]; text: string } | { kind: 'text'; text: string }

export interface Section {
  title: string
  parts: Part[]
}

const heading = /^# -{3} (.+?) -{3,}$/
const assignment = /^(?:# )?([A-Z][A-Z0-9_]*)=(.*)$/

/** Reads what `.env.example` says of each setting. Names that are not `known` are examples in its text. */
export function readEnvExample(text: string, known: ReadonlySet<string>): Section[] {
  const sections: Section[] = []
  let words: string[] = []
  const parts = () => sections.at(-1)?.parts ?? []
  const endText = () => {
    if (words.length > 0) parts().push({ kind: 'text', text: words.join(' ') })
    words = []
  }
  for (const line of text.split('\n')) {
    const title = heading.exec(line)?.[1]
    const name = assignment.exec(line)?.[1]
    if (title !== undefined || line === '') endText()
    if (title !== undefined) sections.push({ title: title.replace(/ \(optional\)$/, ''), parts: [] })
    else if (name !== undefined && known.has(name)) {
      addSetting(parts(), name, words.join(' '))
      words = []
    } else if (line.startsWith('#')) words.push(asText(line))
  }
  endText()
  return sections
}

/** What stands below another without words of its own shares that one's. */
function addSetting(parts: Part[], name: string, text: string): void {
  const before = parts.at(-1)
  if (text === '' && before?.kind === 'settings') before.names.push(name)
  else parts.push({ kind: 'settings', names: [name], text })
}

const asText = (line: string): string => (assignment.test(line) ? `\`${line.slice(2)}\`` : line.slice(2).trim())
