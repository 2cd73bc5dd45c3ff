import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Sandbox } from '../sandbox/slack.ts'
import { furnish } from '../sandbox/stage/furnish.ts'
import { openStage, type Stage } from '../sandbox/stage/stage.ts'
import type { Message } from '../sandbox/workspace/message.ts'
import { loadConfig } from '../src/config.ts'

/** The sandbox as `npm start` opens it, with its bot in a process of its own. */
export interface TestStage {
  stage: Stage
  slack: Sandbox
  /** Ends the command and starts it again. */
  reopen(): Promise<void>
  close(): Promise<void>
}

/** Opens it on a folder of its own, in which is what other tests have learned. */
export async function openTestStage(settings: Record<string, string> = {}): Promise<TestStage> {
  const dataDir = mkdtempSync(join(tmpdir(), 'frontdesk-stage-'))
  const learned = join(process.env.LEARNED_ONCE ?? tmpdir(), 'learned')
  mkdirSync(learned, { recursive: true })
  if (!existsSync(join(dataDir, 'learned'))) symlinkSync(learned, join(dataDir, 'learned'))
  const own = { DATA_DIR: dataDir, PORT: '0', BURST_WINDOW_MS: '40', POST_INTERVAL_MS: '0', TIME_ZONE: 'UTC' }
  const open = async () => {
    const opened = await openStage(
      loadConfig({ ...own, LOG_LEVEL: 'silent', COMPANY_DIR: join(dataDir, 'none'), ...settings }),
      {
        outside: [],
      },
    )
    furnish(opened)
    return opened
  }
  let stage = await open()
  return {
    get stage() {
      return stage
    },
    get slack() {
      return stage.slack
    },
    reopen: async () => {
      await stage.stop()
      stage = await open()
    },
    close: async () => {
      await stage.stop()
      rmSync(dataDir, { recursive: true })
    },
  }
}

const inThread = ({ slack }: Stage, channelId: string, to: Message) =>
  slack.messages(channelId, to.ts).filter(({ bot_id }) => bot_id)

/** What the bot says below a message, once it has said so much. */
export const answersIn = (stage: Stage, channelId: string, to: Message, atLeast = 1): Promise<string[]> =>
  stage.slack.until(() => {
    const texts = inThread(stage, channelId, to).map(({ text }) => text)
    return texts.length >= atLeast && texts
  })

/** The card of a ticket of the team, by words on it. */
export const cardWith = (stage: Stage, words: RegExp): Promise<Message> =>
  stage.slack.until(() =>
    stage.slack
      .messages(stage.slack.cast.channels.support)
      .find(({ bot_id, blocks }) => bot_id && words.test(JSON.stringify(blocks))),
  )
