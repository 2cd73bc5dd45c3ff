import type { Button, KnownBlock, ModalView } from '@slack/types'
import type { Utterance } from '../../domain/utterance.ts'
import { wordsIn } from '../../languages/words.ts'
import { mrkdwn } from '../text/mrkdwn.ts'

/** One button for each; Slack wants different ids. */
export const rateAction = /^rate_[1-5]$/
export const commentAction = 'comment_rating'
export const commentView = 'comment_rating'
export const commentBlock = 'comment'
export const commentInput = 'text'

type Rating = NonNullable<Extract<Utterance, { kind: 'reply' }>['rating']>

const faces = ['😞', '🙁', '😐', '🙂', '😀']
const longestComment = 2000

/** Asks a customer how content they are, or shows what they said, which they can change. */
export function ratingBlocks({ ticketId, language, given }: Rating, outboxId: string): KnownBlock[] {
  const say = wordsIn(language).rating
  const button = (actionId: string, value: string, text: string): Button => ({
    type: 'button',
    action_id: actionId,
    value,
    text: { type: 'plain_text', text, emoji: true },
  })
  const rates = faces.map((face, index): Button => {
    const rating = index + 1
    const rate = button(`rate_${rating}`, `${ticketId} ${outboxId} ${rating}`, `${rating} ${face}`)
    return rating === given ? { ...rate, style: 'primary' } : rate
  })
  const comment = given === undefined ? [] : [button(commentAction, `${ticketId} ${language}`, say.comment)]
  return [
    { type: 'context', elements: [mrkdwn(given === undefined ? say.ask : say.thanks(given))] },
    { type: 'actions', elements: [...rates, ...comment] },
  ]
}

/** What a button of these says; undefined if its value is none of ours. */
export function readRating(value = ''): { ticketId: string; outboxId: string; rating: number } | undefined {
  const [, ticketId, outboxId, rating] = /^(TKT-[0-9A-F]{8}) ([0-9a-f-]{36}) ([1-5])$/.exec(value) ?? []
  return ticketId && outboxId ? { ticketId, outboxId, rating: Number(rating) } : undefined
}

/** The ticket and the language of the button that opens the modal. */
export function readCommentValue(value = ''): { ticketId: string; language: string } | undefined {
  const [, ticketId, language] = /^(TKT-[0-9A-F]{8}) ([a-z]{2,3})$/.exec(value) ?? []
  return ticketId && language ? { ticketId, language } : undefined
}

/** The modal in which a customer says more about it. */
export function commentModal(value: string, language: string): ModalView {
  const say = wordsIn(language).rating
  const plain = (text: string) => ({ type: 'plain_text' as const, text })
  return {
    type: 'modal',
    callback_id: commentView,
    private_metadata: value,
    title: plain(say.commentTitle),
    submit: plain(say.send),
    close: plain(say.cancel),
    blocks: [
      {
        type: 'input',
        block_id: commentBlock,
        label: plain(say.yourComment),
        element: { type: 'plain_text_input', action_id: commentInput, multiline: true, max_length: longestComment },
      },
    ],
  }
}
