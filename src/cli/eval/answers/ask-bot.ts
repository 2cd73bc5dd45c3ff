import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Logger } from 'pino'
import { readCompany } from '../../../company/company.ts'
import type { Config } from '../../../config.ts'
import { createCore } from '../../../core.ts'
import { openDatabase } from '../../../db/open-database.ts'
import { printQuote, quoteOf } from '../../../departments/quoting/quote.ts'
import type { Happening } from '../../../domain/message.ts'
import type { Waiting } from '../../../queue/batches.ts'
import type { HandledQuestion, Told } from './outcome.ts'

/** The whole bot without Slack. Each question is a message of its own in a channel that is shared with a customer. */
export interface AskableBot {
  ask(text: string): Promise<Told>
  stop(): Promise<void>
}

const place = { workspaceId: 'eval', channelId: 'eval' }
const customer = { userId: 'customer', teamId: 'eval', name: 'Customer', company: 'Customer' }
/** More than are ever shown, to see how far behind the right article is. */
const mostFound = 10

/** Starts the bot of the configured company on a database that is deleted afterwards. */
export async function openAskableBot(config: Config, log: Logger, onlyEmbeds: boolean): Promise<AskableBot> {
  const folder = await mkdtemp(join(tmpdir(), 'frontdesk-eval-'))
  const dir = join(folder, 'pglite')
  const database = await openDatabase({ dir }, log)
  let settle: (handled: HandledQuestion) => void = () => {}
  let count = 0
  const nextTs = () => `${Math.floor(Date.now() / 1000)}.${String(++count).padStart(6, '0')}`
  const core = await createCore({
    company: await readCompany(config.companyDir),
    config: { ...config, database: { dir }, burstWindowMs: 0, postIntervalMs: 0 },
    log,
    database,
    onlyEmbeds,
    edge: {
      read: async (batch) => batch.entries.map((entry) => readQuestion(batch, entry.body)),
      speak: async () => ({ kind: 'said', channelId: place.channelId, ts: nextTs() }),
      nameOf: async () => 'Somebody',
      isStaff: async () => false,
      handled: (plan, modelFailures) => settle({ plan, modelFailures }),
    },
  })
  await core.start()
  await core.knowledge.ready?.()

  const handled = async (text: string): Promise<HandledQuestion> => {
    const question = new Promise<HandledQuestion>((resolve) => {
      settle = resolve
    })
    const ts = nextTs()
    // Each asks for the first time: nobody is answered by what was said before.
    const authorId = `${customer.userId} ${count}`
    await core.store({ ...place, eventId: randomUUID(), kind: 'message', authorId, ts, body: { ts, text, authorId } })
    return question
  }

  return {
    ask: async (text) => {
      const { plan, modelFailures } = await handled(text)
      const language = plan.kind === 'decided' ? plan.triage.language : undefined
      const found = await core.knowledge.search(text, { language, limit: mostFound })
      return { plan, modelFailures, found: found.map((match) => ({ ...match, text: printQuote(quoteOf(match)) })) }
    },
    stop: async () => {
      await core.stop(5_000)
      await database.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function readQuestion({ conversation }: Waiting, body: unknown): Happening {
  const { ts, text, authorId } = body as { ts: string; text: string; authorId: string } // written above
  const author = { kind: 'customer', customer: { ...customer, userId: authorId } } as const
  return { kind: 'written', ts, threadTs: conversation.threadTs, text, author, toUs: false, attachments: [] }
}
