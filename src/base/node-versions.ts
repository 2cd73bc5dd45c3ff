/** Whether a version is one of these ranges; ranges begin with ^ or >=. */
export const isVersionIn = (version: string, ranges: string): boolean =>
  ranges.split('||').some((range) => isIn(numbersIn(version), range.trim()))

function isIn(version: number[], range: string): boolean {
  const least = numbersIn(range)
  const order = version.map((part, at) => part - (least[at] ?? 0)).find((difference) => difference !== 0) ?? 0
  return order >= 0 && (range.startsWith('>=') || version[0] === least[0])
}

const numbersIn = (text: string): number[] => (text.match(/\d+/g) ?? []).slice(0, 3).map(Number)
