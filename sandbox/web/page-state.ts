import type { IncomingMessage, ServerResponse } from 'node:http'
import type { PageState } from '../workspace/page-state.ts'
import type { World } from '../world/world.ts'

const gatherMs = 30
const beatMs = 15_000

/** Everything the page draws, as it is now. */
export const pageState = (world: World): PageState => ({
  ...world.workspace,
  ...world.notes,
  botConnected: world.delivery.httpUrl !== undefined || world.delivery.sockets.count() > 0,
})

/** Tells the page, by Server-Sent Events, that it should look again; changes close together are told once. */
export function streamChanges(world: World, request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
  response.write('retry: 1000\ndata: changed\n\n')
  let waiting: NodeJS.Timeout | undefined
  const tell = (): void => {
    waiting ??= setTimeout(() => {
      waiting = undefined
      response.write('data: changed\n\n')
    }, gatherMs)
  }
  const beat = setInterval(() => response.write(': still here\n\n'), beatMs)
  world.listeners.add(tell)
  request.on('close', () => {
    world.listeners.delete(tell)
    clearTimeout(waiting)
    clearInterval(beat)
  })
}
