import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { readYaml } from '../base/read-yaml.ts'
import { intents } from '../domain/classification.ts'
import { orderRulesSchema } from '../orders/order-rules.ts'
import { noLabel } from '../understanding/prediction.ts'

const labels = [...intents, noLabel] as const
const messages = z
  .array(z.string('must be text; put quotes around it').trim().min(1, 'must not be empty').max(1000, 'is too long'))
  .max(2000, 'has too many messages; keep the most varied ones')

const line = (longest: number) =>
  z.string('must be text; put quotes around it').trim().min(1, 'must not be empty').max(longest, 'is too long')

const schema = z.strictObject({
  company: z
    .strictObject({ name: line(80), offers: line(300).optional() }, 'must have "name" and "offers" below it')
    .optional(),
  orders: orderRulesSchema.optional(),
  examples: z
    .partialRecord(z.enum(labels), messages, 'must have intents as keys, each with a list of messages')
    .default({}),
})

/** The content of a company's support.yaml. */
export type SupportFile = z.infer<typeof schema>

/** Who a company is and what it offers, as context for classifying its customers' messages. */
export type About = NonNullable<SupportFile['company']>

/**
 * Reads a company's support.yaml; a missing file counts as empty. Throws SupportError `bad_knowledge` with each line to
 * fix.
 */
export function readSupportFile(file: string): SupportFile {
  if (!existsSync(file)) return schema.parse({})
  return readYaml(readFileSync(file, 'utf8'), schema, {
    file,
    firstLine: 1,
    keys: [...Object.keys(schema.shape), ...labels],
    likeness: `the file must have keys such as ${Object.keys(schema.shape).join(', ')}`,
  })
}
