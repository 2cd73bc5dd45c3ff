import { type Inquiry, saidBefore } from '../../domain/inquiry.ts'
import { phrasePattern } from '../../domain/phrase-pattern.ts'
import type { SystemTool, ToolArgument } from '../../domain/system.ts'
import type { Wording } from '../../domain/wording.ts'
import type { ArgumentValue } from '../../systems/system-answer.ts'

/** What a tool is called with besides the account; or what the customer did not say, and how they are asked. */
export type Filled = { kind: 'filled'; args: Record<string, ArgumentValue> } | { kind: 'missing'; ask: Wording }

const longestLine = 500
const longestText = 4000
const longestMessage = 2000

/**
 * Fills the arguments of a tool from what the customer wrote. A language model may choose among that (`chosen`), and adds
 * nothing: what is not in the customer's words, or in support.yaml, is left out.
 */
export function fillArguments(tool: SystemTool, inquiry: Inquiry, chosen: Record<string, unknown> = {}): Filled {
  const args: Record<string, ArgumentValue> = {}
  for (const [name, argument] of Object.entries(tool.arguments)) {
    const value = filledBy(argument, inquiry, chosen[name])
    if (value !== undefined) args[name] = value
    else if ('ask' in argument && argument.ask) return { kind: 'missing', ask: argument.ask }
  }
  return { kind: 'filled', args }
}

function filledBy(argument: ToolArgument, inquiry: Inquiry, chosen: unknown): ArgumentValue | undefined {
  switch (argument.kind) {
    case 'fixed':
      return argument.value
    case 'message':
      return inquiry.text.slice(0, longestMessage)
    case 'pattern':
      return byPattern(argument.pattern, inquiry, chosen)
    case 'choice':
      return byWords(argument, inquiry, chosen)
    default:
      return argument satisfies never
  }
}

/** What they wrote last counts. Of several, only a model may say which is meant. */
function byPattern(pattern: RegExp, inquiry: Inquiry, chosen: unknown): string | undefined {
  const texts = [inquiry.text, ...saidBefore(inquiry).toReversed()]
  const found = texts.map((text) => foundIn(pattern, text))
  const picked = found.flat().find((one) => one === chosen)
  if (picked !== undefined) return picked
  const latest = found.find((each) => each.length > 0) ?? []
  return latest.length === 1 ? latest[0] : undefined
}

function foundIn(pattern: RegExp, text: string): string[] {
  const lines = text.slice(0, longestText).split('\n')
  return [
    ...new Set(
      lines.flatMap((line) =>
        [...line.slice(0, longestLine).matchAll(pattern)].map(([whole, group]) => group ?? whole),
      ),
    ),
  ]
}

function byWords(
  { values, otherwise }: Extract<ToolArgument, { kind: 'choice' }>,
  inquiry: Inquiry,
  chosen: unknown,
): string | undefined {
  if (typeof chosen === 'string' && Object.hasOwn(values, chosen)) return chosen
  const texts = [inquiry.text, ...saidBefore(inquiry).toReversed()]
  const meant = texts.map((text) => Object.keys(values).filter((value) => speaksOf(values[value] ?? [], text)))
  const latest = meant.find((each) => each.length > 0) ?? []
  return latest.length === 1 ? latest[0] : otherwise
}

/** Whether one of these words or phrases stands in a text. */
export const speaksOf = (phrases: string[], text: string): boolean =>
  phrases.some((phrase) => phrasePattern(phrase).test(text))
