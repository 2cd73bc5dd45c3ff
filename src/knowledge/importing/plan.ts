import type { Gathered } from '../sources/source-page.ts'
import { articleText, type ImportedArticle } from './article-file.ts'
import { fileFor } from './file-names.ts'
import type { Folder } from './folder-state.ts'
import { hashOf, type Remembered } from './manifest.ts'

/** An article that will be written. */
export interface Write {
  file: string
  text: string
}

/** What an import will do, by file below the folder of the source. */
export interface ImportPlan {
  came: Write[]
  changed: Write[]
  /** To be deleted, because the source no longer has them. */
  went: string[]
  kept: string[]
  /** Left as they are, because a person changed or deleted them since; `changedToo`: the source has changed as well. */
  edited: { file: string; changedToo: boolean }[]
  /** What to remember afterwards. */
  pages: Map<string, Remembered>
}

/** An article and the page that it was read from. */
export interface ReadPage {
  key: string
  asked?: string
  /** Its path in the source. */
  name: string
  article: ImportedArticle
}

interface PlanParts {
  read: ReadPage[]
  /** Pages whose articles stay although they were not read. */
  missed: Gathered['missed']
  whole: boolean
  folder: Folder
  /** Also replaces what a person has changed. */
  force: boolean
}

/** Compares what a source has with what a folder has. */
export function planImport({ read, missed, whole, folder, force }: PlanParts): ImportPlan {
  const plan: ImportPlan = { came: [], changed: [], went: [], kept: [], edited: [], pages: new Map() }
  const isEmpty = folder.texts.size === 0
  const taken = new Set([...folder.texts.keys(), ...[...folder.remembered.values()].map(({ file }) => file)])
  for (const page of read) planPage(page)
  const absent = new Set(missed)
  for (const [key, entry] of folder.remembered) if (!plan.pages.has(key)) planAbsent(key, entry)
  return plan

  function planPage({ key, asked, name, article }: ReadPage): void {
    const entry = folder.remembered.get(key)
    const file = entry?.file ?? fileFor(name, (path) => taken.has(path))
    taken.add(file)
    const text = articleText(article)
    const hash = hashOf(text)
    const present = folder.texts.get(file)
    const remember = (hashes: string[]) => plan.pages.set(key, { file, hashes, ...(asked !== key && { asked }) })
    const isOurs = present !== undefined && (entry?.hashes.includes(hashOf(present)) ?? false)
    if (present !== undefined && hashOf(present) === hash) plan.kept.push(file)
    else if (present === undefined && (!entry || entry.isUnfinished || isEmpty || force)) plan.came.push({ file, text })
    else if (isOurs || force) plan.changed.push({ file, text })
    else {
      plan.edited.push({ file, changedToo: !entry?.hashes.includes(hash) })
      return void remember(entry?.hashes ?? [])
    }
    remember([hash])
  }

  function planAbsent(key: string, entry: Remembered): void {
    const present = folder.texts.get(entry.file)
    if (present === undefined) return
    const isMissed = !whole || absent.has(key) || (entry.asked !== undefined && absent.has(entry.asked))
    const isEdited = !entry.hashes.includes(hashOf(present)) && !force
    if (!isMissed && !isEdited) return void plan.went.push(entry.file)
    plan.pages.set(key, entry)
    if (isMissed) plan.kept.push(entry.file)
    else plan.edited.push({ file: entry.file, changedToo: true })
  }
}
