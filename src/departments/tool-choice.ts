import { type StructuredToolInterface, tool } from '@langchain/core/tools'
import { z } from 'zod'
import { choiceFields } from './quoting/choice.ts'

const schema = z.object(choiceFields)
const mostOrders = 5
const orders = z
  .preprocess((value) => [value].flat().map(String).slice(0, mostOrders), z.array(z.string().max(40)))
  .describe('Numbers of orders whose state to tell; empty if none.')
const schemaWithOrders = schema.extend({ orders: orders.optional() })

/** A model's answer: numbers of sentences, and of orders. */
export type ToolChoice = z.infer<typeof schemaWithOrders>

const nothingToTell = '{}'

/** The tool through which the model answers. `take` receives its choice. */
export const answerTool = (hasOrders: boolean, take: (choice: ToolChoice) => void): StructuredToolInterface =>
  tool(
    (choice: ToolChoice) => {
      take(choice)
      return nothingToTell
    },
    {
      name: 'answer',
      description: 'Answers the customer with sentences of articles.',
      schema: hasOrders ? schemaWithOrders : schema,
    },
  )

/** Reads a choice from the text of a model that does not call the tool. All other text is dropped. */
export function readChoice(text: string | undefined): ToolChoice | undefined {
  const json = /\{[^{}]*\}/.exec(text ?? '')?.[0]
  try {
    return json === undefined ? undefined : schemaWithOrders.safeParse(JSON.parse(json)).data
  } catch {
    return undefined
  }
}
