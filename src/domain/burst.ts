import type { Customer, Happening } from './message.ts'

export type Written = Extract<Happening, { kind: 'written' }>
export type Change = Extract<Happening, { kind: 'edited' | 'deleted' }>

/** What happened in a conversation since we last looked. */
export interface Burst {
  /** Ordered by Slack's timestamp, which may differ from the order of arrival. */
  written: Written[]
  /** Changes to earlier messages. Changes to messages of this burst are already applied to `written`. */
  changes: Change[]
  fromCustomer: (Written & { author: { kind: 'customer'; customer: Customer } })[]
  fromStaff: Written[]
}

/** Sorts a batch of happenings into messages and changes. */
export function readBurst(happenings: Happening[]): Burst {
  const all = happenings.filter((happening) => happening.kind === 'written')
  const changes = happenings.filter((happening) => happening.kind === 'edited' || happening.kind === 'deleted')
  const written = all
    .map((message) => asChanged(message, changes))
    .filter((message) => message !== undefined)
    .sort((a, b) => Number(a.ts) - Number(b.ts))
  return {
    written,
    changes: changes.filter(({ ts }) => !all.some((message) => message.ts === ts)),
    fromCustomer: written.filter(isFromCustomer),
    fromStaff: written.filter(({ author }) => author.kind === 'staff'),
  }
}

/** Whether a customer wrote it. */
export const isFromCustomer = (message: Written): message is Burst['fromCustomer'][number] =>
  message.author.kind === 'customer'

function asChanged(message: Written, changes: Change[]): Written | undefined {
  const last = changes.filter(({ ts }) => ts === message.ts).at(-1)
  if (last?.kind === 'deleted') return undefined
  if (!last) return message
  const { text, toOthers, toUs, attachments = message.attachments } = last
  return { ...message, text, toOthers, toUs, attachments }
}
