/** What can be typed after the ticket command, in the order of its help. */
export const commandNames = [
  ...(['queue', 'mine', 'open', 'customer', 'search'] as const),
  ...([
    'claim',
    'assign',
    'release',
    'priority',
    'resolve',
    'reopen',
    'snooze',
    'move',
    'merge',
    'split',
    'note',
    'reply-with',
    'history',
    'link',
    'unlink',
  ] as const),
  ...(['incident', 'on', 'off', 'stats', 'dashboard', 'channel', 'gaps', 'token', 'help'] as const),
] as const
export type CommandName = (typeof commandNames)[number]

/** What staff read about the ticket command, in one language. */
export interface CommandWords {
  commands: CommandSayings
  savedReplies: SavedReplyWords
}

/** About texts from which staff start a reply. */
interface SavedReplyWords {
  startFrom: string
  title: string
  /** `folder`: where they belong. */
  none(folder: string): string
  unknown(name: string, possible: string, nearest?: string): string
  leftOut: string
}

interface CommandSayings {
  /** What each does, for the help. */
  does: Record<CommandName, string>
  /** The command with nothing after it. */
  alone(command: string): string
  withId: string
  whoSees: string
  /** `nearest`: what was probably meant. */
  unknown(typed: string, possible: string, nearest?: string): string
  howTo(usage: string): string
  noSuchPerson(name: string): string
  titles: { queue: string; mine: string; customer(name: string): string; search(words: string): string }
  nothingFound: string
  page(page: number, pages: number): string
  previous: string
  next: string
  noted(ticketId: string): string
  /** Introduces a colleague's note. */
  noteBy(author: string): string
  now: string
  today: string
  week: string
}
