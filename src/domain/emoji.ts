/** The names of the emoji by which staff act, and by which customers see that they were heard. Absent: not used. */
export interface EmojiNames {
  makeTicket?: string
  claim?: string
  resolve?: string
  /** The bot's own, on a request until it is answered. */
  seen?: string
}

/** What holds where nothing is set. */
export const usualEmoji = {
  makeTicket: 'ticket',
  claim: 'eyes',
  resolve: 'white_check_mark',
  seen: 'eyes',
} as const satisfies EmojiNames

/** What staff do by an emoji. */
export type EmojiAct = 'make a ticket' | 'claim' | 'resolve'

/** What an emoji means, whatever its skin tone; undefined: nothing. */
export function actOf(name: string, { makeTicket, claim, resolve }: EmojiNames): EmojiAct | undefined {
  const [bare] = name.split('::')
  if (bare === makeTicket) return 'make a ticket'
  if (bare === claim) return 'claim'
  return bare === resolve ? 'resolve' : undefined
}
