import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/**
 * Writes a file that only its owner may read. It gets its name once it is complete: `write` is handed what takes its text,
 * and if it fails, nothing is left.
 */
export async function writeNewFile<T>(
  file: string,
  write: (take: (text: AsyncIterable<string>) => Promise<void>) => Promise<T>,
): Promise<T> {
  const unfinished = `${file}.unfinished`
  try {
    const written = await write((text) =>
      pipeline(Readable.from(text), createWriteStream(unfinished, { mode: 0o600, flush: true })),
    )
    await rename(unfinished, file)
    return written
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}
