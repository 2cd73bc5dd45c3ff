/** An amount as people type it, "12.50" or "12,5", in units of 10^-digits; undefined if it is none. */
export function readAmount(typed: string, digits: number): number | undefined {
  const [, whole, rest = ''] = /^(\d{1,12})(?:[.,](\d{1,3}))?$/.exec(typed.trim()) ?? []
  if (whole === undefined || rest.length > digits) return undefined
  return Number(whole) * 10 ** digits + Number(rest.padEnd(digits, '0') || 0)
}
