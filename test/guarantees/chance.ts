/** Chance that can be repeated: `SEED=… npm test -- …` plays the same game again. */
export interface Chance {
  seed: number
  /** From `low` up to, but not including, `high`. */
  between(low: number, high: number): number
  oneOf<T>(values: readonly [T, ...T[]]): T
  /** True in so many of 100 cases. */
  percent(cases: number): boolean
}

/** Prints its seed, so that a failure can be played again. */
export function newChance(name: string): Chance {
  const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31))
  process.stderr.write(`${name}: SEED=${seed}\n`)
  const next = mulberry32(seed)
  const between = (low: number, high: number) => low + next() * (high - low)
  return {
    seed,
    between,
    oneOf: (values) => values[Math.floor(next() * values.length)] ?? values[0],
    percent: (cases) => next() * 100 < cases,
  }
}

/** Tommy Ettinger's mulberry32, which is in the public domain. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}
