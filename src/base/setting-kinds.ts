import { z } from 'zod'

/** Zero-width characters, often copied from web pages along with a token. */
const invisible = /[\u200B-\u200F\u2060\uFEFF]/g
const quotes = /^(["'`])(.*)\1$|^[“”„‟«»](.*)[“”„‟«»]$|^[‘’‚‛](.*)[‘’‚‛]$/s

/**
 * Cleans up a setting. `docker run --env-file` and Kubernetes keep the quotes around a value, and editors make them
 * curly. An empty line of a copied `.env.example` (`NAME=`) means "not set".
 */
export function meant(value: unknown): unknown {
  if (typeof value !== 'string') return value
  const bare = value.replace(invisible, '').trim()
  const [, , straight, double, single] = quotes.exec(bare) ?? []
  return (straight ?? double ?? single ?? bare).trim() || undefined
}

/** A setting parsed by this schema. */
export const setting = <T extends z.ZodType>(schema: T) => z.preprocess(meant, schema)

/** A whole number within these limits. */
export const wholeNumber = (min: number, max: number, fallback: number) =>
  setting(
    z.coerce
      .number('must be a whole number')
      .int('must be a whole number')
      .min(min, `must be at least ${min}`)
      .max(max, `must be at most ${max}`)
      .default(fallback),
  )

/** A number from 0 to 1. */
export const share = (fallback: number) =>
  setting(
    z.coerce
      .number('must be a number from 0 to 1')
      .min(0, 'must be from 0 to 1')
      .max(1, 'must be from 0 to 1')
      .default(fallback),
  )

/** A URL with one of these schemes. */
export const address = (...schemes: string[]) => addressLike(schemes, '')

/** A database URL, which may contain a password. */
export const databaseAddress = (...schemes: string[]) =>
  addressLike(schemes, '; write special characters of the password as codes (@ is %40, # is %23, % is %25)')

const addressLike = (schemes: string[], hint: string) =>
  z
    .string()
    .refine(
      (value) => schemes.some((scheme) => value.startsWith(`${scheme}://`)) && isAddress(value),
      `must be an address that starts with ${schemes.map((scheme) => `${scheme}://`).join(' or ')}${hint}`,
    )

function isAddress(value: string): boolean {
  try {
    const { username, password } = new URL(value)
    decodeURIComponent(username + password)
    return true
  } catch {
    return false
  }
}

/** A proxy's address, with or without `http://`. */
export const proxy = z.preprocess((value) => {
  const given = meant(value)
  return typeof given === 'string' && !given.includes('://') ? `http://${given}` : given
}, address('http', 'https').optional())

/** An IANA time zone name; the system's by default. */
export const timeZone = setting(
  z
    .string()
    .refine(isTimeZone, 'must be the name of a time zone, such as Europe/Berlin, America/New_York or UTC')
    .default(Intl.DateTimeFormat().resolvedOptions().timeZone),
)

/** Rejects offsets such as +02:00, which ignore daylight saving time. */
function isTimeZone(name: string): boolean {
  try {
    return /^[A-Za-z]/.test(name) && Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
  } catch {
    return false
  }
}

/** A Slack secret, recognized by its prefix. */
export const token = (prefix: string, where: string) =>
  setting(z.string().startsWith(prefix, `must start with ${prefix} (find it under ${where})`).optional())
