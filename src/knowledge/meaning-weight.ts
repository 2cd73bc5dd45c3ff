/** One of the company's own questions, as an embedding model sees it: how near (cosine) its article is, and each other. */
export interface Proof {
  own: number
  others: number[]
}

/** By how much (log-odds, from 0) the nearness of each article makes it more likely, given that of all articles. */
export type Gains = (cosines: number[]) => number[]

/** How much nearness counts: articles are likely by e to the power of their cosine times this. */
const sharpnesses = [0, 1, 2, 4, 6, 8, 12, 16, 24, 32, 48]
// A company's own questions are easier than those of its customers, and the words of a question say part of the same.
const share = 0.3
const mostGain = 2

/**
 * Learns how much an embedding model counts: as much as best explains which articles the company's own questions belong to. A model that
 * cannot tell the articles apart counts nothing.
 */
export function learnGains(proofs: Proof[]): Gains {
  const explains = (sharpness: number) =>
    proofs.reduce((sum, { own, others }) => sum + Math.log(likelihoods([own, ...others], sharpness)[0] ?? 1), 0)
  const sharpness = sharpnesses.reduce((best, each) => (explains(each) > explains(best) ? each : best), 0)
  return (cosines) => {
    const most = cosines.length
    return likelihoods(cosines, sharpness).map((likely) =>
      Math.min(mostGain, share * Math.max(0, Math.log(likely * most))),
    )
  }
}

function likelihoods(cosines: number[], sharpness: number): number[] {
  const highest = cosines.reduce((most, each) => Math.max(most, each), -1)
  const weights = cosines.map((cosine) => Math.exp(sharpness * (cosine - highest)))
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map((weight) => weight / all)
}
