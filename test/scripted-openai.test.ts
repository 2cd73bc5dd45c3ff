import { HumanMessage } from '@langchain/core/messages'
import { tool } from '@langchain/core/tools'
import { ChatOpenAI, OpenAIEmbeddings } from '@langchain/openai'
import { z } from 'zod'
import { type ScriptedOpenAI, startScriptedOpenAI } from './scripted-openai.ts'
import { calls, refuses, says, structured } from './scripted-replies.ts'

const schema = z.object({ colour: z.string() })
const paint = tool(() => 'done', { name: 'paint', description: 'Paints.', schema })

let server: ScriptedOpenAI
beforeEach(async () => {
  server = await startScriptedOpenAI()
})
afterEach(() => server.close())

const connection = () => ({ apiKey: 'test', maxRetries: 0, configuration: { baseURL: server.url } })
const chat = () => new ChatOpenAI({ ...connection(), model: 'gpt-4o-mini' })

describe('the scripted OpenAI server, asked by the real client', () => {
  test('answers with text and counts tokens', async () => {
    server.reply(says('Hello.'))
    const answer = await chat().invoke('Hi')
    expect(answer.text).toBe('Hello.')
    expect(answer.usage_metadata?.output_tokens).toBeGreaterThan(0)
    expect(server.requests[0]?.messages).toEqual([{ role: 'user', content: 'Hi' }])
  })

  test.each(['jsonSchema', 'functionCalling'] as const)('gives structured output by %s', async (method) => {
    server.reply(structured({ colour: 'red' }))
    expect(await chat().withStructuredOutput(schema, { method }).invoke('Which?')).toEqual({ colour: 'red' })
  })

  test('calls several tools at once', async () => {
    server.reply(calls({ name: 'paint', args: { colour: 'red' } }, { name: 'paint', args: '{broken' }))
    const answer = await chat().bindTools([paint]).invoke('Paint')
    expect(answer.tool_calls).toMatchObject([{ name: 'paint', args: { colour: 'red' } }])
    expect(answer.invalid_tool_calls).toMatchObject([{ name: 'paint', args: '{broken' }])
  })

  test('streams text and tool calls in pieces', async () => {
    server.reply(
      says('A text of more than one piece.'),
      calls({ name: 'paint', args: { colour: 'dark red, almost brown' } }),
    )
    const pieces: string[] = []
    for await (const chunk of await chat().stream('Hi')) pieces.push(chunk.text)
    expect(pieces.length).toBeGreaterThan(2)
    expect(pieces.join('')).toBe('A text of more than one piece.')
    const stream = await chat()
      .bindTools([paint])
      .stream([new HumanMessage('Paint')])
    let whole = (await stream.next()).value
    for await (const chunk of stream) whole = whole.concat(chunk)
    expect(whole.tool_calls).toMatchObject([{ name: 'paint', args: { colour: 'dark red, almost brown' } }])
  })

  test('refuses as OpenAI does: no content', async () => {
    server.reply(refuses())
    expect((await chat().invoke('Hi')).text).toBe('')
  })

  test('embeds texts, with similar vectors for shared words', async () => {
    const [a, b, c] = await new OpenAIEmbeddings(connection()).embedDocuments(['late parcel', 'parcel late', 'blue'])
    expect(a).toHaveLength(1024)
    expect(a).toEqual(b)
    expect(a).not.toEqual(c)
  })

  test('lists its models', async () => {
    expect(await (await fetch(`${server.url}/models`)).json()).toMatchObject({ data: [{ id: 'gpt-4o-mini' }] })
  })

  test('a script may be a function of the question', async () => {
    server.always(({ messages }) => says(`${messages.length} messages`))
    expect((await chat().invoke('Hi')).text).toBe('1 messages')
  })

  test('a question without a script fails loudly, then and at the end', async () => {
    await expect(chat().invoke('Anyone there?')).rejects.toThrow('no reply was scripted for question 1: Anyone there?')
    await expect(server.close()).rejects.toThrow('no reply was scripted')
    server = await startScriptedOpenAI()
  })
})
