/** The moment that a provider names; undefined if it is none. */
export function momentOf(said: string | number | null | undefined): Date | undefined {
  const at = said === null || said === undefined || said === '' ? Number.NaN : new Date(said).getTime()
  return Number.isNaN(at) ? undefined : new Date(at)
}
