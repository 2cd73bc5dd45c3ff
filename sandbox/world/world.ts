import type { Delivery } from '../delivery/delivery.ts'
import { cast } from '../workspace/cast.ts'
import { newSecret } from '../workspace/ids.ts'
import type { JsonObject } from '../workspace/json.ts'
import type { PageNotes } from '../workspace/page-state.ts'
import type { Secrets, Settings } from '../workspace/settings.ts'
import type { Workspace } from '../workspace/workspace.ts'
import type { ApiCall, FaultRule } from './faults.ts'

/** A trigger_id that the app may spend once, soon, to open a view for one person. */
export interface Trigger {
  userId: string
  createdAt: number
  used: boolean
}

/** A response_url: whom it answers, where, and how often it was used. */
export interface ResponseUrl {
  userId: string
  channelId: string
  messageTs?: string
  threadTs?: string
  createdAt: number
  uses: number
}

/** A file that the app is about to upload. */
export interface Upload {
  name: string
  length: number
  bytes?: Buffer
}

/** Everything the pretend Slack is made of while it runs. Only the workspace survives a restart. */
export interface World {
  workspace: Workspace
  settings: Settings
  secrets: Secrets
  delivery: Delivery
  /** Where this Slack can be reached, without a slash at the end. */
  url: string
  triggers: Map<string, Trigger>
  responseUrls: Map<string, ResponseUrl>
  tickets: Set<string>
  faults: FaultRule[]
  calls: ApiCall[]
  recentPosts: Map<string, number[]>
  listeners: Set<() => void>
  notes: PageNotes
  /** What is in files, by their ids. Others stand for themselves. */
  fileBytes: Map<string, Buffer>
  /** Files that the app has announced and not completed yet, by their ids. */
  uploads: Map<string, Upload>
}

/** A world that nobody has connected to yet. */
export const newWorld = (parts: Pick<World, 'workspace' | 'settings' | 'secrets' | 'delivery'>): World => ({
  ...parts,
  url: '',
  triggers: new Map(),
  responseUrls: new Map(),
  tickets: new Set(),
  faults: [],
  calls: [],
  recentPosts: new Map(),
  listeners: new Set(),
  notes: { outside: [] },
  fileBytes: new Map(),
  uploads: new Map(),
})

/** What only made sense in the workspace that was shown before. */
export function forgetPassing(world: World): void {
  for (const passing of [world.triggers, world.responseUrls, world.recentPosts, world.uploads]) passing.clear()
  world.faults.length = 0
  world.calls.length = 0
}

/** Tells the page, the state file and whoever waits that something is different now. */
export function changed(world: World): void {
  for (const listener of [...world.listeners]) listener()
}

/** A new trigger_id for something this person just did. */
export function newTrigger(world: World, userId: string): string {
  const now = world.settings.now()
  const id = `${now}.${Math.floor(now / 7)}.${newSecret()}`
  world.triggers.set(id, { userId, createdAt: now, used: false })
  return id
}

/** A new response_url for something this person just did. */
export function newResponseUrl(world: World, answers: Omit<ResponseUrl, 'createdAt' | 'uses'>): string {
  const id = newSecret()
  world.responseUrls.set(id, { ...answers, createdAt: world.settings.now(), uses: 0 })
  return `${world.url}/actions/${id}`
}

/** What every interactive payload says about the app. */
export const appFields = (world: World): JsonObject => ({
  api_app_id: cast.bot.appId,
  token: world.secrets.verification,
  enterprise: null,
  is_enterprise_install: false,
})
