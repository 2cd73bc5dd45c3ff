import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { SandboxError } from '../workspace/errors.ts'
import type { Answers, BotOrders, FromBot, ToBot } from './bot/protocol.ts'

/** The bot in a process of its own. */
export interface Bot {
  pid: number
  /** The port of its own routes; rejects with why it cannot start. */
  ready: Promise<number>
  /** Resolves when the process has ended. */
  ended: Promise<void>
  ask<About extends keyof Answers>(
    about: About,
    question: Answers[About]['question'],
  ): Promise<Answers[About]['answer']>
  /** Its clock is so much ahead from now on. */
  setAhead(ms: number): void
  /** It can no longer reach this host; undefined: it can reach all again. */
  cutOff(host: string | undefined): void
  /** kill -9. */
  kill(): Promise<void>
  stop(): Promise<void>
}

/** Compiled or not, it lies beside this file, in the same kind of script. */
const program = fileURLToPath(new URL(`./bot/bot-process${import.meta.url.slice(-3)}`, import.meta.url))
const stopMs = 10_000

/** Starts the bot. */
export function startBot(orders: BotOrders): Bot {
  const child = fork(program, { serialization: 'advanced', stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const ended = new Promise<void>((done) => child.once('exit', () => done()))
  const { ask, hear } = createQuestions(child)
  const ready = new Promise<number>((done, fail) => {
    child.on('message', (news: FromBot) => {
      if (news.kind === 'ready') done(news.port)
      else if (news.kind === 'failed') fail(new Error(news.words))
      else hear(news)
    })
    child.once('exit', (code, signal) => fail(new Error(`The bot has ended by ${signal ?? `code ${code}`}.`)))
    child.once('error', fail)
  })
  // Nobody may be waiting for it, as after a kill.
  ready.catch(() => undefined)
  tell(child, { kind: 'start', ...orders })
  return {
    pid: child.pid ?? 0,
    ready,
    ended,
    ask,
    setAhead: (aheadMs) => tell(child, { kind: 'clock', aheadMs }),
    cutOff: (host) => tell(child, { kind: 'cut off', host }),
    kill: () => endBy(child, ended, () => child.kill('SIGKILL')),
    stop: () => endBy(child, ended, () => tell(child, { kind: 'stop' })),
  }
}

function tell(child: ChildProcess, order: ToBot): void {
  // It may be dying.
  if (child.connected) child.send(order, () => undefined)
}

async function endBy(child: ChildProcess, ended: Promise<void>, end: () => unknown): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const impatience = setTimeout(() => child.kill('SIGKILL'), stopMs)
  end()
  await ended
  clearTimeout(impatience)
}

/** Answers come in any order, and never from a process that ended. */
function createQuestions(child: ChildProcess) {
  let count = 0
  const open = new Map<number, { done(answer: never): void; fail(error: Error): void }>()
  const take = (id: number) => {
    const question = open.get(id)
    open.delete(id)
    return question
  }
  child.once('exit', () => {
    for (const id of [...open.keys()]) take(id)?.fail(new SandboxError('The bot has ended.'))
  })
  const ask: Bot['ask'] = (about, question) =>
    new Promise((done, fail) => {
      const id = ++count
      open.set(id, { done, fail })
      // The compiler does not see that a question fits what it is about.
      tell(child, { kind: 'ask', id, about, question } as ToBot)
      if (!child.connected) take(id)?.fail(new SandboxError('The bot has ended.'))
    })
  const hear = (news: Extract<FromBot, { kind: 'answer' | 'no answer' }>): void => {
    if (news.kind === 'answer')
      take(news.id)?.done(news.answer as never) // Answers says which belongs to which
    else take(news.id)?.fail(new Error(news.problem))
  }
  return { ask, hear }
}
