import type { Button, KnownBlock, ModalView } from '@slack/types'
import type { ArticleDraft, Trial } from '../../domain/article-draft.ts'
import type { StaffWords } from '../../languages/language/staff-words.ts'
import { shorten, shortenMrkdwn } from '../text/limits.ts'
import { mrkdwn, plainMrkdwn } from '../text/mrkdwn.ts'
import { oneLine } from './ticket-facts.ts'

/** Its number tells the gaps of one message apart. */
export const draftAction = /^draft_article_\d{1,2}$/
export const editDraftAction = 'edit_draft'
export const discardDraftAction = 'discard_draft'
export const draftView = 'article_draft'
export const trialView = 'article_trial'
export const draftTitleInput = 'draft_title'
export const draftQuestionsInput = 'draft_questions'
export const draftBodyInput = 'draft_body'

/** Slack's limit of an input's first value. */
const longestInput = 3000
const longestTitle = 120
const mostListed = 5

/** Opens the draft about a gap. Its tickets stand in the button, so that what was shown is what is drafted. */
export const draftButton = (number: number, ticketIds: string[], { gaps }: StaffWords): Button => ({
  type: 'button',
  action_id: `draft_article_${number}`,
  text: { type: 'plain_text', text: gaps.draft },
  value: ticketIds.slice(-mostInButton).join(','),
})

/** A button's value has at most 2,000 characters. */
const mostInButton = 150

/** A modal while something takes seconds. */
export const waitingModal = (text: string, words: StaffWords): ModalView =>
  modal(words, [section(`⏳ ${plainMrkdwn(text)}`)])

/** A modal that only says how it went. */
export const saidModal = (text: string, words: StaffWords): ModalView =>
  modal(words, [section(plainMrkdwn(text))], words.drafts.done)

/** The first step: the draft, to be read and edited. */
export function draftModal(draft: ArticleDraft, words: StaffWords): ModalView {
  const { drafts: say } = words
  const { title, questions, body, revision } = draft
  // Slack keeps what was typed under the same block; a changed draft must show its own words.
  const input = (name: string, label: string, element: object, optional = false): KnownBlock => ({
    type: 'input',
    block_id: `${name}-${revision}`,
    optional,
    label: plain(label),
    element: { type: 'plain_text_input', action_id: name, ...element },
  })
  const initial = (text: string, longest: number) => (text ? { initial_value: shorten(text, longest) } : {})
  return {
    ...modal(words, [
      section(originOf(draft, words)),
      input(draftTitleInput, say.articleTitle, { ...initial(title, longestTitle), max_length: longestTitle }),
      input(
        draftQuestionsInput,
        say.questions,
        {
          multiline: true,
          max_length: longestInput,
          placeholder: plain(say.onePerLine),
          ...initial(questions.join('\n'), longestInput),
        },
        true,
      ),
      input(draftBodyInput, say.text, {
        multiline: true,
        max_length: longestInput,
        placeholder: plain(say.markdown),
        ...initial(body, longestInput),
      }),
      { type: 'actions', elements: [discardButton(draft, words)] },
    ]),
    callback_id: draftView,
    private_metadata: seenIn(draft),
    submit: plain(say.tryIt),
  }
}

function originOf({ writtenBy, threads, body }: ArticleDraft, { drafts: say }: StaffWords): string {
  if (writtenBy === 'model') return `✨ ${plainMrkdwn(say.byModel(threads))}`
  return plainMrkdwn(threads === 0 || !body ? say.noAnswers : say.fromStaff(threads))
}

/** The second step: what the draft would change, before it does. */
export function trialModal(draft: ArticleDraft, trial: Trial, words: StaffWords): ModalView {
  const { drafts: say } = words
  const { answered, notYet, others, changed, right } = trial
  const open = answered.length + notYet.length
  const lines = [
    `${answered.length > 0 ? '✅' : '⚠️'} ${plainMrkdwn(say.answers(answered.length, open))}`,
    ...(others > 0 ? [`➕ ${plainMrkdwn(say.alsoAnswers(others))}`] : []),
    `${changed.length === 0 ? '✅' : '⚠️'} ${plainMrkdwn(say.changes(changed.length, right))}`,
  ]
  return {
    ...modal(words, [
      section(`*${oneLine(draft.title, longestTitle)}*`),
      section(lines.join('\n')),
      ...listed(say.wouldChange, changed),
      ...listed(say.notYet, notYet),
      {
        type: 'actions',
        elements: [button(editDraftAction, say.edit, seenIn(draft)), discardButton(draft, words)],
      },
    ]),
    callback_id: trialView,
    private_metadata: seenIn(draft),
    submit: plain(say.accept),
  }
}

function listed(title: string, questions: string[]): KnownBlock[] {
  if (questions.length === 0) return []
  const shown = questions.slice(0, mostListed).map((question) => `• ${oneLine(question, 200)}`)
  const more = questions.length > mostListed ? [`… +${questions.length - mostListed}`] : []
  return [section(shortenMrkdwn([plainMrkdwn(title), ...shown, ...more].join('\n'), 2800))]
}

const discardButton = (draft: ArticleDraft, { drafts }: StaffWords): Button => ({
  ...button(discardDraftAction, drafts.discard, seenIn(draft)),
  style: 'danger',
})

const button = (actionId: string, label: string, value: string): Button => ({
  type: 'button',
  action_id: actionId,
  text: plain(label),
  value,
})

/** The draft as it was seen: an old modal does not decide about a newer one. */
const seenIn = ({ id, revision }: ArticleDraft) => `${id}:${revision}`

const modal = ({ drafts, card }: StaffWords, blocks: KnownBlock[], close = card.cancel): ModalView => ({
  type: 'modal',
  title: plain(drafts.title),
  close: plain(close),
  blocks,
})

const plain = (text: string) => ({ type: 'plain_text' as const, text })
const section = (text: string): KnownBlock => ({ type: 'section', text: mrkdwn(text) })
