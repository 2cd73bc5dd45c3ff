import type { Workspace } from './workspace.ts'

/** What the page tells its readers about the app beside it. */
export interface PageNotes {
  /** Who, outside this computer, gets to read what is written; empty if nobody does. */
  outside: string[]
  /** The app's slash command. */
  ticketCommand?: string
  /** What can be typed after it. */
  subcommands?: { name: string; usage: string; does: string }[]
  /** The app's entries in menus: of a message, or of the field in which one writes. */
  shortcuts?: { name: string; description: string; type: 'message' | 'global'; callbackId: string }[]
  /** What a first visitor may try, and what comes of it. */
  examples?: { text: string; comes: string }[]
  /** What can be done with the sandbox itself; absent in a pretend Slack without it. */
  stage?: StageState
}

/** What the page shows of the bot's process and of what can be done with it. */
export interface StageState {
  companies: { id: string; name: string; about: string }[]
  /** The one that is shown. */
  company: string
  bot: BotState
  aheadMs: number
  /** The host of the language model, if there is one that can be cut off, and whether it is. */
  model?: { name: string; isCutOff: boolean }
  /** What was done to the bot or its deliveries lately, the newest first. */
  happened: { at: number; what: string }[]
  tour: { steps: TourStep[]; done: number; isRunning: boolean }
}

/** Customers' messages of the last hours and what has become of them; the deliveries are those since the start. */
export interface Counts {
  written: number
  deliveries: number
  stored: number
  handled: number
  /** Answers to them that the bot has decided to give, those that stand in Slack, and those that stand there twice. */
  owed: number
  seen: number
  twice: number
}

/** How the bot's process is. */
export type BotState =
  | { kind: 'starting' }
  | { kind: 'running'; pid: number; readyMs: number }
  | { kind: 'stopped'; problem: string }

/** A step of the guided tour: its title, what its button does, and what one sees then. */
export interface TourStep {
  title: string
  does: string
  see: string
}

/** Everything the page draws. It can act as any person, so it gets what all of them see. */
export interface PageState extends Workspace, PageNotes {
  botConnected: boolean
}
