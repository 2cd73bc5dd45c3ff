import { z } from 'zod'
import type { OrderNumberForm } from '../domain/order-id.ts'
import { patternProblem } from '../domain/safe-pattern.ts'

/** Payments and charges of Stripe, and invoices with the prefix that Stripe chooses. */
export const stripeIds = ['(?:pi|ch|py)_[A-Za-z0-9]{14,40}', '[A-Z0-9]{8}-\\d{4,5}']
export const stripeExample = 'ABCD1234-0001'

const digitForm = /^([^\\[\](){}*+?^$|\s]{0,20})\\d(?:\{(\d{1,2})(?:,(\d{1,2}))?\})$/

const text = 'must be text; put quotes around it'

const one = z.string(text).superRefine((form, context) => {
  const message = problemOf(form)
  if (message) context.addIssue({ code: 'custom', message })
})

/** One form of ids, or several. */
export const orderIdSchema = z
  .preprocess(
    (said) => (typeof said === 'string' ? [said] : said),
    z.array(one, `${text}, or a list of such`).max(5, 'has too many forms'),
  )
  .default([])
  .meta({
    type: ['string', 'array'],
    description: 'What their numbers look like: a fixed beginning and digits, or several such forms.',
  })

function problemOf(form: string): string | undefined {
  const digits = readDigitForm(form)?.digits
  if (digits) {
    const [least, most] = digits
    return least >= 3 && least <= most && most <= 16 ? undefined : 'must have 3 to 16 digits, the smaller number first'
  }
  const problem = patternProblem(form)
  if (problem) return `${problem}; write a fixed beginning and digits, such as A-\\d{4,12}`
  return /\\d|0-9/.test(form) ? undefined : 'must have digits, such as A-\\d{4,12}'
}

/** A fixed beginning and digits; customers may also write the digits after a word, or alone if asked. */
export function readDigitForm(form: string): Pick<OrderNumberForm, 'prefix' | 'digits'> | undefined {
  const match = digitForm.exec(form)
  if (!match) return undefined
  const [, prefix = '', least = '', most = least] = match
  return { prefix, digits: [Number(least), Number(most)] }
}

/** The same form as a pattern, for ids that count only as they stand. */
export const asPattern = ({ prefix, digits: [least, most] }: Pick<OrderNumberForm, 'prefix' | 'digits'>): string =>
  `${prefix.replace(/[./]/g, '\\$&')}\\d{${least},${most}}`
