/** An article of any help centre, as its reader understands it. */
export interface Exported {
  key: string
  title: string
  /** Undefined if this is only an entry of a list. */
  html?: string
  link?: string
  updated?: string
  language?: string
  isDraft: boolean
  /** Shown only to some people at the source. */
  isForStaff: boolean
}

/** The ISO date of a moment. Some count in seconds. */
export function dayOf(moment: string | number | null | undefined): string | undefined {
  if (moment == null || moment === '') return undefined
  const isNumber = typeof moment === 'number' || /^\d+$/.test(moment)
  const date = isNumber ? new Date(inMs(Number(moment))) : new Date(moment)
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString().slice(0, 10)
}

/** Seconds since 1970 have eleven digits at most for the next three thousand years. */
const inMs = (count: number) => (count < 1e11 ? count * 1000 : count)

/** ISO 639-1 of a locale such as en-us. */
export const languageIn = (locale: string | null | undefined): string | undefined =>
  /^([a-z]{2,3})([-_]|$)/i.exec(locale ?? '')?.[1]?.toLowerCase()
