import { type StructuredToolInterface, tool } from '@langchain/core/tools'
import { z } from 'zod'
import { askField, optionalChoice } from './quoting/choice.ts'
import { writtenField } from './written-answer.ts'

const schema = z.object(optionalChoice)
const mostOrders = 5
const orders = z
  .preprocess((value) => [value].flat().map(String).slice(0, mostOrders), z.array(z.string().max(40)))
  .describe('Numbers of orders whose state to tell; empty if none.')
const wholeSchema = schema.extend({ orders: orders.optional(), ...askField, ...writtenField })

/** A model's answer: numbers of sentences, of orders, and of the question to ask back. */
export type ToolChoice = z.infer<typeof wholeSchema>

const nothingToTell = '{}'

/** The tool through which the model answers. `take` receives its choice. */
export const answerTool = (
  { hasOrders, mayAsk, writes }: { hasOrders: boolean; mayAsk: boolean; writes: boolean },
  take: (choice: ToolChoice) => void,
): StructuredToolInterface =>
  tool(
    (choice: ToolChoice) => {
      take(choice)
      return nothingToTell
    },
    {
      name: 'answer',
      description: 'Answers the customer with sentences of articles.',
      schema: schema.extend({
        ...(hasOrders && { orders: orders.optional() }),
        ...(mayAsk && askField),
        ...(writes && writtenField),
      }),
    },
  )

/** Reads a choice from the text of a model that does not call the tool. All other text is dropped. */
export function readChoice(text: string | undefined): ToolChoice | undefined {
  const json = /\{[^{}]*\}/.exec(text ?? '')?.[0]
  if (!json || !/"(?:sentences|orders|ask)"/.test(json)) return undefined
  try {
    return wholeSchema.safeParse(JSON.parse(json)).data
  } catch {
    return undefined
  }
}
