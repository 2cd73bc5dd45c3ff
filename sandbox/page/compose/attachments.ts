import { h, notice } from '../base/dom.ts'
import { mostBytes, type SentFile, sentFile } from '../base/files.ts'
import { icon } from '../base/icons.ts'
import { sizeOf } from '../blocks/fields.ts'

const mostFiles = 10

/** The files that wait beside a draft. */
export interface Attachments {
  root: HTMLElement
  add(files: Iterable<File>): void
  count(): number
  /** What is in them, as the sandbox takes it. */
  read(): Promise<SentFile[]>
  clear(): void
}

/** Shows what is attached, each with a button that takes it away. */
export function createAttachments(onChange: () => void): Attachments {
  let all: File[] = []
  const root = h('ul', { class: 'attached', 'aria-label': 'Attached files', hidden: true })
  const show = () => {
    root.hidden = all.length === 0
    root.replaceChildren(...all.map((file) => chip(file, () => set(all.filter((one) => one !== file)))))
    onChange()
  }
  const set = (files: File[]) => {
    all = files
    show()
  }
  return {
    root,
    add: (files) => {
      const taken = [...files].filter(isTaken)
      if (all.length + taken.length > mostFiles) notice(`A message takes ${mostFiles} files at most.`)
      set([...all, ...taken].slice(0, mostFiles))
    },
    count: () => all.length,
    read: () => Promise.all(all.map(sentFile)),
    clear: () => set([]),
  }
}

function isTaken(file: File): boolean {
  if (file.size > mostBytes) notice(`${file.name} is larger than 10 MB, which the sandbox does not take.`)
  return file.size <= mostBytes
}

function chip(file: File, onRemove: () => void): HTMLElement {
  const words = `Remove ${file.name}`
  const close = h('button', { type: 'button', class: 'tool', 'aria-label': words, onclick: onRemove }, icon('close'))
  return h('li', { class: 'file' }, icon('clip'), h('span', {}, file.name, h('small', {}, sizeOf(file))), close)
}

/** Files that are dropped on, or pasted into, a part of the page. */
export function takeFiles(part: HTMLElement, take: (files: Iterable<File>) => void): void {
  const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
  part.addEventListener('dragover', (event) => {
    if (!hasFiles(event)) return
    event.preventDefault()
    part.classList.add('dropping')
  })
  part.addEventListener('dragleave', (event) => {
    if (!(event.relatedTarget instanceof Node) || !part.contains(event.relatedTarget)) part.classList.remove('dropping')
  })
  part.addEventListener('drop', (event) => {
    part.classList.remove('dropping')
    if (!hasFiles(event)) return
    event.preventDefault()
    take(event.dataTransfer?.files ?? [])
  })
  part.addEventListener('paste', (event) => {
    const files = event.clipboardData?.files ?? new DataTransfer().files
    if (files.length === 0) return
    event.preventDefault()
    take(files)
  })
}
