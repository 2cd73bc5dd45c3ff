import { setTimeout as pause } from 'node:timers/promises'
import type { FilesInfoResponse } from '@slack/web-api'
import type { Logger } from 'pino'
import { withoutTexts } from '../../base/log.ts'
import type { Db } from '../../db/database.ts'
import { keepFiles } from '../../desk/send-files.ts'
import type { Utterance } from '../../domain/utterance.ts'
import type { Said } from '../../queue/attempts.ts'
import type { Attempt } from '../../queue/outbox.ts'
import { meaningOf, readFailure } from '../people/slack-errors.ts'
import { escapeSlack } from '../text/mrkdwn.ts'
import { type DownloadParts, download } from './download.ts'
import { upload } from './upload.ts'

type Files = Extract<Utterance, { kind: 'files' }>

interface SendingParts extends DownloadParts {
  db: Db
  /** The timeout of a call. One that begins under a lease at least this long ends within it. */
  callTimeoutMs: number
  log: Logger
}

/** Where the files of a reply go. */
interface Place {
  channel: string
  threadTs: string
}

/** Files whose upload fails for so long are given up; staff are told. */
const longestTroubleMs = 3_600_000
const troubleMs = 10_000
/** Slack shares files a little after it has said that it would, and sometimes not at all. */
const sharedWithinMs = 60_000
const looks = 5
const betweenLooksMs = 400
const lookAgainMs = 5000

/**
 * Sends the files of a reply, at most once. Their ids are known before they are completed, and are kept first: whether they
 * were shared is what Slack says of them.
 */
export function createSendFiles(parts: SendingParts) {
  const { client, db, callTimeoutMs, log } = parts

  return async (attempt: Attempt, files: Files, place: Place): Promise<Said> => {
    const work = { attempt, files: { ...files }, place }
    try {
      const before = !files.completing ? undefined : await lookAgain(work)
      if (before) return before
      await uploadAll(work)
    } catch (error) {
      return trouble(attempt, error)
    }
    return complete(work)
  }

  interface Work {
    attempt: Attempt
    files: Files
    place: Place
  }

  /** What happened to them is kept before the next step is taken. */
  async function keep({ attempt, files }: Work, change: Partial<Files>): Promise<void> {
    Object.assign(files, change)
    await keepFiles(db, attempt.entry.id, change)
  }

  /** An earlier attempt may have shared them. Undefined if it certainly has not. */
  async function lookAgain(work: Work): Promise<Said | undefined> {
    const { files, place } = work
    const ids = Object.values(files.uploads ?? {})
    const found = await look(ids, place)
    if (found === 'not there') return undefined
    if (found !== 'not shared') return { kind: 'said', channelId: place.channel, ts: found.ts }
    if (Date.now() - Date.parse(files.completing ?? '') < sharedWithinMs) return notYet
    // They are deleted first, so that they do not appear late beside the new ones.
    for (const file of ids) await client.files.delete({ file }).catch(() => undefined)
    await keep(work, { uploads: {}, completing: null })
    return undefined
  }

  async function look([file = '']: string[], place: Place): Promise<{ ts: string } | 'not shared' | 'not there'> {
    try {
      const { file: known } = await client.files.info({ file })
      const share = shareIn(known, place)
      return share ?? 'not shared'
    } catch (error) {
      const failure = readFailure(error)
      if (failure.kind === 'refused' && failure.isUnknown) return 'not there'
      throw error
    }
  }

  async function uploadAll(work: Work): Promise<void> {
    const { files } = work
    for (const file of files.files ?? []) {
      const { uploads = {}, failed = [] } = files
      if (uploads[file.id] || failed.some(({ name }) => name === file.name)) continue
      const got = await download(parts, file, files.by)
      if ('problem' in got) {
        log.warn({ outbox: work.attempt.entry.id, why: got.problem }, 'A file of a reply cannot be sent')
        await keep(work, { failed: [...failed, { name: file.name, why: got.problem }] })
      } else await keep(work, { uploads: { ...uploads, [file.id]: await upload(parts, got) } })
    }
  }

  async function complete(work: Work): Promise<Said> {
    const { attempt, files, place } = work
    const [first, ...more] = Object.values(files.uploads ?? {}).map((id) => ({ id }))
    if (!first) return { kind: 'withheld' }
    if (!attempt.lease.lasts(callTimeoutMs)) return { kind: 'later', afterMs: 0, error: 'the lease is about to end' }
    await keep(work, { completing: new Date().toISOString() })
    try {
      await client.files.completeUploadExternal({
        files: [first, ...more],
        channel_id: place.channel,
        thread_ts: place.threadTs,
        initial_comment: escapeSlack(files.text),
      })
    } catch (error) {
      const failure = readFailure(error)
      // What was uploaded is kept for some time only.
      if (failure.kind === 'refused' && failure.error === 'file_not_found') {
        await keep(work, { uploads: {}, completing: null })
        return trouble(attempt, error)
      }
      if (lacksScope(error)) return { kind: 'refused', error: 'missing_scope' }
      throw error
    }
    for (let n = 0; n < looks; n++) {
      const found = await look([first.id], place).catch(() => 'not shared' as const)
      if (typeof found !== 'string') return { kind: 'said', channelId: place.channel, ts: found.ts }
      await pause(betweenLooksMs)
    }
    return notYet
  }
}

const notYet: Said = { kind: 'unknown', error: 'Slack has not shared the files yet', settledMs: lookAgainMs }

const lacksScope = (error: unknown): boolean => {
  const failure = readFailure(error)
  return failure.kind === 'ours' && meaningOf(failure.error) === 'scope'
}

/** Nothing was shared, so others may go first. */
function trouble({ entry }: Attempt, error: unknown): Said {
  const failure = readFailure(error)
  if (lacksScope(error)) return { kind: 'refused', error: 'missing_scope' }
  const words = 'error' in failure ? withoutTexts(failure.error) : failure.kind
  if (Date.now() - entry.createdAt.getTime() > longestTroubleMs) return { kind: 'refused', error: words }
  return { kind: 'soon', afterMs: failure.kind === 'rate limited' ? failure.afterMs : troubleMs }
}

/** In that channel and thread; its id may have changed since, the thread's has not. */
function shareIn(file: FilesInfoResponse['file'], { channel, threadTs }: Place): { ts: string } | undefined {
  const all = [file?.shares?.private, file?.shares?.public].flatMap((shares) => Object.entries(shares ?? {}))
  const shares = all.flatMap(([where, each]) => each.map((share) => ({ ...share, where })))
  const share = shares.find(({ thread_ts }) => thread_ts === threadTs) ?? shares.find(({ where }) => where === channel)
  return share && { ts: share.ts ?? '' }
}
