/** What language models cost, so that what was spent can be told. */
export interface ModelPrices {
  /** ISO 4217. */
  currency: string
  /** For a million tokens, by the model's name as it is set. */
  models: Record<string, { input: number; output: number }>
}

const million = 1_000_000

/** What tokens of a model cost; undefined if its price is not known. */
export function costOf(
  prices: ModelPrices | undefined,
  { model, inputTokens, outputTokens }: { model: string; inputTokens: number; outputTokens: number },
): number | undefined {
  const price = prices && Object.hasOwn(prices.models, model) ? prices.models[model] : undefined
  return price && (inputTokens * price.input + outputTokens * price.output) / million
}
