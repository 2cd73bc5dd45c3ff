import { z } from 'zod'

const text = z.string().max(200_000)
const id = z.string().regex(/^[\w.:-]{1,80}$/)
const ts = z.string().regex(/^\d{1,12}\.\d{1,9}$/)

const file = z.object({
  id: id.nullish(),
  name: text.nullish(),
  title: text.nullish(),
  permalink: text.nullish(),
})

/** A message inside an event; `message_changed` and `message_deleted` nest another. */
const message = z.object({
  type: z.string(),
  subtype: z.string().nullish(),
  hidden: z.boolean().nullish(),
  user: id.nullish(),
  bot_id: id.nullish(),
  app_id: id.nullish(),
  bot_profile: z.unknown().optional(),
  team: id.nullish(),
  user_team: id.nullish(),
  source_team: id.nullish(),
  text: text.nullish(),
  ts: ts.nullish(),
  thread_ts: ts.nullish(),
  /** Who started the thread. */
  parent_user_id: id.nullish(),
  files: z.array(file).nullish().catch([]),
})

const event = message.extend({
  channel: id,
  channel_type: z.string().nullish(),
  deleted_ts: ts.nullish(),
  message: message.nullish(),
  previous_message: message.nullish(),
})

/** The part of an Events API envelope about messages that we rely on; everything else in it is ignored. */
export const messageEnvelopeSchema = z.object({
  type: z.literal('event_callback'),
  event_id: id,
  team_id: id.nullish(),
  enterprise_id: id.nullish(),
  is_ext_shared_channel: z.boolean().nullish(),
  authorizations: z
    .array(z.object({ team_id: id.nullish(), enterprise_id: id.nullish(), user_id: id.nullish() }))
    .nullish(),
  event,
})
export type MessageEnvelope = z.infer<typeof messageEnvelopeSchema>
export type MessageEvent = MessageEnvelope['event']
export type SlackMessage = z.infer<typeof message>
export type SlackFile = z.infer<typeof file>
