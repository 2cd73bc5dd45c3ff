import type { JsonObject } from '../workspace/json.ts'
import type { Settings } from '../workspace/settings.ts'

/** What can be made to go wrong with the next calls of a method. */
export type Fault =
  | { error: string }
  | { status: number }
  | { retryAfter: number }
  /** Answer as usual, but only after so many milliseconds. */
  | { hang: number }
  /** Do it, then cut the connection before the answer. */
  | { dropAfter: true }
  /** Cut the connection without doing it. */
  | { dropBefore: true }

/** A fault, for which method ("*" for all), and how often it still strikes. */
export interface FaultRule {
  method: string
  fault: Fault
  times: number
}

/** One Web API call the app made. */
export interface ApiCall {
  method: string
  args: JsonObject
  at: number
  ok: boolean
  error?: string
}

/** The fault that strikes this call, if any; counts it. */
export function takeFault(rules: FaultRule[], method: string): Fault | undefined {
  const rule = rules.find((one) => one.times > 0 && (one.method === method || one.method === '*'))
  if (rule) rule.times -= 1
  return rule?.fault
}

/** When each channel was last posted to, and how often it may be. */
type RecentPosts = { settings: Settings; recentPosts: Map<string, number[]> }

/** A refusal as a 429, if this channel got more posts in the last second than allowed. */
export function rateFault(posts: RecentPosts, method: string, args: JsonObject): Fault | undefined {
  const limit = posts.settings.postLimitPerSecond
  if (method !== 'chat.postMessage' || !Number.isFinite(limit)) return undefined
  const now = posts.settings.now()
  const channel = String(args.channel)
  const recent = (posts.recentPosts.get(channel) ?? []).filter((at) => now - at < 1000)
  if (recent.length >= limit) return { retryAfter: 1 }
  posts.recentPosts.set(channel, [...recent, now])
  return undefined
}
