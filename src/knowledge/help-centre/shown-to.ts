import { z } from 'zod'

const flag = z.boolean().nullish().catch(undefined)
const word = z.string().nullish().catch(undefined)

/** How help centres say who may see an article. */
const said = z.object({
  ...{ draft: flag, is_draft: flag, isDraft: flag, archived: flag, deleted: flag, hidden: flag },
  ...{ published: flag, is_published: flag, isPublished: flag },
  ...{ state: word, status: word },
  ...{ internal: flag, is_internal: flag, isInternal: flag, private: flag },
  ...{ visibility: word, access: word, audience: word, type: word },
})

const notYet =
  /^(draft|unpublished|not[-_ ]?published|archived|hidden|deleted|trash(ed)?|pending|scheduled|(in[-_ ])?review|inactive)$/i
const someOnly = /^(private|internal(_article)?|staff|agents?|team|employees|company|restricted|logged[-_ ]?in)$/i

/** Whether an article is not public, by whatever its help centre says of it. */
export function shownTo(article: object): { isDraft: boolean; isForStaff: boolean } {
  const { data } = said.safeParse(article)
  if (!data) return { isDraft: false, isForStaff: false }
  const { state, status, visibility, access, audience, type, ...flags } = data
  const hidden = [flags.draft, flags.is_draft, flags.isDraft, flags.archived, flags.deleted, flags.hidden]
  const shown = [flags.published, flags.is_published, flags.isPublished]
  const inside = [flags.internal, flags.is_internal, flags.isInternal, flags.private]
  return {
    isDraft: hidden.includes(true) || shown.includes(false) || [state, status].some((one) => notYet.test(one ?? '')),
    isForStaff: inside.includes(true) || [visibility, access, audience, type].some((one) => someOnly.test(one ?? '')),
  }
}
