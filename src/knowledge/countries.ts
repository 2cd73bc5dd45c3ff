import { normalise } from '../understanding/words.ts'

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
// Continents, by their UN codes: Europe, Asia, Africa, the Americas, Oceania.
const regions = [
  ...letters.flatMap((first) => letters.map((second) => first + second)),
  ...'150 142 002 005 019 419 009'.split(' '),
]
// Unknown, reserved for tests, or not a place.
const noPlaces = new Set(['ZZ', 'XA', 'XB', 'QO', 'EZ', 'UN', 'UM'])
// More often a person's name, a garment or an animal.
const rather = /^(?:georgia|jordan|chad|jersey|guinea)$/
const short =
  'uk, usa, u.s., u.k., england, scotland, wales, northern ireland, holland, turkey, korea, inggris, amerika, inglaterra, holanda, corea, coreia, etats unis, angleterre, coree, grossbritannien, 美国, 英国, 韩国, アメリカ, イギリス'.split(
    ', ',
  )

/**
 * The normalised names of countries and continents in some languages (ISO 639-1), except ambiguous ones. They come from
 * Node.js's Unicode CLDR data.
 */
export const countryNames = (languages: string[]): string[] =>
  [...new Set([...languages.flatMap(namesIn), ...short].map(normalise))].filter(isTelling)

function namesIn(language: string): string[] {
  const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' })
  return regions.flatMap((code) => {
    const name = noPlaces.has(code) ? undefined : names.of(code)
    return name ? name.replace(/[,:|(].*$/, '').trim() : []
  })
}

/** Names of two or three kana occur inside too many other words. */
const isTelling = (name: string) => !rather.test(name) && !/^\p{Script=Katakana}{1,3}$/u.test(name)
