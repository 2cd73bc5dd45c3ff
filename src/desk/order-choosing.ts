import { and, eq, sql } from 'drizzle-orm'
import { asJson } from '../db/call.ts'
import type { Database, Db } from '../db/database.ts'
import { conversations, outbox } from '../db/schema.ts'
import type { Writer } from '../domain/account.ts'
import type { Delivery } from '../domain/delivery.ts'
import { SupportError } from '../domain/errors.ts'
import type { Customer } from '../domain/message.ts'
import type { Order } from '../domain/order.ts'
import type { OrderChoices } from '../domain/order-choice.ts'
import type { Say } from '../domain/utterance.ts'
import { wordsIn } from '../languages/words.ts'
import { enqueue } from '../queue/enqueue.ts'
import { storeDelivery } from '../queue/store-delivery.ts'
import { isCustomerThere } from './customer-there.ts'
import type { Person } from './person.ts'

export interface ChoosingParts {
  database: Database
  /** One of a writer's own orders. Absent: there are no orders at all. */
  findOwnOrder?(writer: Writer, orderId: string): Promise<Order | undefined>
}

/** Somebody who presses a button, and the workspace that they are of. */
export interface Presser extends Person {
  teamId: string
}

/** What was chosen, and where: as if the person had written the order's number there. */
export interface ChosenOrder {
  workspaceId: string
  channelId: string
  threadTs: string
  isDirect: boolean
  userId: string
  teamId: string
  orderId: string
  outboxId: string
}

/** What customers do with the orders that the bot offers them. */
export interface ChoosingActs {
  /**
   * Takes the choice of an order like a message with its number, once; `asDelivery` makes that message. Once this
   * resolves, it is stored. Throws unless the order is theirs.
   */
  chooseOrder(
    who: Presser,
    choice: { outboxId: string; orderId: string },
    asDelivery: (chosen: ChosenOrder) => Delivery,
  ): Promise<void>
}

export function createChoosingActs({ database, findOwnOrder }: ChoosingParts): ChoosingActs {
  const { db } = database
  return {
    chooseOrder: async (presser, { outboxId, orderId }, asDelivery) => {
      const offer = await findOffer(db, presser.workspaceId, outboxId)
      if (!offer?.choices.offered.some(({ id }) => id === orderId)) return
      const who = { ...presser, teamId: presser.teamId || teamOfCustomer(offer, presser) }
      if (!(await mayChoose(db, findOwnOrder, { who, offer, orderId })))
        throw new SupportError('not_customer', wordsIn(offer.choices.language).dialogue.notYourOrder)
      const delivery = asDelivery({ ...offer.place, ...who, orderId, outboxId })
      const isFirst = await db.transaction(async (tx) => {
        if ((await storeDelivery(tx, delivery, atOnce)) === undefined) return false
        await markChosen(tx, offer, { outboxId, orderId })
        return true
      })
      if (!isFirst) return
      database.wake('inbox')
      database.wake('outbox')
    },
  }
}

/** Slack may not say whose workspace somebody is of. Of the customer there, we know. */
const teamOfCustomer = ({ customer }: Offer, { userId }: Person) => (customer?.userId === userId ? customer.teamId : '')

/** It joins nothing but the thread in which the bot asked. */
const atOnce = { burstWindowMs: 0, directSilenceMs: 0 }

interface Offer {
  place: { workspaceId: string; channelId: string; threadTs: string; isDirect: boolean }
  conversationId: number
  customerUserId: string | null
  customer: Customer | null
  choices: OrderChoices
}

async function findOffer(db: Db, workspaceId: string, outboxId: string): Promise<Offer | undefined> {
  const [found] = await db
    .select({ utterance: outbox.utterance, conversation: conversations })
    .from(outbox)
    .innerJoin(conversations, eq(conversations.id, outbox.conversationId))
    .where(and(eq(outbox.workspaceId, workspaceId), eq(outbox.id, outboxId)))
  if (found?.utterance.kind !== 'reply' || !found.utterance.choices) return undefined
  const { threadTs, choices } = found.utterance
  const { id: conversationId, channelId, isDirect, customerUserId, customer } = found.conversation
  return { place: { workspaceId, channelId, threadTs, isDirect }, conversationId, customerUserId, customer, choices }
}

/** Only whose order it is, as a customer: of another workspace, or somebody who wrote to us there. */
async function mayChoose(
  db: Db,
  findOwnOrder: ChoosingParts['findOwnOrder'],
  { who, offer, orderId }: { who: Presser; offer: Offer; orderId: string },
): Promise<boolean> {
  if (!who.teamId) return false
  const isCustomer = who.teamId !== who.workspaceId || (await isCustomerThere(db, offer, who.userId))
  const { workspaceId, channelId } = offer.place
  const writer = { workspaceId, channelId, customer: { userId: who.userId, teamId: who.teamId } }
  return isCustomer && (await findOwnOrder?.(writer, orderId)) !== undefined
}

/** The outbox draws the choice in place of the buttons. */
async function markChosen(
  tx: Db,
  { place, conversationId }: Offer,
  { outboxId, orderId }: { outboxId: string; orderId: string },
): Promise<void> {
  const redraw: Say = { channel: place.channelId, utterance: { kind: 'redaction', outboxId, mayStay: true } }
  await enqueue(tx, { workspaceId: place.workspaceId, conversationId }, redraw)
  const chosen = sql`jsonb_set(${outbox.utterance}, '{choices,chosen}', ${asJson(orderId)}::jsonb)`
  await tx
    .update(outbox)
    .set({ utterance: chosen })
    .where(and(eq(outbox.id, outboxId), sql`${outbox.utterance} ? 'choices'`))
}
