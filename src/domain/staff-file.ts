/** A file that one of the staff attached to a reply, as Slack keeps it for them. */
export interface StaffFile {
  id: string
  name: string
}

/** Slack's limits for what a modal takes. */
export const mostFiles = 10
export const largestFileBytes = 10 * 1024 * 1024

/** Why a file does not reach the customer. */
export const fileProblems = ['gone', 'not theirs', 'too large', 'unreadable', 'refused'] as const
export type FileProblem = (typeof fileProblems)[number]

export interface FailedFile {
  name: string
  why: FileProblem
}

const longestName = 150

/** A name that leads nowhere and hides nothing: without folders, control characters and marks that turn its direction. */
export function fileName(name: string): string {
  const last =
    name
      .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, '')
      .split(/[/\\]/)
      .at(-1) ?? ''
  const clean = last
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^\.+/, '')
  if (clean.length <= longestName) return clean || 'file'
  const [ending = ''] = /\.[^.]{1,10}$/.exec(clean) ?? []
  return clean.slice(0, longestName - ending.length).replace(/[\uD800-\uDBFF]$/, '') + ending
}
