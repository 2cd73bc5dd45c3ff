import { type ChatMessage, type FunctionTool, forcedFunction, type Question } from './chat.ts'
import type { Habits } from './habits.ts'

/** A question without functions: the model is told of them, and writes its call as JSON, which `cleanAnswer` reads. */
export function inText(question: Question): Question {
  const { tools = [], tool_choice: _, messages, ...rest } = question
  const forced = forcedFunction(question)
  const told = forced ? argumentsOnly(forced) : calling(tools)
  return { ...rest, messages: joined([{ role: 'system', content: told }, ...messages.map(asText)]) }
}

const argumentsOnly = ({ function: { name, parameters } }: FunctionTool) =>
  `You cannot call functions here. Instead of calling ${name}, write its arguments: one JSON object that matches this JSON schema, and nothing else.\n${JSON.stringify(parameters)}`

const calling = (tools: FunctionTool[]) =>
  `You cannot call functions here. To call one, write one JSON object and nothing else: {"name": the function, "arguments": {…}}. The functions, with the JSON schemas of their arguments:\n${tools.map((tool) => JSON.stringify(tool.function)).join('\n')}`

/** Earlier calls and what they returned, as text. */
function asText({ role, content, tool_calls }: ChatMessage): ChatMessage {
  if (role === 'tool') return { role: 'user', content: `The function returned: ${String(content)}` }
  const calls = (tool_calls ?? []).map(
    ({ function: { name, arguments: args } }) => `{"name":"${name}","arguments":${args}}`,
  )
  return { role, content: [content, ...calls].filter(Boolean).join('\n') }
}

/** What we tell stands behind the instructions, and turns alternate, as some servers demand. */
function joined([told, ...messages]: ChatMessage[]): ChatMessage[] {
  const system = messages.filter(({ role }) => role === 'system')
  const others = messages.filter(({ role }) => role !== 'system')
  const opening = [...system, told].map((message) => String(message?.content ?? '')).join('\n\n')
  const turns: ChatMessage[] = [{ role: 'system', content: opening }]
  for (const message of others) {
    const last = turns.at(-1)
    if (last?.role === message.role) last.content = `${String(last.content)}\n${String(message.content)}`
    else turns.push({ ...message })
  }
  return turns
}

/** How the server is asked to answer in JSON; undefined if by words alone. */
export function schemaFormat(
  { function: { name, parameters } }: FunctionTool,
  json: Habits['json'],
): object | undefined {
  if (json === 'text') return undefined
  return json === 'json_object' ? { type: json } : { type: json, json_schema: { name, schema: parameters } }
}
