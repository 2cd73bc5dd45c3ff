import { setImmediate as nextTurn } from 'node:timers/promises'

const atOnce = 8
const longestTurnMs = 25

/** Does something with each item, a few at once, and lets others have their turn in between. */
export async function inTurns<T>(items: T[], act: (item: T) => Promise<void>): Promise<void> {
  let next = 0
  let turnBegan = performance.now()
  const work = async () => {
    while (next < items.length) {
      const item = items[next++]
      if (item !== undefined) await act(item)
      if (performance.now() - turnBegan < longestTurnMs) continue
      await nextTurn()
      turnBegan = performance.now()
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
}
