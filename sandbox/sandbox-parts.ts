import { openModals } from './api/views.ts'
import { alterChannel } from './channels/alter-channel.ts'
import type { EnvelopeType, Retry } from './delivery/envelope.ts'
import { type RequestOptions, signedPost } from './delivery/signature.ts'
import { click } from './people/click.ts'
import { runCommand } from './people/command.ts'
import { clickInView, closeView, submitView } from './people/modals.ts'
import { chooseShortcut } from './people/shortcut.ts'
import type { Values } from './people/view-state.ts'
import {
  editMessage,
  invite,
  leave,
  openHome,
  type PostOptions,
  react,
  removeMessage,
  writeMessage,
} from './people/write.ts'
import type { Route } from './web/server.ts'
import { cast } from './workspace/cast.ts'
import { type JsonObject, objectsOf, textOf } from './workspace/json.ts'
import type { Message } from './workspace/message.ts'
import type { PageNotes } from './workspace/page-state.ts'
import { type Channel, findUser, messagesIn, type User, type View } from './workspace/workspace.ts'
import type { Fault } from './world/faults.ts'
import { until } from './world/until.ts'
import { changed, type World } from './world/world.ts'

/** A raw delivery's kind; interactive and commands may be answered in the acknowledgement. */
export interface DeliverOptions {
  type?: EnvelopeType
  acceptsResponse?: boolean
  /** Delivers once, marked as this repetition. */
  retry?: Retry
}

/** A modal or home tab as Slack describes it, with the errors it shows by block id. */
export interface ShownView extends JsonObject {
  id: string
  callback_id: string
  private_metadata: string
  blocks: JsonObject[]
  errors: Record<string, string>
}

/** Where the sandbox is and its secrets. */
export const facts = (world: World) => ({
  url: world.url,
  apiUrl: `${world.url}/api/`,
  botToken: world.secrets.botToken,
  appToken: world.secrets.appToken,
  signingSecret: world.secrets.signingSecret,
  cast,
})

/** The parts of a sandbox that let a test cause failures, or send what no person would. */
export const controls = (world: World, mounted: Map<string, Route>) => ({
  deliverTo: (url: string | undefined) => {
    world.delivery.httpUrl = url
  },
  /** Also at `*`: whatever is nobody else's. */
  mount: (routes: Record<string, Route>) => {
    for (const [path, route] of Object.entries(routes)) mounted.set(path, route)
  },
  fail: (method: string, fault: Fault, times = 1) => {
    world.faults.push({ method, fault, times })
  },
  /** Changes what a channel is: its name, whether it is private, archived, or shared. A new id is told to the app. */
  alterChannel: (channelId: string, change: Partial<Channel>) => alterChannel(world, channelId, change),
  /** Somebody is away, is not to be disturbed, or is back. */
  setPresence: (userId: string, presence?: User['presence']) => {
    const user = findUser(world.workspace, userId)
    if (user) user.presence = presence
  },
  note: (notes: PageNotes) => {
    world.notes = notes
    changed(world)
  },
  tampering: world.delivery.tampering,
  deactivate: (userId: string) => {
    const user = findUser(world.workspace, userId)
    if (user) user.isDeactivated = true
  },
  disconnect: (reason: string) => world.delivery.sockets.disconnect(reason),
  sayOverSocket: (words: string) => world.delivery.sockets.say(words),
  connections: () => world.delivery.sockets.count(),
  deliver: (payload: JsonObject, { type = 'events_api', acceptsResponse, retry }: DeliverOptions = {}) =>
    world.delivery.send({ type, payload, acceptsResponse: acceptsResponse ?? type !== 'events_api' }, retry),
  signedRequest: (url: string, body: string, options: Partial<RequestOptions> = {}) =>
    signedPost(url, body, { secret: world.secrets.signingSecret, ...options }),
})

/** What people do. All are async, so a refused action is a rejection and not a throw. */
export const people = (world: World) => ({
  post: async (userId: string, channelId: string, text: string, options?: PostOptions) =>
    structuredClone(writeMessage(world, userId, channelId, text, options)),
  edit: async (userId: string, channelId: string, ts: string, text: string) =>
    structuredClone(editMessage(world, userId, channelId, ts, text)),
  remove: async (userId: string, channelId: string, ts: string) => removeMessage(world, userId, channelId, ts),
  react: async (userId: string, channelId: string, ts: string, name: string) =>
    react(world, userId, channelId, ts, name),
  click: async (
    userId: string,
    channelId: string,
    ts: string,
    actionId: string,
    value?: string | string[],
    seen?: JsonObject[],
  ) => click(world, userId, channelId, ts, actionId, value, seen),
  clickInView: async (userId: string, viewId: string, actionId: string, value?: string | string[], typed?: Values) =>
    clickInView(world, userId, viewId, actionId, value, typed),
  shortcut: async (userId: string, channelId: string, ts: string, callbackId: string) =>
    chooseShortcut(world, userId, channelId, ts, callbackId),
  command: async (userId: string, channelId: string, name: string, text = '') =>
    runCommand(world, userId, channelId, name, text),
  submit: async (userId: string, viewId: string, values: Values = {}) => submitView(world, userId, viewId, values),
  closeView: async (userId: string, viewId: string) => closeView(world, userId, viewId),
  invite: async (userId: string, channelId: string) => invite(world, userId, channelId),
  leave: async (userId: string, channelId: string) => leave(world, userId, channelId),
  openHome: async (userId: string, tab: 'home' | 'messages' = 'home') => openHome(world, userId, tab),
})

/** What is visible. */
export const eyes = (world: World) => ({
  // A change gives a message new parts and leaves the old ones, so copies of one level stay as they were seen.
  messages: (channelId: string, threadTs?: string) => visibleIn(world, channelId, threadTs).map((one) => ({ ...one })),
  ephemerals: (userId: string) => world.workspace.ephemerals.filter((one) => one.userId === userId),
  views: (userId: string) => openModals(world, userId).map(shownView),
  home: (userId: string) => world.workspace.views.filter((one) => isHomeOf(one, userId)).map(shownView)[0],
  until: <T>(look: () => T | undefined | false, timeoutMs?: number) => until(world, look, timeoutMs),
  calls: (method?: string) => world.calls.filter((call) => method === undefined || call.method === method),
})

function visibleIn(world: World, channelId: string, threadTs?: string): Message[] {
  const all = messagesIn(world.workspace, channelId)
  if (threadTs !== undefined) return all.filter((one) => one.ts === threadTs || one.thread_ts === threadTs)
  return all.filter((one) => !one.thread_ts || one.thread_ts === one.ts || one.subtype === 'thread_broadcast')
}

const isHomeOf = (view: View, userId: string): boolean => view.kind === 'home' && view.userId === userId

const shownView = (view: View): ShownView => ({
  ...structuredClone(view.body),
  id: view.id,
  callback_id: textOf(view.body.callback_id) ?? '',
  private_metadata: textOf(view.body.private_metadata) ?? '',
  blocks: objectsOf(view.body.blocks),
  errors: { ...view.errors },
})
