/** What the bot does in a channel, from everything to nothing. */
export const channelModes = ['answer', 'draft', 'tickets', 'mentions', 'off'] as const
export type ChannelMode = (typeof channelModes)[number]

/** The modes of a company's channels, unless staff have set another. Keys are channel ids, or names without `#`. */
export interface ModeDefaults {
  default: ChannelMode
  modes: Record<string, ChannelMode>
}

/** The mode of a channel by its id or name; undefined if the company has set none for it. */
export const findMode = ({ modes }: ModeDefaults, channel: string): ChannelMode | undefined =>
  Object.hasOwn(modes, channel) ? modes[channel] : undefined

export const usualModes: ModeDefaults = { default: 'answer', modes: {} }
