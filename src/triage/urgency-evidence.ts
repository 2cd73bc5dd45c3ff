import { calmSigns, hedges, urgentPairs, urgentSigns } from './urgency-signs.ts'

const longestRead = 4000
const longestClause = 300

/**
 * The words that show that something is down for users, data is lost, safety or security is at stake, or money is being lost, now; undefined
 * without any. That a customer calls something urgent, wants a person or is in doubt is no such evidence.
 */
export function urgentEvidence(text: string): string | undefined {
  const read = text.slice(0, longestRead).replace(/[’`´]/g, "'")
  if (calmSigns.some((sign) => sign.test(read))) return undefined
  for (const clause of clausesOf(read)) {
    if (hedges.some((hedge) => hedge.test(clause))) continue
    const found = foundIn(clause, urgentSigns) ?? bothIn(clause)
    if (found) return found
  }
  return undefined
}

function foundIn(clause: string, signs: RegExp[]): string | undefined {
  for (const sign of signs) {
    const [found] = sign.exec(clause) ?? []
    if (found) return found.trim()
  }
  return undefined
}

/** Who cannot work, and that they cannot. */
function bothIn(clause: string): string | undefined {
  const who = foundIn(clause, urgentPairs.scopes)
  const what = who && foundIn(clause, urgentPairs.failures)
  return what && `${who}: ${what}`
}

/** What is asked, past or meant for another day in one sentence says nothing about the next. */
function clausesOf(text: string): string[] {
  const sentences = text.match(/[^.!?。！？\n]{1,4000}[.!?。！？]*/gu) ?? []
  return sentences.map((sentence) => sentence.trim().slice(0, longestClause)).filter(Boolean)
}
