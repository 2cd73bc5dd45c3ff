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

/** The mode of a channel unless staff have set another. `nameOf` is asked only if modes stand under names. */
export async function usualModeOf(
  defaults: ModeDefaults,
  channelId: string,
  nameOf?: (channelId: string) => Promise<string | undefined>,
): Promise<ChannelMode> {
  const mode = findMode(defaults, channelId)
  if (mode || Object.keys(defaults.modes).length === 0) return mode ?? defaults.default
  const name = await nameOf?.(channelId)
  return (name && findMode(defaults, name)) || defaults.default
}

export const usualModes: ModeDefaults = { default: 'answer', modes: {} }
