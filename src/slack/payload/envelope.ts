import { z } from 'zod'

const text = z.string().max(200_000)
const id = z.string().regex(/^[\w.:-]{1,80}$/)
const ts = z.string().regex(/^\d{1,12}\.\d{1,9}$/)

/** If Slack changes a field's type, only that field is dropped, and the rest of the message is read. */
const words = text.nullish().catch(undefined)
const flag = z.boolean().nullish().catch(undefined)
const ids = id.nullish().catch(undefined)
const list = <T extends z.ZodType>(schema: T) =>
  z
    .array(schema.nullable().catch(null))
    .transform((all) => all.filter((one) => one !== null))
    .nullish()
    .catch(undefined)

/** A file as in messages and in `files.info`. */
export const fileSchema = z.object({
  id: ids,
  name: words,
  title: words,
  permalink: words,
  external_url: words,
  mode: words,
  filetype: words,
  /** `slack_audio` and `slack_video` are clips. */
  subtype: words,
  file_access: words,
  /** The beginning of a snippet or a post. */
  preview: words,
  preview_is_truncated: flag,
  /** The subject of an email. */
  subject: words,
  plain_text: words,
  preview_plain_text: words,
  from: list(z.object({ address: words, name: words, original: words })),
  transcription: z
    .object({ status: words, preview: z.object({ content: words, has_more: flag }).nullish().catch(undefined) })
    .nullish()
    .catch(undefined),
})

/** Blocks of any shape, which slack/reading parses. */
const blocks = z.array(z.unknown()).nullish().catch(undefined)

/** Attachments of a message: forwarded messages, link previews, tables, app content. */
const attachment = z.object({
  is_share: flag,
  is_msg_unfurl: flag,
  is_app_unfurl: flag,
  from_url: words,
  original_url: words,
  app_unfurl_url: words,
  service_name: words,
  author_name: words,
  author_subname: words,
  author_id: ids,
  channel_id: ids,
  channel_name: words,
  pretext: words,
  title: words,
  text: words,
  fallback: words,
  fields: list(z.object({ title: words, value: words })),
  blocks,
  message_blocks: list(z.object({ message: z.object({ text: words, blocks }).nullish().catch(undefined) })),
  files: list(fileSchema),
  is_file_attachment: flag,
  filename: words,
  url: words,
})

/** The owner of a bot. */
const botProfile = z.object({ name: words, app_id: ids, team_id: ids, is_workflow_bot: flag })

/** A message inside an event; `message_changed` and `message_deleted` nest another. */
const message = z.object({
  type: z.string(),
  subtype: z.string().nullish(),
  hidden: z.boolean().nullish(),
  user: id.nullish(),
  bot_id: id.nullish(),
  app_id: id.nullish(),
  bot_profile: botProfile.nullish().catch({}),
  /** The display name of a bot's post. */
  username: words,
  team: id.nullish(),
  user_team: id.nullish(),
  source_team: id.nullish(),
  text: text.nullish(),
  ts: ts.nullish(),
  thread_ts: ts.nullish(),
  /** The author of the thread's first message. */
  parent_user_id: id.nullish(),
  blocks,
  attachments: list(attachment),
  files: list(fileSchema),
})

const event = message.extend({
  channel: id,
  channel_type: z.string().nullish(),
  deleted_ts: ts.nullish(),
  message: message.nullish(),
  previous_message: message.nullish(),
})

/** The part of an Events API envelope for messages that we use. Everything else is ignored. */
export const messageEnvelopeSchema = z.object({
  type: z.literal('event_callback'),
  event_id: id,
  team_id: id.nullish(),
  enterprise_id: id.nullish(),
  /** Our own app. */
  api_app_id: ids,
  is_ext_shared_channel: z.boolean().nullish(),
  authorizations: z
    .array(z.object({ team_id: id.nullish(), enterprise_id: id.nullish(), user_id: id.nullish() }))
    .nullish(),
  event,
})
export type MessageEnvelope = z.infer<typeof messageEnvelopeSchema>
export type MessageEvent = MessageEnvelope['event']
export type SlackMessage = z.infer<typeof message>
export type SlackFile = z.infer<typeof fileSchema>
export type SlackAttachment = z.infer<typeof attachment>
