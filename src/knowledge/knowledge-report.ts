import type { FileReading } from './folder.ts'

/** What authors should know of a folder: each kind of trouble once. */
export interface KnowledgeReport {
  articles: number
  troubles: Trouble[]
}

/** One kind of trouble. */
export interface Trouble {
  kind: 'unreadable' | 'withheld'
  /** In words, such as "it has no text". */
  why: string
  count: number
  /** The first files, with their lines if known. */
  places: string[]
}

const firstPlaces = 3

/** Sums up what became of the files of a folder, the most frequent trouble first. */
export function reportOn(files: FileReading[]): KnowledgeReport {
  const byKind = new Map<string, Trouble>()
  for (const file of files) {
    if (file.kind === 'article') continue
    const { kind, why } = file
    const key = `${kind} ${why}`
    const trouble = byKind.get(key) ?? { kind, why, count: 0, places: [] }
    trouble.count++
    if (trouble.places.length < firstPlaces) trouble.places.push(placeOf(file))
    byKind.set(key, trouble)
  }
  const articles = files.filter((file) => file.kind !== 'withheld' && file.article).length
  return { articles, troubles: [...byKind.values()].sort((a, b) => b.count - a.count) }
}

function placeOf(file: FileReading): string {
  if (file.kind === 'withheld') return `${file.name} ("${file.detail}")`
  return file.kind === 'unreadable' && file.line !== undefined ? `${file.name}, line ${file.line}` : file.name
}

/** A trouble in one line. */
export function inWords({ kind, why, count, places }: Trouble): string {
  const files = count === 1 ? 'A file is' : `${count} files are`
  const verb = kind === 'withheld' ? 'not shown to customers' : 'not read as an article'
  const more = count > places.length ? ` and ${count - places.length} more` : ''
  return `${files} ${verb}: ${why}. ${places.join('; ')}${more}`
}
