import { parseArgs } from 'node:util'
import { channelModes } from '../../domain/channel-mode.ts'
import { SupportError } from '../../domain/errors.ts'
import { places, type Scene } from './explain.ts'

/** How to call it. */
export const usage = `Usage: npm run explain -- "text" [options]     (or lines on stdin, one message each)
  --where channel|dm|thread   where a customer writes it; channel by default
  --mode ${channelModes.join('|')}   the channel's mode; what the company has set by default
  --mention                   the bot is mentioned by name
  --no-model                  without the language model
  --company FOLDER            another company
  --json                      for programs: one object a line`

/** What was asked for on the command line. */
export interface Request {
  /** Absent: messages come on stdin. */
  text?: string
  scene: Scene
  withoutModel: boolean
  json: boolean
  /** For the settings. */
  companyArgs: string[]
}

/** Reads the command line. Throws SupportError `bad_settings` with the usage. */
export function readRequest(args: string[]): Request {
  const { values, positionals } = parse(args)
  const where = places.find((place) => place === (values.where ?? 'channel'))
  const mode = channelModes.find((one) => one === values.mode)
  if (!where || (values.mode !== undefined && !mode)) throw new SupportError('bad_settings', usage)
  return {
    text: positionals.length > 0 ? positionals.join(' ') : undefined,
    scene: { where, mode, mention: values.mention === true },
    withoutModel: values['no-model'] === true,
    json: values.json === true,
    companyArgs: values.company === undefined ? [] : ['--company', values.company],
  }
}

function parse(args: string[]) {
  const flag = { type: 'boolean' } as const
  const word = { type: 'string' } as const
  const options = { where: word, mode: word, mention: flag, 'no-model': flag, company: word, json: flag }
  try {
    return parseArgs({ args, allowPositionals: true, options })
  } catch (cause) {
    throw new SupportError('bad_settings', usage, { cause })
  }
}
