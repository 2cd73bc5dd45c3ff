import type { IncomingMessage, ServerResponse } from 'node:http'
import { answer, readBody, readFields } from '../web/body.ts'
import { isOwnPage } from '../web/origin.ts'
import type { Route } from '../web/server.ts'
import { SandboxError } from '../workspace/errors.ts'
import type { Json, JsonObject } from '../workspace/json.ts'
import { countAll } from './counts.ts'
import { causeFault } from './faults.ts'
import { lookInside } from './look-inside.ts'
import { passOn } from './pass-on.ts'
import type { Stage } from './stage.ts'
import type { Tour } from './tour.ts'

type Deed = (stage: Stage, args: JsonObject, tour: Tour) => unknown
type Look = (stage: Stage, asked: URLSearchParams) => Promise<unknown>

const hourMs = 3_600_000
const busy = new WeakSet<Stage>()

/** What the page can do with the sandbox itself. */
const deeds: Record<string, Deed> = {
  company: alone((stage, { id }) => stage.show(String(id))),
  reset: alone((stage) => stage.reset()),
  clock: (stage, { hours }) => stage.pass(Number(hours) * hourMs),
  fault: alone(causeFault),
  'tour-next': alone((_stage, _args, tour) => tour.next()),
  'tour-again': (_stage, _args, tour) => tour.again(),
}

/** Of these, one at a time: each needs the bot as it is, or starts another. */
function alone(deed: Deed): Deed {
  return async (stage, ...rest) => {
    if (busy.has(stage)) throw new SandboxError('The sandbox is at work on something else. Wait a moment.')
    busy.add(stage)
    try {
      return await deed(stage, ...rest)
    } finally {
      busy.delete(stage)
    }
  }
}

/** What it can ask about the bot. */
const looks: Record<string, Look> = { counts: countAll, inside: lookInside }

/** The routes of the stage, and of the bot behind it. */
export const stageRoutes = (stage: Stage, tour: Tour): Record<string, Route> => ({
  ...Object.fromEntries(
    Object.entries(deeds).map(([name, deed]) => [`/sandbox/${name}`, doing(stage, (...which) => deed(...which, tour))]),
  ),
  ...Object.fromEntries(Object.entries(looks).map(([name, look]) => [`/sandbox/${name}`, looking(stage, look)])),
  '*': passOn(stage.botPort),
})

const doing =
  (stage: Stage, deed: (stage: Stage, args: JsonObject) => unknown): Route =>
  (request, response) => {
    const isJson = request.headers['content-type']?.startsWith('application/json')
    if (request.method !== 'POST' || !isJson || !isOwnPage(request))
      return answer(response, 403, { error: 'Only the sandbox page may do this.' })
    answering(response, async () => deed(stage, await argumentsOf(request)))
  }

/** While the bot is starting, nobody can tell. */
const looking =
  (stage: Stage, look: Look): Route =>
  (request, response) => {
    const { searchParams } = new URL(request.url ?? '/', stage.slack.url)
    if (stage.botPort() === undefined) return answer(response, 200, { ok: false })
    answering(response, () => look(stage, searchParams))
  }

const argumentsOf = async (request: IncomingMessage): Promise<JsonObject> =>
  readFields(await readBody(request), request.headers['content-type'])

function answering(response: ServerResponse, work: () => Promise<unknown>): void {
  work().then(
    // What the stage answers with is plain data.
    (result) => answer(response, 200, { ok: true, result: (result ?? {}) as Json }),
    (error: unknown) => {
      if (!(error instanceof SandboxError)) console.error('The sandbox failed:', error)
      answer(response, 400, { error: error instanceof Error ? error.message : 'Something went wrong.' })
    },
  )
}
