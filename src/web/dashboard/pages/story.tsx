import type { HistoryLine } from '../../../domain/ticket.ts'
import type { StoryMessage } from '../../../figures/story.ts'
import { shown } from '../parts/format.ts'
import type { PageParts } from '../parts/page.ts'
import { Markdown } from './markdown.tsx'
import { namesOf } from './names.ts'

/** Something that was written or done, and by whom. */
export interface Entry {
  at: Date
  /** How it is drawn. */
  kind: 'customer' | 'staff' | 'bot' | 'event'
  who: string
  /** What was done; absent if something was written. */
  did?: string
  text?: string
  files: { name: string; permalink: string }[]
}

/** These only say that there is a message, which is shown itself. */
const ofMessages = new Set<HistoryLine['event']>(['customer wrote', 'staff replied'])

/** All that was written in a thread and done about its ticket, in order. */
export async function entriesOf(
  { nameOf, words }: Pick<PageParts, 'nameOf' | 'words'>,
  { history, messages }: { history: HistoryLine[]; messages: StoryMessage[] },
): Promise<Entry[]> {
  const isUser = (id: string | null): id is string => id !== null && /^[UW][A-Z0-9]+$/.test(id)
  const people = [...history.map(({ actor }) => actor), ...messages.map(({ authorId }) => authorId)].filter(isUser)
  const names = await namesOf(nameOf, people)
  const nameFor = (id: string | null) => (id === null || id === 'frontdesk' ? 'Frontdesk' : (names[id] ?? id))
  const done = history
    .filter(({ event, detail }) => !ofMessages.has(event) || detail)
    .map(({ at, event, actor, detail }): Entry => {
      return {
        at,
        kind: 'event',
        who: nameFor(actor),
        did: words.names.events[event],
        text: detail ?? undefined,
        files: [],
      }
    })
  const written = messages.map(({ author, authorId, text, attachments, writtenAt, editedAt, deletedAt }): Entry => {
    const change = deletedAt ? 'deleted since' : editedAt ? 'edited since' : undefined
    return {
      at: writtenAt,
      kind: author,
      who: author === 'bot' ? 'Frontdesk' : nameFor(authorId),
      did: change,
      text,
      files: attachments,
    }
  })
  return [...written, ...done].sort((one, other) => one.at.getTime() - other.at.getTime())
}

/** The story of a ticket, the first first. */
export const Entries = ({ entries, timeZone }: { entries: Entry[]; timeZone: string }) => (
  <ol class="story">
    {entries.map(({ at, kind, who, did, text, files }) => (
      <li class={kind}>
        <p class="by">
          <strong>{who}</strong>
          {did && ` · ${did}`} · <time datetime={at.toISOString()}>{shown(at, 'moment', timeZone)}</time>
        </p>
        {text && (kind === 'bot' ? <Markdown text={text} /> : <p class="wrote">{text}</p>)}
        {files.map(({ name, permalink }) => (
          <p class="file">
            {/^https:\/\//.test(permalink) ? (
              <a href={permalink} rel="noreferrer noopener">
                {name}
              </a>
            ) : (
              name
            )}
          </p>
        ))}
      </li>
    ))}
  </ol>
)
