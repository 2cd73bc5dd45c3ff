import { newId } from '../workspace/ids.ts'
import type { JsonObject } from '../workspace/json.ts'
import type { SlackFile, User } from '../workspace/workspace.ts'
import type { World } from '../world/world.ts'

/** A file somebody attaches. Without content it stands for itself. */
export interface Attachment {
  name: string
  permalink?: string
  mimetype?: string
  /** What is in it, as text or in Base64. */
  content?: string
  base64?: string
  /** More of it as Slack shows it, such as a transcript. */
  more?: JsonObject
}

/** Remembers attached files and returns them in Slack's shape. */
export function addFiles(world: World, user: User, channelId: string, attachments: Attachment[]): JsonObject[] {
  const createdAt = Math.floor(world.settings.now() / 1000)
  return attachments.map(({ name, permalink, mimetype, content, base64, more }) => {
    const id = newId('F0')
    const bytes = base64 === undefined ? content && Buffer.from(content) : Buffer.from(base64, 'base64')
    if (bytes) world.fileBytes.set(id, bytes)
    const file: SlackFile = {
      id,
      name,
      mimetype: mimetype ?? 'application/octet-stream',
      permalink: permalink ?? `${world.url}/files/${user.id}/${id}/${encodeURIComponent(name)}`,
      userId: user.id,
      teamId: user.teamId,
      channelId,
      createdAt,
      ...(bytes && { size: bytes.length }),
      ...(more && { more }),
    }
    world.workspace.files.push(file)
    return fileShape(world.url, file)
  })
}

/** A file as files.info and messages show it. */
export function fileShape(url: string, file: SlackFile): JsonObject {
  const extension = file.name.split('.').at(-1) ?? ''
  const download = `${url}/files-pri/${file.teamId}-${file.id}`
  return {
    id: file.id,
    created: file.createdAt,
    timestamp: file.createdAt,
    name: file.name,
    title: file.name,
    mimetype: file.mimetype,
    filetype: extension,
    pretty_type: extension.toUpperCase(),
    user: file.userId,
    user_team: file.teamId,
    editable: false,
    size: file.size ?? contentOf(file).length,
    mode: 'hosted',
    is_external: false,
    external_type: '',
    is_public: true,
    public_url_shared: false,
    display_as_bot: false,
    username: '',
    url_private: `${download}/${encodeURIComponent(file.name)}`,
    url_private_download: `${download}/download/${encodeURIComponent(file.name)}`,
    permalink: file.permalink,
    channels: channelsOf(file),
    shares: sharesOf(file),
    has_rich_preview: false,
    file_access: 'visible',
    ...file.more,
  }
}

/** What a file without content says. */
export const contentOf = (file: SlackFile): string =>
  `(The sandbox keeps no file contents. This stands for ${file.name}.)`

const channelsOf = ({ channelId, shares = [] }: SlackFile): string[] => [
  ...new Set([channelId, ...shares.map((share) => share.channelId)].filter(Boolean)),
]

const sharesOf = ({ shares = [] }: SlackFile): JsonObject =>
  shares.length === 0
    ? {}
    : {
        private: Object.fromEntries(
          shares.map(({ channelId, ts, threadTs }) => [channelId, [{ ts, ...(threadTs && { thread_ts: threadTs }) }]]),
        ),
      }
