import type { Readable, Writable } from 'node:stream'
import { type ConfirmOptions, confirm, type PasswordOptions, password, type TextOptions, text } from '@clack/prompts'

/** Where questions are asked. */
export interface Terminal {
  input: Readable & { isTTY?: boolean }
  output: Writable
}

/** Thrown if somebody presses Ctrl-C or Esc. */
export class SetupCancelled extends Error {
  override readonly name = 'SetupCancelled'
}

/** Questions in a terminal. Each rejects with `SetupCancelled`. */
export interface Questions {
  text(options: TextOptions): Promise<string>
  /** Shows dots for what is typed. */
  secret(options: PasswordOptions): Promise<string>
  yes(options: ConfirmOptions): Promise<boolean>
}

export const questionsIn = (terminal: Terminal): Questions => ({
  text: async (options) => answered(await text({ ...terminal, ...options })) ?? '',
  secret: async (options) => answered(await password({ ...terminal, ...options })) ?? '',
  yes: async (options) => answered(await confirm({ ...terminal, ...options })),
})

function answered<T>(answer: T): Exclude<T, symbol> {
  if (typeof answer === 'symbol') throw new SetupCancelled()
  return answer as Exclude<T, symbol> // the only symbol is the one for Ctrl-C
}
