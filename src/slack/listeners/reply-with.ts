import type { KnownBlock } from '@slack/types'
import type { SavedReplies } from '../../company/saved-replies.ts'
import { SupportError } from '../../domain/errors.ts'
import { repliesIn } from '../../domain/saved-reply.ts'
import type { StaffWords } from '../../languages/language/staff-words.ts'
import { oneLine } from '../blocks/ticket-facts.ts'
import { messageLimit, sectionLimit, shortenMrkdwn, split } from '../text/limits.ts'
import { mrkdwn } from '../text/mrkdwn.ts'
import { nearestOf } from '../text/nearest.ts'
import { type Asked, type CommandParts, ticketAsked } from './asked.ts'
import { namesOf, openReply } from './saved-replies.ts'

/** `reply-with NAME TKT-…`: opens the reply modal with a saved reply in it. Without anything: what there is. */
export async function answerReplyWith(parts: CommandParts, asked: Asked) {
  const { desk, savedReplies, words } = parts
  if (asked.typed === '') {
    await desk.checkServesAny(asked.person)
    return listReplies(await savedReplies(), words)
  }
  const { ticketId, rest: name } = ticketAsked(asked, words)
  await asked.open(words.card.reply, async () => {
    const { view, offered, found } = await openReply(parts, asked.person, ticketId, { name: name.toLowerCase() })
    if (!found) throw unknown(name, namesOf(offered), words)
    return view
  })
  return undefined
}

function unknown(name: string, names: string[], { savedReplies: say }: StaffWords): SupportError {
  const text =
    names.length === 0
      ? say.none('company/replies/')
      : say.unknown(name.slice(0, 60), names.join(', '), nearestOf(names, name))
  return new SupportError('unknown_reply', text)
}

const longestTitle = 100

function listReplies({ replies, problems }: SavedReplies, words: StaffWords) {
  const { savedReplies: say } = words
  const shown = repliesIn(replies, [words.language]).map(({ name, title }) => {
    const languages = replies.filter((one) => one.name === name).map(({ language }) => language)
    return `• \`${name}\` ${oneLine(title, longestTitle)} (${languages.join(', ')})`
  })
  const wrong = problems.map((problem) => `• ${oneLine(problem, 300)}`)
  const lines = [
    ...(shown.length > 0 ? [`*${say.title}*`, ...shown] : [say.none('company/replies/')]),
    ...(wrong.length > 0 ? ['', `*${say.leftOut}*`, ...wrong] : []),
  ]
  const text = shortenMrkdwn(lines.join('\n'), messageLimit)
  const blocks = split(text, sectionLimit).map((part): KnownBlock => ({ type: 'section', text: mrkdwn(part) }))
  return { text: shortenMrkdwn(text, sectionLimit), blocks }
}
