import { h } from './dom.ts'

/** What somebody is asked before something that cannot be taken back. */
export interface Question {
  title: string
  text: string
  yes: string
  no: string
  danger?: boolean
}

/** Asks above the whole page; resolves to the answer. Escape means no. */
export const confirmed = (question: Question): Promise<boolean> =>
  new Promise((resolve) => {
    const box = draw(question, (answer) => {
      box.close()
      resolve(answer)
    })
    box.addEventListener('close', () => {
      box.remove()
      resolve(false)
    })
    document.body.append(box)
    box.showModal()
  })

function draw({ title, text, yes, no, danger }: Question, end: (answer: boolean) => void): HTMLDialogElement {
  const button = (words: string, kind: string, answer: boolean) =>
    h('button', { type: 'button', class: kind, onclick: () => end(answer) }, words)
  return h(
    'dialog',
    { class: 'ask', 'aria-label': title },
    h('h2', {}, title),
    h('p', {}, text),
    h('div', { class: 'row' }, button(no, 'plain', false), button(yes, danger ? 'send danger' : 'send', true)),
  )
}
