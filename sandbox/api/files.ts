import { fileShape } from '../channels/files.ts'
import { addMessage, botAuthor } from '../channels/posting.ts'
import { cast } from '../workspace/cast.ts'
import { SlackError } from '../workspace/errors.ts'
import { newId } from '../workspace/ids.ts'
import { type JsonObject, objectsOf, parseJson, textOf } from '../workspace/json.ts'
import { isReply } from '../workspace/message.ts'
import { richText } from '../workspace/rich-text.ts'
import { type Channel, findMessage, type SlackFile } from '../workspace/workspace.ts'
import { changed, type World } from '../world/world.ts'
import { joinedChannel, mustHaveScope } from './find.ts'

/** files.info: the particulars of a file, with where it was shared. */
export function filesInfo(world: World, args: JsonObject): object {
  mustHaveScope(world, 'files:read')
  const file = world.workspace.files.find((one) => one.id === args.file)
  if (!file) throw new SlackError('file_not_found')
  return { file: fileShape(world.url, file), comments: [], response_metadata: { next_cursor: '' } }
}

/** files.getUploadURLExternal: where the app may put the bytes of a file. It is no file until it is completed. */
export function getUploadUrl(world: World, args: JsonObject): object {
  mustHaveScope(world, 'files:write')
  const [name, length] = [textOf(args.filename) ?? '', Number(args.length)]
  if (name === '' || !Number.isInteger(length) || length < 1) throw new SlackError('invalid_arguments')
  const id = newId('F0')
  world.uploads.set(id, { name, length })
  return { upload_url: `${world.url}/upload/v1/${id}`, file_id: id }
}

/** files.completeUploadExternal: makes files of what was uploaded, and shares them in one message. */
export function completeUpload(world: World, args: JsonObject): object {
  mustHaveScope(world, 'files:write')
  const wanted = objectsOf(typeof args.files === 'string' ? parseJson(args.files) : args.files)
  if (wanted.length === 0) throw new SlackError('invalid_arguments')
  const isThere = ({ id }: JsonObject) => world.uploads.get(String(id))?.bytes !== undefined
  if (!wanted.every(isThere)) throw new SlackError('file_not_found')
  const channel = args.channel_id === undefined ? undefined : joinedChannel(world, { channel: args.channel_id })
  const threadTs = textOf(args.thread_ts)
  if (channel && threadTs !== undefined) mustBeRoot(world, channel, threadTs)
  const files = wanted.map(({ id, title }) => becomeFile(world, String(id), textOf(title), channel))
  if (channel) share(world, channel, files, { threadTs, text: textOf(args.initial_comment) ?? '' })
  return { files: files.map(({ id, name }) => ({ id, title: name })) }
}

function mustBeRoot(world: World, channel: Channel, threadTs: string): void {
  const root = findMessage(world.workspace, channel.id, threadTs)
  if (!root) throw new SlackError('thread_not_found')
  if (isReply(root)) throw new SlackError('cannot_reply_to_message')
}

function becomeFile(world: World, id: string, title: string | undefined, channel: Channel | undefined): SlackFile {
  const upload = world.uploads.get(id)
  const name = title || (upload?.name ?? '')
  world.uploads.delete(id)
  if (upload?.bytes) world.fileBytes.set(id, upload.bytes)
  const by = { userId: cast.bot.userId, teamId: cast.teams.acme }
  const file: SlackFile = {
    ...by,
    id,
    name,
    mimetype: 'application/octet-stream',
    permalink: `${world.url}/files/${cast.bot.userId}/${id}/${encodeURIComponent(name)}`,
    channelId: channel?.id ?? '',
    createdAt: Math.floor(world.settings.now() / 1000),
    size: upload?.length ?? 0,
  }
  world.workspace.files.push(file)
  return file
}

/** Slack shares files a little after it has said that it would; see `sharesLater` in settings.ts. */
function share(
  world: World,
  channel: Channel,
  files: SlackFile[],
  { threadTs, text }: { threadTs?: string; text: string },
): void {
  const now = () => {
    const message = addMessage(world, channel, {
      ...botAuthor(),
      subtype: 'file_share',
      text,
      ...(text && { blocks: richText(text) }),
      ...(threadTs ? { thread_ts: threadTs } : {}),
      files: files.map((file) => fileShape(world.url, file)),
      upload: true,
    })
    for (const file of files) file.shares = [{ channelId: channel.id, ts: message.ts, threadTs }]
    changed(world)
  }
  const { sharesLaterMs } = world.settings
  if (sharesLaterMs === undefined) now()
  else setTimeout(now, sharesLaterMs).unref()
}

/** files.delete: only the app's own. */
export function deleteFile(world: World, args: JsonObject): object {
  mustHaveScope(world, 'files:write')
  const file = world.workspace.files.find((one) => one.id === args.file)
  if (!file) throw new SlackError('file_not_found')
  if (file.userId !== cast.bot.userId) throw new SlackError('cant_delete_file')
  world.workspace.files = world.workspace.files.filter((one) => one !== file)
  return {}
}
