import { slipsBetween } from '../../base/slips-between.ts'

const longestTyped = 60

/** The name that was probably meant: within one slip per three letters. */
export function nearestOf(names: string[], typed: string): string | undefined {
  if (typed.length > longestTyped) return undefined
  const ranked = names
    .map((name) => ({ name, far: slipsBetween(typed.toLowerCase(), name) / name.length }))
    .sort((a, b) => a.far - b.far)
  return ranked.find(({ far }) => far <= 1 / 3)?.name
}
