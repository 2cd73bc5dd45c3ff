import { unshownDeeds } from './claimed-deeds.ts'
import { type Fact, factsIn } from './facts.ts'

/**
 * Whether a reply written by a model may be shown: everything in it that can be wrong stands in `passages` (parts of articles,
 * results of tools), and it claims nothing done that no tool did. When in doubt it is false, and a person answers.
 * `customersWords` may be said back, but they prove no deed, and we hand out no address that only a customer gave.
 */
export const supported = (reply: string, passages: string[], customersWords = ''): boolean =>
  unsupportedClaims(reply, passages, customersWords).length === 0

/** What is wrong with a reply, for staff and the debug log. */
export function unsupportedClaims(reply: string, passages: string[], customersWords = ''): string[] {
  const given = factsIn(customersWords).filter(({ kind }) => kind !== 'url' && kind !== 'email')
  const ours = passages.flatMap((passage) => factsIn(withoutCents(passage)))
  const known = new Set([...ours, ...given].flatMap(waysToKnow))
  const unknown = factsIn(withoutNumbering(reply)).filter((fact) => !waysToSupport(fact).some((way) => known.has(way)))
  return [...unknown.map(({ kind, value }) => `${kind} ${value}`), ...unshownDeeds(reply, passages)]
}

/** Under which keys a fact of a passage can be found. */
function waysToKnow({ kind, value, numbers, bare }: Fact): string[] {
  return [
    `${kind} ${value}`,
    ...numbers.map((number) => `number ${number}`),
    ...(bare ? [`bare ${value}`] : []),
    ...(kind === 'date' ? [`date ${value.replace(/^\d+/, '')}`] : []),
    ...(kind === 'url' ? [`url ${value.split('/')[0]}`] : []),
  ]
}

/** Under which of those keys a fact of a reply is looked for. */
function waysToSupport({ kind, value, numbers }: Fact): string[] {
  const same = `${kind} ${value}`
  switch (kind) {
    case 'price':
    case 'percent':
      return [same, ...numbers.map((number) => `bare ${number}`)]
    case 'email':
    case 'url':
    case 'id':
    case 'date':
    case 'time':
    case 'number':
      return [same]
    default:
      return kind satisfies never
  }
}

/** Our tools give money in cents; a reply that called 4990 cents "$4990" would be wrong. */
const withoutCents = (passage: string) =>
  passage.replace(/"(\w*?)cents"\s*:\s*(\d+)/gi, (_, name, cents) => `"${name}":${Number(cents) / 100}`)

/** The numbers of a list and of its steps are the reply's own. */
const withoutNumbering = (reply: string) =>
  reply
    .replace(/\d\uFE0F?\u20E3/gu, ' ')
    .replace(/^[ \t>*-]*\d{1,2}[.)](?=\s)/gm, ' ')
    .replace(/\bsteps?\s+\d{1,2}\b(?![.,:/-]?\d)/gi, 'step ')
