import { z } from 'zod'

/** Characters without a width, which come along when a token is copied from a web page. */
const invisible = /[\u200B-\u200F\u2060\uFEFF]/g
const quotes = /^(["'`])(.*)\1$|^[“”„‟«»](.*)[“”„‟«»]$|^[‘’‚‛](.*)[‘’‚‛]$/s

/**
 * A setting as it was meant: `docker run --env-file` and Kubernetes keep the quotes around a value, and editors make them curly.
 * An unset line of a copied `.env.example` (`NAME=`) means "not set".
 */
export function meant(value: unknown): unknown {
  if (typeof value !== 'string') return value
  const bare = value.replace(invisible, '').trim()
  const [, , straight, double, single] = quotes.exec(bare) ?? []
  return (straight ?? double ?? single ?? bare).trim() || undefined
}

/** A setting that is read by this schema. */
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

/** An address with one of these schemes. */
export const address = (...schemes: string[]) => addressLike(schemes, '')

/** The same of a database, which has a password inside. */
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

/** The address of a proxy, which many write without `http://`. */
export const proxy = z.preprocess((value) => {
  const given = meant(value)
  return typeof given === 'string' && !given.includes('://') ? `http://${given}` : given
}, address('http', 'https').optional())

/** IANA's name of a time zone; the system's unless told. */
export const timeZone = setting(
  z
    .string()
    .refine(isTimeZone, 'must be the name of a time zone, such as Europe/Berlin, America/New_York or UTC')
    .default(Intl.DateTimeFormat().resolvedOptions().timeZone),
)

/** Offsets such as +02:00 are none: they know no summer. */
function isTimeZone(name: string): boolean {
  try {
    return /^[A-Za-z]/.test(name) && Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
  } catch {
    return false
  }
}

/** A secret of Slack's, which says by its first letters what it is. */
export const token = (prefix: string, where: string) =>
  setting(z.string().startsWith(prefix, `must start with ${prefix} (find it under ${where})`).optional())
