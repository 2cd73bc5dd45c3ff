import type { Readable, Writable } from 'node:stream'
import { confirm, isCancel, log, password, select, text } from '@clack/prompts'
import { languageCodes } from '../../domain/spoken-language.ts'
import { languageName } from '../../languages/words.ts'
import { type AnswerName, problemOfAnswer } from './answers.ts'
import type { Checked } from './checks.ts'

/** Somebody pressed Ctrl-C. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled'
}

export interface Streams {
  input: Readable
  output: Writable
}

/** A person at a terminal. Each question throws `Cancelled` on Ctrl-C. */
export interface Terminal {
  ask(name: AnswerName, question: string, known?: string): Promise<string | undefined>
  /** The same, without showing what is typed. Enter keeps what is known. */
  askSecret(name: AnswerName, question: string, known?: string): Promise<string | undefined>
  choose<T extends string>(question: string, options: { value: T; label: string }[], known?: T): Promise<T>
  agree(question: string, isUsual?: boolean): Promise<boolean>
  say(words: string): void
  /** The link stands alone, so that nothing cuts it. */
  explain(words: string, link?: string): void
  show(checked: Checked[]): void
}

export function createTerminal(streams: Streams): Terminal {
  return {
    ask: async (name, message, known) => {
      const validate = (value = '') => problemOfAnswer(name, value)
      const said = answered(await text({ message, initialValue: known ?? '', validate, ...streams }))
      return said.trim() || undefined
    },
    askSecret: async (name, message, known) => {
      const validate = (value = '') => problemOfAnswer(name, value)
      const keep = known === undefined ? '' : ' (Enter keeps the present one)'
      const said = answered(await password({ message: message + keep, validate, ...streams }))
      return said?.trim() || known
    },
    choose: async (message, options, known) => {
      // The library types options by whether they are primitives, which a type parameter does not tell.
      const choices = { message, options: options as never, initialValue: known, ...streams }
      return answered(await select<(typeof options)[number]['value']>(choices))
    },
    agree: async (message, isUsual = true) => answered(await confirm({ message, initialValue: isUsual, ...streams })),
    say: (words) => log.step(words, streams),
    explain: (words, link) => {
      log.message(words, streams)
      if (link) streams.output.write(`\n${link}\n\n`)
    },
    show: (checked) => {
      for (const { works, words } of checked) log[works ? 'success' : 'warn'](words, streams)
    },
  }
}

function answered<T>(value: T): Exclude<T, symbol> {
  if (isCancel(value)) throw new Cancelled()
  return value as Exclude<T, symbol> // the library's only symbol is that of cancelling
}

/** The languages that the bot speaks, each by its English name. */
export const languageOptions = languageCodes.map((value) => ({ value, label: languageName(value, 'en') }))
