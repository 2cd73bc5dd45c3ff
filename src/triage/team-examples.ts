import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { readYaml } from '../base/read-yaml.ts'
import { intents } from '../domain/classification.ts'
import { type Example, noLabel } from '../understanding/prediction.ts'

const labels = [...intents, noLabel] as const
const messages = z
  .array(z.string('must be text; put quotes around it').trim().min(1, 'must not be empty').max(1000, 'is too long'))
  .max(2000, 'has more messages than are useful; keep the most different ones')

const schema = z.strictObject({
  examples: z.partialRecord(z.enum(labels), messages, 'must have intents as keys, each with a list of messages'),
})

/** A team's own example messages from its support.yaml; none when there is no such file. Throws SupportError `bad_knowledge`. */
export function readTeamExamples(file: string): Example[] {
  if (!existsSync(file)) return []
  const { examples } = readYaml(readFileSync(file, 'utf8'), schema, {
    file,
    firstLine: 1,
    keys: ['examples', ...labels],
    likeness: 'the file must begin with "examples:", and below it intents with lists of messages',
  })
  return Object.entries(examples).flatMap(([label, texts]) => texts.map((text) => ({ text, label })))
}
