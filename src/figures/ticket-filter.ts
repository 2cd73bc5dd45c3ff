import { z } from 'zod'
import { actionStates } from '../domain/action.ts'
import { intents, sentiments } from '../domain/classification.ts'
import { priorities } from '../domain/decision.ts'
import { promiseKinds } from '../domain/service-levels.ts'
import { suggestionOutcomes } from '../domain/suggestion.ts'
import { endings, ticketEvents, ticketStatuses } from '../domain/ticket.ts'

/**
 * Which tickets of a scope a figure counts: plain values, so that it fits in the query of an address. The days of the
 * scope are those on which it happened: that the ticket was opened, or what the filter names by `happened`, `rating`,
 * `promise`, `proposed`, `refund` or `was`.
 */
export const ticketFilter = z
  .object({
    /** One of the scope's days, as `2026-11-28`. */
    day: z.iso.date(),
    intent: z.enum(intents),
    /** One of the company's own, or what the ticket is about. */
    department: z.string().min(1).max(100),
    /** ISO 639-1. */
    language: z.string().min(2).max(8),
    mood: z.enum(sentiments),
    /** Its state now, and whether it is in work: neither resolved nor closed. */
    status: z.enum(ticketStatuses),
    inWork: z.enum(['yes']),
    priority: z.enum(priorities),
    /** Whenever it was opened. */
    whenever: z.enum(['yes']),
    /** Whose text the customer was told. */
    article: z.string().min(1).max(300),
    /** How it was closed, or that it was opened again afterwards. */
    ended: z.enum([...endings, 'reopened']),
    /** An event of its history; `first reply`: it was answered for the first time; `resolution`: it was solved, and is still. */
    happened: z.enum([...ticketEvents, 'first reply', 'resolution']),
    rating: z.coerce.number().int().min(1).max(5),
    promise: z.enum(promiseKinds),
    /** Of the promise; either if absent. */
    kept: z.enum(['yes', 'no']),
    /** What became of an answer that the card proposed. */
    proposed: z.enum(suggestionOutcomes),
    /** In which state a refund of it has come. */
    refund: z.enum(actionStates),
    /** What triage had said before staff corrected it. */
    was: z.enum(intents),
    /** How sure triage was, in whole tenths: 9 means from 0.9 on, 1 included. */
    tenth: z.coerce.number().int().min(0).max(9),
    /** Whether the bot had answered before a person was needed. */
    answered: z.enum(['yes', 'no']),
  })
  .partial()
export type TicketFilter = z.infer<typeof ticketFilter>
