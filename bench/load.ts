import { setTimeout as sleep } from 'node:timers/promises'
import type { BusySlack, Written } from './busy-slack.ts'

/** Times of each message, in milliseconds from its delivery. */
export interface Timings {
  acks: number[]
  replies: number[]
}

/** Customers write at a steady rate, whether or not they are answered, each in a channel of their own or all in one. */
export async function writeSteadily(
  slack: BusySlack,
  perSecond: number,
  seconds: number,
  where: 'own' | 'shared' = 'own',
): Promise<Written[]> {
  const written: Written[] = []
  const startedAt = performance.now()
  for (let number = 0; number < perSecond * seconds; number++) {
    const early = startedAt + (number * 1000) / perSecond - performance.now()
    if (early > 0) await sleep(early)
    written.push(slack.write(messageNumber(number), where))
  }
  return written
}

/** As `writeSteadily`, and resolves when all have been acknowledged and answered. */
export async function steadyLoad(slack: BusySlack, perSecond: number, seconds: number): Promise<Timings> {
  const written = await writeSteadily(slack, perSecond, seconds)
  return {
    acks: await Promise.all(written.map(({ acked }) => acked)),
    replies: await Promise.all(written.map(({ replied }) => replied)),
  }
}

/** As many customers as `atOnce` each write again as soon as they are answered. Returns answers per second. */
export async function fullLoad(slack: BusySlack, atOnce: number, seconds: number): Promise<number> {
  const startedAt = performance.now()
  const until = startedAt + seconds * 1000
  let answered = 0
  const customer = async () => {
    while (performance.now() < until) {
      await slack.write(messageNumber(answered)).replied
      answered += 1
    }
  }
  await Promise.all(Array.from({ length: atOnce }, customer))
  return answered / ((performance.now() - startedAt) / 1000)
}

/** One message in eight needs a person: a ticket, a card in the support channel, and a reply. */
const texts = [
  'What are your shipping rates?',
  'How long does delivery take with the normal option?',
  'do i need to pay import duty when it arrives in norway',
  'How do I reset my password?',
  'I want to speak to a manager!',
  'Is there a minimum spend to get free shipping?',
  'How can I return something that I do not like?',
  'Do you send parcels abroad?',
]

/** Customers do not write the same to the letter within seconds: in each round, other words are capitalised. */
function messageNumber(number: number): string {
  const text = texts[number % texts.length] ?? ''
  const round = Math.floor(number / texts.length)
  const words = text.split(' ').map((word, at) => ((round >> at) & 1 ? capitalized(word) : word))
  return words.join(' ')
}

const capitalized = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
