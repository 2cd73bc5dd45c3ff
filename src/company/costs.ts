import { z } from 'zod'
import type { ModelPrices } from '../domain/model-prices.ts'

const price = z.number('must be a number').min(0, 'must not be below 0').max(1e6, 'is too much')
const likeness = 'must have models as keys, each with "input" and "output"'

/** The `costs:` section of a company's support.yaml. */
export const costsSchema = z
  .strictObject(
    {
      currency: z
        .string('must be a currency such as USD')
        .regex(/^[A-Z]{3}$/, 'must be a currency such as USD')
        .describe('In which currency the prices are, such as USD.'),
      models: z
        .record(
          z.string().min(1),
          z.strictObject({
            input: price.describe('For a million tokens of questions.'),
            output: price.default(0).describe('For a million tokens of answers.'),
          }),
          likeness,
        )
        .describe('Prices by the name of the model, as OPENAI_MODEL and OPENAI_EMBEDDING_MODEL have it.'),
    },
    'must have "currency" and "models" below it',
  )
  .transform((said): ModelPrices => said)
  .optional()
  .describe('What language models cost, so that figures can tell it. Without it they tell tokens.')
