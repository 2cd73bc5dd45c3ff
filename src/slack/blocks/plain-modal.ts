import type { ModalView } from '@slack/types'
import type { StaffWords } from '../../languages/language/staff-words.ts'
import { sectionLimit, shorten, shortenMrkdwn } from '../text/limits.ts'
import { mrkdwn, plainMrkdwn } from '../text/mrkdwn.ts'

const longestTitle = 24

/** A modal that only says something. */
export const plainModal = (title: string, text: string, { drafts }: StaffWords): ModalView => ({
  type: 'modal',
  title: { type: 'plain_text', text: shorten(title, longestTitle) },
  close: { type: 'plain_text', text: drafts.done },
  blocks: [{ type: 'section', text: mrkdwn(shortenMrkdwn(plainMrkdwn(text), sectionLimit)) }],
})
