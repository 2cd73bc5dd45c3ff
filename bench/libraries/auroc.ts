/** How well a score tells right from wrong: the chance that a right one has the higher score (0.5: not at all). */
export function aurocOf(judged: { isRight: boolean; score: number }[]): number {
  const scores = (right: boolean) => judged.filter(({ isRight }) => isRight === right).map(({ score }) => score)
  const [right, wrong] = [scores(true), scores(false)]
  let won = 0
  for (const a of right) for (const b of wrong) won += a > b ? 1 : a === b ? 0.5 : 0
  return won / (right.length * wrong.length)
}
