import { newId } from '../workspace/ids.ts'
import type { JsonObject } from '../workspace/json.ts'
import type { SlackFile, User } from '../workspace/workspace.ts'
import type { World } from '../world/world.ts'

/** A file somebody attaches; only its particulars exist here. */
export interface Attachment {
  name: string
  permalink?: string
  mimetype?: string
  /** More of it as Slack shows it, such as a transcript. */
  more?: JsonObject
}

/** Remembers attached files and returns them in Slack's shape. */
export function addFiles(world: World, user: User, channelId: string, attachments: Attachment[]): JsonObject[] {
  const createdAt = Math.floor(world.settings.now() / 1000)
  return attachments.map(({ name, permalink, mimetype, more }) => {
    const id = newId('F0')
    const file: SlackFile = {
      id,
      name,
      mimetype: mimetype ?? 'application/octet-stream',
      permalink: permalink ?? `${world.url}/files/${user.id}/${id}/${encodeURIComponent(name)}`,
      userId: user.id,
      teamId: user.teamId,
      channelId,
      createdAt,
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
    size: 1024,
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
    channels: [file.channelId],
    has_rich_preview: false,
    file_access: 'visible',
    ...file.more,
  }
}
