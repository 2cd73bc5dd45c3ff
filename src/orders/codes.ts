import { randomBytes, randomInt, scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

// One-time codes by which somebody proves that an account is theirs: what they are, and how they are kept.

const derive = promisify<string, string, number, Buffer>(scrypt)
const hashBytes = 32

/** A new code: six digits. */
export const newCode = (): string => String(randomInt(1_000_000)).padStart(6, '0')

/** What is kept of a code. Slow to make, so that nobody who reads it finds the code while that is valid. */
export async function hashCode(code: string, salt = randomBytes(16).toString('hex')): Promise<string> {
  return `${salt}:${(await derive(code, salt, hashBytes)).toString('hex')}`
}

/** Whether what somebody typed is the code. */
export async function isCode(typed: string, kept: string): Promise<boolean> {
  const [salt = ''] = kept.split(':')
  const [a, b] = [Buffer.from(await hashCode(digitsOf(typed), salt)), Buffer.from(kept)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/** People type "123 456" and full-width digits. */
const digitsOf = (typed: string) => typed.normalize('NFKC').replace(/[\s-]/g, '').slice(0, 20)

/** An account as customers type it; undefined if nothing can be called so. */
export function readAccount(typed: string): string | undefined {
  const account = typed.normalize('NFC').trim()
  if (!/[\p{L}\p{N}]/u.test(account) || /[\s\p{C}]/u.test(account) || account.length > longestAccount) return undefined
  return account.includes('@') ? account.toLowerCase() : account
}

const longestAccount = 200
