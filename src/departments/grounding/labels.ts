import { type Fact, factsIn } from './facts.ts'
import { itemsOf } from './sentences.ts'
import { anyTimeUnit } from './units.ts'

/**
 * An amount that a reply gives to the wrong thing: "Express costs $4.99", where the articles' line about Express gives another price and the
 * one about Standard gives this. Undefined when there is none, or when no word tells the lines apart, as in another script.
 */
export function findMislabelled(reply: string, passages: string[], language: string): string | undefined {
  const lines = passages
    .flatMap(itemsOf)
    .map((line) => ({ words: wordsIn(line), amounts: amountsIn(line, 'en', true) }))
  const byKind = new Map(amountKinds.map((kind) => [kind, labelled(lines, kind)]))
  for (const sentence of itemsOf(reply).flatMap((each) => each.split(/[;；]/u))) {
    const words = wordsIn(sentence)
    for (const { kind, value } of amountsIn(sentence, language)) {
      const giving = byKind.get(kind) ?? []
      const meant = giving.filter(({ labels }) => labels.some((label) => words.has(label)))
      const isGiven = (among: Line[]) => among.some(({ amounts }) => amounts.has(value))
      if (meant.length > 0 && !isGiven(meant) && isGiven(giving)) return `${kind} ${value}`
    }
  }
  return undefined
}

interface Line {
  /** The words that no other line has which gives an amount of this kind. */
  labels: string[]
  amounts: Set<string>
}

function labelled(lines: { words: Set<string>; amounts: Fact[] }[], kind: Fact['kind']): Line[] {
  const giving = lines.filter(({ amounts }) => amounts.some((amount) => amount.kind === kind))
  return giving.map(({ words, amounts }) => ({
    amounts: new Set(amounts.filter((amount) => amount.kind === kind).map(({ value }) => value)),
    labels: [...words].filter((word) => giving.filter((other) => other.words.has(word)).length === 1),
  }))
}

const amountKinds: Fact['kind'][] = ['price', 'percent', 'duration']

const amountsIn = (text: string, language: string, all = false): Fact[] =>
  factsIn(text, { language, all }).filter(({ kind }) => amountKinds.includes(kind))

const unit = new RegExp(`^(?:${anyTimeUnit})$`, 'iu')

/** Names of things are much the same in many languages: Express, Expressversand, exprés. */
function wordsIn(text: string): Set<string> {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const words = plain.match(/\p{Script=Latin}{4,}/gu) ?? []
  return new Set(words.filter((word) => !unit.test(word)).map((word) => word.slice(0, 6)))
}
