import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { detectLanguage } from '../understanding/language.ts'
import type { Addresses } from './addresses.ts'
import type { Article } from './article.ts'
import type { FileReading, Site } from './folder.ts'
import type { ReadDocument } from './reading/document.ts'
import { longestDocument, readDocument } from './reading/read-document.ts'

/** The bytes of a file, or the first of one that is too long to be read. */
export async function readBytes(path: string): Promise<Uint8Array> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    if (size <= longestDocument) return await file.readFile()
    const { buffer } = await file.read(Buffer.alloc(longestDocument + 1), 0, longestDocument + 1, 0)
    return buffer
  } finally {
    await file.close()
  }
}

/** Reads one file of a knowledge folder. Whatever is wrong with it is part of the result. */
export async function readFile(dir: string, name: string, addresses: Addresses, site: Site): Promise<FileReading> {
  try {
    const bytes = await readBytes(join(dir, name))
    const reading = await readDocument({ name, bytes }, { addressOf: (href) => addresses.resolve(name, href) })
    if (reading.kind !== 'read') return { name, ...reading }
    const article = articleOf(name, reading.document, addresses.of(name), site)
    return { name, kind: 'article', article, dropped: reading.document.dropped }
  } catch (error) {
    return { name, kind: 'unreadable', why: problemIn(error) }
  }
}

/** A failing disk, missing permission, or a mistake of ours: it must not stop the other files. */
const problemIn = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'EACCES'
    ? 'the bot may not read it'
    : `reading it failed (${error instanceof Error ? error.message : error})`

function articleOf(name: string, document: ReadDocument, address: string | undefined, site: Site): Article {
  const { title, questions, audience, updated, owner, body } = document
  const link = document.link ?? (audience === 'everyone' ? address : undefined)
  return {
    id: idOf(name),
    title,
    questions,
    language: document.language ?? languageOf(name, body, site),
    audience,
    ...(updated && { updated }),
    ...(owner && { owner }),
    ...(link && { link }),
    body,
  }
}

/** A file's path without its extension. */
export const idOf = (name: string): string => name.replace(/\.\w+$/, '')

const surelyDetected = 0.8
const longEnough = 300

/** The language of a folder such as `de/`, else of a text that is clearly in another one, else the company's. */
function languageOf(name: string, body: string, { language = 'en' }: Site): string {
  const folder = /(?:^|\/)([a-z]{2})(?:[-_][A-Za-z]{2})?\//.exec(name)?.[1]
  if (folder && isLanguage(folder)) return folder
  const words = body.replace(/```[\s\S]*?```|`[^`\n]*`|\]\([^)\n]*\)/g, ' ')
  if (words.length < longEnough) return language
  const detected = detectLanguage(words)
  return detected.confidence >= surelyDetected ? detected.language : language
}

const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })
const isLanguage = (code: string) => names.of(code) !== undefined
