import { detectLanguage } from '../../src/understanding/language.ts'
import { loadLibrary } from './load.ts'

/** Says the language of a text, ISO 639-1, and how sure that is; of libraries only the order of confidences means something. */
export type Detector = (text: string) => { language: string; confidence: number }

/** What is compared. Each is prepared only when it is measured. */
export const detectors: Record<string, () => Promise<Detector>> = {
  Frontdesk: async () => detectLanguage,
  'eld, extra small': eld('extrasmall'),
  'eld, small': eld('small'),
  'eld, medium': eld('medium'),
  'eld, large': eld('large'),
  franc: franc({ minLength: 1 }),
  'franc, told which 33': franc({ minLength: 1, only: likely() }),
}

interface Eld {
  detect(text: string): { language: string; getScores(): Record<string, number> }
}

function eld(size: string) {
  return async (): Promise<Detector> => {
    const { eld } = await loadLibrary<{ eld: Eld }>(`eld/${size}`)
    return (text) => {
      const told = eld.detect(text)
      const scores = Object.values(told.getScores()).sort((a, b) => b - a)
      // It knows Malay and not Indonesian, which differ in a few words.
      const language = told.language === 'ms' ? 'id' : told.language
      return { language, confidence: (scores[0] ?? 0) - (scores[1] ?? 0) }
    }
  }
}

interface Franc {
  francAll(text: string, options: object): [code: string, score: number][]
}

function franc(options: object) {
  return async (): Promise<Detector> => {
    const { francAll } = await loadLibrary<Franc>('franc')
    return (text) => {
      const [first, second] = francAll(text, options)
      return { language: shortCode(first?.[0] ?? 'und'), confidence: 1 - (second?.[1] ?? 0) }
    }
  }
}

/** Its codes have three letters; some mean one language of a group. */
const shortCode = (code: string) =>
  ({ cmn: 'zh', nob: 'no', nno: 'no', pes: 'fa', zlm: 'ms', arb: 'ar' })[code] ?? new Intl.Locale(code).language

function likely(): string[] {
  return 'eng spa por fra deu ita nld ind tur pol ces swe dan fin vie ron hun cat lit srp rus ukr bul kaz arb pes hin jpn cmn kor tha ell heb'.split(
    ' ',
  )
}
