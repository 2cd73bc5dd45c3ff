import type { KnownBlock, ModalView } from '@slack/types'
import { z } from 'zod'
import type { SplitPreview } from '../../desk/split-acts.ts'
import type { StaffWords } from '../../languages/language/staff-words.ts'
import { jsonIn } from '../payload/json.ts'
import { sectionLimit, shorten, shortenMrkdwn } from '../text/limits.ts'
import { mrkdwn, plainMrkdwn, toMrkdwn } from '../text/mrkdwn.ts'
import { oneLine } from './ticket-facts.ts'

export const splitView = 'split_off'

const longestTitle = 24

/** Shows what will be said, and where, before a message becomes a ticket of its own. */
export function splitModal(
  preview: SplitPreview,
  message: { channelId: string; ts: string },
  { splitting, card }: StaffWords,
): ModalView {
  const plain = (text: string) => ({ type: 'plain_text' as const, text })
  const { ticket, author, channelId, head, quote, line, shown } = preview
  const where = line === undefined ? splitting.inItsThread : splitting.inNewThread(`<#${channelId}>`)
  return {
    type: 'modal',
    callback_id: splitView,
    private_metadata: JSON.stringify({ ...message, shown }),
    title: plain(shorten(splitting.title, longestTitle)),
    submit: plain(splitting.split),
    close: plain(card.cancel),
    blocks: [
      section(plainMrkdwn(splitting.about(oneLine(author, 200), ticket.id))),
      section(where),
      section([...(quote ? [`_${oneLine(quote, 300)}_`] : []), toMrkdwn(head)].join('\n').replace(/^/gm, '> ')),
      ...(line === undefined
        ? []
        : [section(plainMrkdwn(splitting.inOldThread)), section(toMrkdwn(line).replace(/^/gm, '> '))]),
    ],
  }
}

const section = (text: string): KnownBlock => ({ type: 'section', text: mrkdwn(shortenMrkdwn(text, sectionLimit)) })

const schema = z.object({ channelId: z.string(), ts: z.string(), shown: z.string() })

/** Which message it was about, and what was shown of it; undefined if it is none of ours. */
export function readSplitModal(metadata: string) {
  return schema.safeParse(jsonIn(metadata)).data
}
