import { byId } from './dom.ts'

/** Has a screen reader say something when it has finished what it is saying. */
export function announce(words: string): void {
  const line = byId('announce')
  // The same words twice in a row would not be a change.
  line.textContent = line.textContent === words ? `${words} ` : words
}
