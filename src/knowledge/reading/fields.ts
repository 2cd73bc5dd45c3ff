import { slipsBetween } from '../../base/slips-between.ts'
import type { Fields } from './front-matter.ts'

/** What a document's fields say, as far as we understand them. Unknown fields are ignored. */
export interface SaidByFields {
  title?: string
  questions: string[]
  language?: string
  updated?: string
  link?: string
  slug?: string
  owner?: string
}

/** Reads the fields of the usual documentation sites. */
export const readFields = (fields: Fields, now: Date): SaidByFields => ({
  title: firstText(fields, ['title', 'sidebar_label', 'sidebartitle', 'name', 'linktitle']),
  questions: textsOf(fields.get('questions')),
  language: languageOf(firstText(fields, ['language', 'lang', 'locale'])),
  updated: firstDate(fields, now),
  link: firstText(fields, ['link', 'url', 'canonical', 'canonical_url', 'permalink', 'html_url'], isAddress),
  slug: firstText(fields, ['slug', 'permalink', 'url'], (text) => !isAddress(text)),
  owner: firstText(fields, ['owner', 'maintainer']),
})

const isAddress = (text: string) => /^https?:\/\/[^\s|<>]+$/i.test(text)

function firstText(fields: Fields, keys: string[], fits: (text: string) => boolean = () => true): string | undefined {
  return keys.flatMap((key) => textsOf(fields.get(key))).find((text) => fits(text))
}

/** One text or a list of them. Numbers are texts, such as the title "404". */
function textsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.filter((each) => !Array.isArray(each)).flatMap(textsOf)
  if (typeof value === 'number') return [String(value)]
  const text = typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : ''
  return text ? [text] : []
}

/** ISO 639-1 of a tag such as `pt-BR`. */
export function languageOf(tag: string | undefined): string | undefined {
  return /^([a-z]{2,3})(?:[-_][a-z0-9-]+)?$/i.exec(tag?.trim() ?? '')?.[1]?.toLowerCase()
}

const dateKeys = [
  'updated',
  'last_update',
  'last_updated',
  'lastupdated',
  'lastupdate',
  'lastmod',
  'last_modified_at',
  'last_modified',
  'modified',
  'updated_at',
  'updatedat',
  'date',
]

function firstDate(fields: Fields, now: Date): string | undefined {
  for (const key of dateKeys) {
    const date = dateOf(fields.get(key), now)
    if (date) return date
  }
  return undefined
}

const dayMs = 24 * 60 * 60_000

/** The ISO date in a field; undefined if there is none, or if it is still to come: in some time zones it is tomorrow. */
export function dateOf(value: unknown, now: Date): string | undefined {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : dateOf(value.toISOString(), now)
  // Docusaurus writes last_update: { date: …, author: … }.
  if (typeof value === 'object' && value !== null && 'date' in value) return dateOf(value.date, now)
  if (typeof value !== 'string') return undefined
  const [day = dayInWords(value)] = /^\d{4}-\d{2}-\d{2}(?=$|[T\s])/.exec(value.trim()) ?? []
  if (day === undefined || !isDay(day)) return undefined
  return asDate(day).getTime() <= now.getTime() + dayMs ? day : undefined
}

/** No month has 31 days only because a computer counts on. */
const isDay = (day: string) => !Number.isNaN(asDate(day).getTime()) && asDate(day).toISOString().startsWith(day)

const asDate = (day: string) => new Date(`${day}T00:00:00Z`)

/** "12 March 2025" or "Mar 12, 2025". Numbers alone, such as 3/12/2025, do not say which is the month. */
function dayInWords(value: string): string | undefined {
  if (!/\p{L}{3}/u.test(value) || !/\d{4}/.test(value)) return undefined
  const date = new Date(`${value} UTC`)
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString().slice(0, 10)
}

const forEveryone = ['everyone', 'everybody', 'public', 'all', 'customer', 'customers', 'anyone']
const forStaff = ['staff', 'internal', 'team', 'agents', 'employees', 'private']

/** Why a document is not shown, and the field that says so. */
export interface Withheld {
  why: string
  detail: string
}

/** Who may read a document; why nobody may if that is not certain, because what is not meant for customers must not reach them. */
export function readersOf(fields: Fields): { audience: 'everyone' | 'staff' } | Withheld {
  for (const [key, value] of fields) {
    const hides = hiding.find(({ keys, when }) => keys.includes(key) && when(value))
    if (hides) return { why: 'a field keeps it from customers', detail: `${key}: ${shown(value)}` }
    if (key !== 'audience' && slipsBetween(key, 'audience') <= 2)
      return { why: 'a field looks like a mistyped "audience"', detail: key }
  }
  if (!fields.has('audience')) return { audience: 'everyone' }
  const named = textsOf(fields.get('audience')).map((text) => text.toLowerCase())
  if (named.length > 0 && named.every((name) => forStaff.includes(name))) return { audience: 'staff' }
  if (named.length > 0 && named.every((name) => forEveryone.includes(name))) return { audience: 'everyone' }
  const detail = `audience: ${shown(fields.get('audience'))}`
  return { why: 'its audience is not understood; write everyone or staff', detail }
}

const shown = (value: unknown) => String(typeof value === 'object' ? JSON.stringify(value) : value).slice(0, 40)

/** Anything but a clear no. */
const isOn = (value: unknown) =>
  value !== undefined && value !== null && !/^(false|no|off|0|)$/i.test(String(value).trim())
const isOff = (value: unknown) => /^(false|no|off|0)$/i.test(String(value).trim())

const hiding: { keys: string[]; when: (value: unknown) => boolean }[] = [
  {
    keys: ['draft', 'unlisted', 'hidden', 'private', 'internal', 'noindex', 'no_index', 'archived', 'unpublished'],
    when: isOn,
  },
  { keys: ['published', 'public', 'publish', 'visible', 'listed', 'index'], when: isOff },
  {
    keys: ['status', 'state', 'visibility', 'access'],
    when: (value) => /draft|private|internal|hidden|unlisted|unpublished|archived|staff/i.test(String(value)),
  },
  { keys: ['robots'], when: (value) => /noindex|none/i.test(String(JSON.stringify(value))) },
  { keys: ['seo'], when: (value) => /"no_?index":\s*(true|"true")/i.test(String(JSON.stringify(value))) },
]
