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
}

/** Everything the page draws. It can act as any person, so it gets what all of them see. */
export interface PageState extends Workspace, PageNotes {
  botConnected: boolean
}
