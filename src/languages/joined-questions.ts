import type { Inquiry } from '../domain/inquiry.ts'
import { languagesOf, refersBack } from './follow-up.ts'
import type { Language } from './language/language.ts'
import { languages } from './languages.ts'

/**
 * The questions of one sentence: "how do I X and how do I Y?" is two. What follows "and" must be a question of its own, which does not
 * point back at the first. "How do I download and install it?" is one.
 */
export function questionsJoined(sentence: string, inquiry: Inquiry): string[] {
  for (const language of languagesOf(inquiry)) {
    const parts = partsIn(sentence, language, (part) => refersBack(part, inquiry))
    if (parts.length > 1) return parts
  }
  return [sentence]
}

const joints = new Map(Object.values(languages).map((language) => [language, jointsOf(language)]))
const mark = /[?？]\s*$/u
/** In words. Less does not say what it is about: "where and how do I …?", "… and how much?" */
const shortest = 3
/** In scripts without spaces. */
const charactersOfWord = 1.5

function partsIn(sentence: string, language: Language, pointsBack: (question: string) => boolean): string[] {
  const found = joints.get(language)
  if (!found) return [sentence]
  const parts: string[] = []
  let from = 0
  for (const match of sentence.matchAll(found.joint)) {
    const [left, right] = [sentence.slice(from, match.index), sentence.slice(match.index + match[0].length)]
    if (!found.opens.test(left) || lengthOf(left, language) < shortest) continue
    if (lengthOf(right, language) < shortest || pointsBack(asked(right))) continue
    parts.push(asked(left))
    from = match.index + match[0].length
  }
  return [...parts, asked(sentence.slice(from))]
}

const asked = (part: string) => (mark.test(part) ? part.trim() : `${part.trim().replace(/[,;，、]$/u, '')}?`)

const lengthOf = (text: string, { spaced }: Language) =>
  spaced ? text.split(/\s+/).filter(Boolean).length : [...text].length / charactersOfWord

function jointsOf({ asking, spaced }: Language) {
  const { and, andAlso, opens } = asking.joined
  const [start, end, space] = spaced ? ["(?<![\\p{L}\\p{N}'])", "(?![\\p{L}\\p{N}'])", '\\s+'] : ['', '', '']
  const also = andAlso === undefined ? '' : `|\\s*(?<=[\\s,])(?:${andAlso})${space}`
  return {
    joint: new RegExp(
      `\\s*${spaced ? '(?:(?<=\\s)|(?=,))' : ''}(?:${and})${space}(?=(?:${opens})${end})${also}`,
      'giu',
    ),
    opens: new RegExp(`${start}(?:${opens})${end}`, 'iu'),
  }
}
