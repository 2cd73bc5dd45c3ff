import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import pino from 'pino'
import { projectRoot } from '../src/base/project-root.ts'
import { readCompany } from '../src/company/company.ts'
import { loadConfig } from '../src/config.ts'
import { type Core, createCore } from '../src/core.ts'
import type { Database } from '../src/db/database.ts'
import { chooseFromArticles } from '../src/departments/choose-answer.ts'
import type { Inquiry } from '../src/domain/inquiry.ts'
import type { Happening } from '../src/domain/message.ts'
import { createKnowledge } from '../src/knowledge/knowledge.ts'
import { createLanguageModel } from '../src/language-model/language-model.ts'
import { staffWordsIn, wordsIn } from '../src/languages/words.ts'
import { saveOrders } from '../src/orders/table-orders.ts'
import type { Waiting } from '../src/queue/batches.ts'
import { shippedIntentModel } from '../src/triage/intent-model.ts'
import { createModelClassifier } from '../src/triage/model-classifier.ts'
import { freshDatabase } from '../test/fresh-database.ts'
import { sampleOrders } from '../test/sample-orders.ts'
import { reader, shopDir } from '../test/shop-reader.ts'
import { type Bill, startKnowingModel } from './knowing-model.ts'
import { digits, printTable } from './measuring/figures.ts'
import { type DayMessage, mixedDay } from './mixed-day.ts'

const silent = pino({ level: 'silent' })
const place = { workspaceId: 'T1', channelId: 'C1' }
const customer = { userId: 'U1', teamId: 'T2', name: 'Carla', company: 'Globex' }
type Model = Awaited<ReturnType<typeof startKnowingModel>>

/** What a mixed day costs with a language model, beside asking it twice for each message. */
export async function benchCost(): Promise<void> {
  const day = mixedDay()
  const intents = new Map(day.map(({ text, intent }) => [text, intent]))
  const model = await startKnowingModel((message) => intents.get(message) ?? 'faq')
  const rows = [
    { name: 'two calls for each message', bill: await naively(day, model) },
    {
      name: 'Frontdesk, were it to spare and remember nothing',
      bill: await throughCore(day, model, { thrifty: false }),
    },
    { name: 'Frontdesk', bill: await throughCore(day, model, { thrifty: true }) },
  ]
  const [naive] = rows
  await model.close()
  printTable(
    `A mixed day of ${day.length} messages with a language model (tokens by our estimate, which errs upwards)`,
    ['', 'calls', 'tokens', 'calls a message', 'tokens a message', 'of two calls'],
    rows.map(({ name, bill }) => [
      name,
      String(bill.calls),
      String(bill.tokens),
      digits(bill.calls / day.length),
      digits(bill.tokens / day.length),
      `${Math.round((100 * bill.tokens) / (naive?.bill.tokens ?? 1))} %`,
    ]),
  )
}

const settingsFor = ({ url }: Model) => ({ apiKey: 'k', baseUrl: url, model: 'scripted', timeoutMs: 20_000 })

/** The same prompts, for each message: one call to classify it, one to answer it from the articles. */
async function naively(day: DayMessage[], server: Model): Promise<Bill> {
  const model = createLanguageModel(settingsFor(server))
  const classifier = createModelClassifier({
    model,
    embedded: shippedIntentModel().classify,
    desk: { hasOrders: true },
    log: silent,
  })
  const knowledge = await createKnowledge({ reader, dir: join(projectRoot, 'samples/shop/knowledge'), log: silent })
  for (const { text, after = [] } of day) {
    const inquiry = inquiryOf(text, after)
    const triage = await classifier.classify(inquiry)
    const matches = await knowledge.search(text, { limit: 3 })
    const matter = { inquiry, triage, words: wordsIn('en'), forStaff: staffWordsIn('en'), now: new Date() }
    await chooseFromArticles({ model, log: silent }, matter, matches)
  }
  await knowledge.close()
  return server.takeBill()
}

const inquiryOf = (text: string, after: string[]): Inquiry => ({
  ...place,
  threadTs: '1.1',
  customer,
  text,
  attachments: [],
  transcript: after.map((line) => ({ author: 'customer', text: line })),
})

/** The whole bot, without Slack. Each message has a thread of its own, after the lines that come before it there. */
async function throughCore(day: DayMessage[], server: Model, { thrifty }: { thrifty: boolean }): Promise<Bill> {
  const database = await freshDatabase()
  await saveOrders(database.db, sampleOrders(place.workspaceId, { first: customer.userId }, new Date()))
  const usual = loadConfig({ OPENAI_API_KEY: 'k' })
  const languageModel = thrifty
    ? { ...usual.languageModel, ...settingsFor(server) }
    : { ...settingsFor(server), skipConfidence: 1 }
  const config = { ...usual, burstWindowMs: 0, postIntervalMs: 0, languageModel }
  const bot = await startBot(config, database)
  const sum: Bill = { calls: 0, tokens: 0 }
  for (const [number, { text, after = [] }] of day.entries()) {
    for (const line of after) await bot.write(number, line)
    // The cost of the earlier lines does not count.
    server.takeBill()
    await bot.write(number, text)
    const { calls, tokens } = server.takeBill()
    sum.calls += calls
    sum.tokens += tokens
  }
  await bot.stop()
  await database.close()
  return sum
}

async function startBot(config: ReturnType<typeof loadConfig>, database: Database) {
  let count = 0
  let handled = () => {}
  const edge = {
    read: async ({ entries, conversation }: Waiting) =>
      entries.map(({ body }) => writtenIn(conversation.threadTs, body)),
    speak: async () => ({ kind: 'said' as const, channelId: place.channelId, ts: `9.${++count}` }),
    nameOf: async () => 'Somebody',
    isStaff: async () => false,
    handled: () => handled(),
  }
  const core: Core = await createCore({
    config,
    log: silent,
    database,
    company: await readCompany(shopDir),
    edge,
  })
  await core.start()
  return {
    /** Resolves when the bot has handled it. */
    write: async (thread: number, text: string) => {
      const done = new Promise<void>((resolve) => {
        handled = resolve
      })
      const ts = `${thread}.${String(++count).padStart(6, '0')}`
      const delivery = { eventId: randomUUID(), kind: 'message', authorId: customer.userId, ts } as const
      await core.store({ ...place, ...delivery, threadTs: `${thread}.000000`, body: { ts, text } })
      await done
    },
    stop: () => core.stop(5_000),
  }
}

function writtenIn(threadTs: string, body: unknown): Happening {
  const { ts, text } = body as { ts: string; text: string } // written above, by `write`
  return { kind: 'written', ts, threadTs, text, author: { kind: 'customer', customer }, attachments: [], toUs: true }
}
