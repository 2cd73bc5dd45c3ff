import { forcedFunction, type Question } from './chat.ts'
import { inText, schemaFormat } from './functions-in-text.ts'
import type { Habits } from './habits.ts'

/** A question as this server and model want to be asked it. */
export function inItsWay(question: Question, habits: Habits): Question {
  const shaped = withLimit(withFunctions(question, habits), habits)
  const taken = Object.entries(shaped).filter(([name, value]) => value !== undefined && !habits.without.includes(name))
  const sent = { ...Object.fromEntries(taken), model: shaped.model, messages: shaped.messages }
  return habits.takesSystem ? sent : withoutSystem(sent)
}

function withLimit({ max_tokens, max_completion_tokens, ...rest }: Question, { limit, limitTokens }: Habits): Question {
  return limit === 'none' ? rest : { ...rest, [limit]: limitTokens }
}

function withFunctions(question: Question, habits: Habits): Question {
  const { tools, tool_choice, ...rest } = question
  if (!tools) return question
  const forced = forcedFunction(question)
  if (!forced) return habits.takesFunctions ? question : inText(question)
  if (!habits.takesForced) return { ...inText(question), response_format: schemaFormat(forced, habits.json) }
  if (habits.forcing === 'named') return question
  return { ...rest, tools, ...(habits.forcing === 'required' && { tool_choice: 'required' }) }
}

/** Its words come first in the user's turn. */
function withoutSystem(question: Question): Question {
  const { messages } = question
  const system = messages.filter(({ role }) => role === 'system').map(({ content }) => String(content))
  const [first, ...others] = messages.filter(({ role }) => role !== 'system')
  const opening = [...system, ...(first ? [String(first.content)] : [])].join('\n\n')
  return { ...question, messages: [{ ...first, role: 'user', content: opening }, ...others] }
}
