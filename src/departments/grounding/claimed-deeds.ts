import { refundClaims } from './refund-claims.ts'

/** Something that only a tool can have done, how a reply claims it, and what a tool's JSON shows when it is so. */
interface Deed {
  claims: RegExp[]
  shown: RegExp | undefined
}

const we = String.raw`\b(?:i|we)(?:['’]ve| have)?(?: now| already| just| successfully)*`
const is = String.raw`(?:\b(?:has|have|was|were|is)|['’]s)(?: now| already| just| been| being| successfully| fully)*`
/** Without the plain present: "an unused plan is refunded" is policy, not a deed. */
const was = String.raw`(?:\b(?:(?:has|have) (?:now |already |just )*been|was|were|(?:is|are) (?:now|already))|['’]s (?:now|already|been))(?: successfully| fully)*`
/** "Once your refund has been processed, …" describes what will be, and claims nothing. */
const notConditional = String.raw`(?<!\b(?:once|when|after|if|until|before|as soon as) (?:your|the|a|any|our) )`
const any = String.raw`[^.!?\n]{0,40}?`

const deeds: Deed[] = [
  {
    claims: [
      pattern(
        `${notConditional}\\brefund\\b${any}${is} (?:issued|processed|completed|approved|sent|paid|credited|made|initiated|done|on (?:its|the) way)`,
      ),
      pattern(`${we} (?:issued|processed|completed|approved|sent|paid|made|initiated)${any}\\brefund\\b`),
      pattern(`(?:${we}|${was}|\\byour (?:order|payment|money|purchase) is) refunded\\b`),
      pattern(`\\bmoney\\b${any}${is} (?:on (?:its|the) way|sent|returned|paid|credited)`),
      pattern(`${is} credited\\b`),
      ...refundClaims,
    ],
    shown: /"(?:status|outcome)"\s*:\s*"(?:already )?refunded"/i,
  },
  {
    claims: [
      pattern(`${we} cancell?ed\\b`),
      pattern(`${notConditional}\\b(?:order|subscription|plan|account)\\b${any}${is} cancell?ed\\b`),
    ],
    shown: /"status"\s*:\s*"cancell?ed"/i,
  },
  {
    claims: [
      pattern(`${we} (?:sent|shipped|dispatched|ordered)\\b${any}\\b(?:replacement|another|new|again)\\b`),
      pattern(`\\breplacement\\b${any}${is} (?:on (?:its|the) way|sent|shipped|dispatched)`),
    ],
    shown: undefined,
  },
  {
    claims: [
      pattern(
        `${we} (?:changed|updated|reset|deleted|removed|upgraded|downgraded|applied|extended|waived|unlocked)\\b`,
      ),
    ],
    shown: undefined,
  },
]

/** What a reply claims was done although no tool result shows it, in the reply's words. */
export function unshownDeeds(reply: string, toolResults: string[]): string[] {
  return deeds
    .filter(({ shown }) => !toolResults.some((result) => shown?.test(result)))
    .flatMap(({ claims }) => claims.flatMap((claim) => claim.exec(reply)?.[0] ?? []))
}

function pattern(source: string): RegExp {
  return new RegExp(source, 'iu')
}
