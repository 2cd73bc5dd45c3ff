import type { AddressInfo } from 'node:net'
import { createDelivery } from './delivery/delivery.ts'
import type { AckResult } from './delivery/envelope.ts'
import type { RequestOptions } from './delivery/signature.ts'
import type { Tampering } from './delivery/tampering.ts'
import type { ClickResult } from './people/click.ts'
import type { CommandResult } from './people/command.ts'
import type { SubmitResult } from './people/modals.ts'
import type { Values } from './people/view-state.ts'
import type { PostOptions } from './people/write.ts'
import { controls, type DeliverOptions, eyes, facts, people, type ShownView } from './sandbox-parts.ts'
import { createWebServer, type Route } from './web/server.ts'
import type { Cast } from './workspace/cast.ts'
import type { JsonObject } from './workspace/json.ts'
import type { Message } from './workspace/message.ts'
import type { Names } from './workspace/new-workspace.ts'
import type { PageNotes } from './workspace/page-state.ts'
import { newSecrets, type Settings } from './workspace/settings.ts'
import type { Channel, Ephemeral, Workspace } from './workspace/workspace.ts'
import { createSaver, loadWorkspace } from './workspace/workspace-file.ts'
import type { ApiCall, Fault } from './world/faults.ts'
import { changed, forgetPassing, newWorld } from './world/world.ts'

/** How a pretend Slack may be started; everything has a default. */
export interface SandboxOptions extends Partial<Settings> {
  /** 0, the default, takes any free port. */
  port?: number
  host?: string
  /** The host name in the addresses that it hands out; localhost by default. */
  name?: string
  /** Loaded at the start if present, kept up to date from then on. */
  stateFile?: string
  /** What the page says about the app; without it, that nothing leaves this computer. */
  notes?: PageNotes
  /** HTTP delivery instead of Socket Mode. */
  http?: { url: string }
}

/** A running pretend Slack. */
export interface Sandbox {
  url: string
  apiUrl: string
  botToken: string
  appToken: string
  signingSecret: string
  cast: Cast
  /** Delivers by HTTP to this url from now on; undefined means Socket Mode. */
  deliverTo(url: string | undefined): void
  /** Serves more GET routes on the same port. */
  mount(routes: Record<string, Route>): void
  post(userId: string, channelId: string, text: string, options?: PostOptions): Promise<Message>
  edit(userId: string, channelId: string, ts: string, text: string): Promise<Message>
  remove(userId: string, channelId: string, ts: string): Promise<void>
  react(userId: string, channelId: string, ts: string, name: string): Promise<void>
  /** Presses a button, or chooses a value in a menu; rejects if this person cannot. `seen`: the blocks as they were. */
  click(
    userId: string,
    channelId: string,
    ts: string,
    actionId: string,
    value?: string | string[],
    seen?: JsonObject[],
  ): Promise<ClickResult>
  /** The same in a modal or a home tab, with this typed in its inputs. */
  clickInView(
    userId: string,
    viewId: string,
    actionId: string,
    value?: string | string[],
    typed?: Values,
  ): Promise<ClickResult>
  /** Chooses a shortcut from the menu of a message. */
  shortcut(userId: string, channelId: string, ts: string, callbackId: string): Promise<ClickResult>
  command(userId: string, channelId: string, name: string, text?: string): Promise<CommandResult>
  submit(userId: string, viewId: string, values?: Values): Promise<SubmitResult>
  closeView(userId: string, viewId: string): Promise<AckResult | undefined>
  invite(userId: string, channelId: string): Promise<void>
  leave(userId: string, channelId: string): Promise<void>
  openHome(userId: string, tab?: 'home' | 'messages'): Promise<void>
  /** What is visible now, oldest first: a channel without its threads' replies, or one thread. */
  messages(channelId: string, threadTs?: string): Message[]
  ephemerals(userId: string): Ephemeral[]
  /** The open modals, the visible one last. */
  views(userId: string): ShownView[]
  home(userId: string): ShownView | undefined
  until<T>(look: () => T | undefined | false, timeoutMs?: number): Promise<T>
  calls(method?: string): ApiCall[]
  fail(method: string, fault: Fault, times?: number): void
  /** Changes what a channel is: its name, its id, whether it is private, archived, or shared. */
  alterChannel(channelId: string, change: Partial<Channel>): void
  /** Somebody is away, is not to be disturbed, or is back. */
  setPresence(userId: string, presence?: 'away' | 'do not disturb'): void
  /** Ends somebody's account. Slack may go on listing them as a member of channels. */
  deactivate(userId: string): void
  disconnect(reason: 'warning' | 'refresh_requested' | 'socket drop'): void
  /** Sends this text unchanged down every Socket Mode connection, without waiting for an acknowledgement. */
  sayOverSocket(words: string): void
  /** How many Socket Mode connections are open. */
  connections(): number
  deliver(payload: JsonObject, options?: DeliverOptions): Promise<AckResult>
  /** Posts a body with Slack's signature, or with a wrong one. */
  signedRequest(url: string, body: string, options?: Partial<RequestOptions>): Promise<Response>
  /** Shows another workspace from now on, kept in this file. If it is new, nothing is kept of what was shown before. */
  openWorkspace(file: string, how: { names?: Names; isNew?: boolean }): Workspace
  /** Tells the page something else about the app. */
  note(notes: PageNotes): void
  /** What can be done to messages on their way. */
  tampering: Tampering
  close(): Promise<void>
}

/** Starts a pretend Slack with its web page; nothing it does leaves this computer. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const workspace = loadWorkspace(options.stateFile)
  const settings = settingsFrom(options)
  const secrets = newSecrets()
  const world = newWorld({ workspace, settings, secrets, delivery: createDelivery(settings, secrets) })
  let saver = createSaver(options.stateFile, workspace)
  world.listeners.add(() => saver.soon())
  world.delivery.httpUrl = options.http?.url
  world.notes = options.notes ?? world.notes
  const mounted = new Map<string, Route>()
  const server = createWebServer(world, mounted)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port ?? 0, options.host ?? '127.0.0.1', resolve)
  })
  // A listening TCP server has an address with a port.
  world.url = `http://${options.name ?? 'localhost'}:${(server.address() as AddressInfo).port}`
  const close = async (): Promise<void> => {
    world.delivery.stop()
    await world.delivery.sockets.close()
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
    saver.now()
  }
  const openWorkspace: Sandbox['openWorkspace'] = (file, { names, isNew = false }) => {
    world.delivery.stop()
    if (isNew) saver.stop()
    else saver.now()
    world.workspace = loadWorkspace(file, names)
    saver = createSaver(file, world.workspace)
    forgetPassing(world)
    changed(world)
    return world.workspace
  }
  return { ...facts(world), ...controls(world, mounted), ...people(world), ...eyes(world), openWorkspace, close }
}

function settingsFrom(options: SandboxOptions): Settings {
  return {
    ackTimeoutMs: options.ackTimeoutMs ?? 3000,
    retryDelaysMs: options.retryDelaysMs ?? [0, 60_000, 300_000],
    triggerLifetimeMs: options.triggerLifetimeMs ?? 3000,
    postLimitPerSecond: options.postLimitPerSecond ?? Number.POSITIVE_INFINITY,
    missingScopes: options.missingScopes,
    missingEvents: options.missingEvents,
    unknownBlocks: options.unknownBlocks,
    sharesLaterMs: options.sharesLaterMs,
    now: options.now ?? Date.now,
  }
}
