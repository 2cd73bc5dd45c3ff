import type { SentFile } from '../base/files.ts'
import { act } from '../base/state.ts'
import type { Place } from './place.ts'

/** What somebody has written and now sends. */
export interface Draft extends Place {
  text: string
  broadcast: boolean
  files: SentFile[]
}

/** Posts it, or runs it if it is a command; false if that went wrong. */
export async function send({ text, files, broadcast, ...place }: Draft): Promise<boolean> {
  const [, name, rest = ''] = /^\/(\S+)\s*([\s\S]*)$/.exec(text) ?? []
  const result = await done()
  return result !== undefined

  function done() {
    if (name === 'me') return act('post', { ...place, text: rest, subtype: 'me_message' })
    if (name) return act('command', { ...place, name, text: rest })
    return act('post', { ...place, text, files, broadcast })
  }
}
