import type { KnownBlock, ModalView, PlainTextElement } from '@slack/types'
import type { LinkingFrom } from '../../desk/linking-acts.ts'
import type { Utterance } from '../../domain/utterance.ts'
import type { LinkingWords } from '../../languages/language/dialogue-words.ts'
import { wordsIn } from '../../languages/words.ts'
import { mrkdwn } from '../text/mrkdwn.ts'

export const linkAction = 'link_account'
export const linkView = 'link_account'
export const linkCodeView = 'link_account_code'
/** Of the only field in each of the two modals. */
export const linkBlock = 'typed'
export const linkInput = 'typed'

type Linking = NonNullable<Extract<Utterance, { kind: 'reply' }>['linking']>

/** Offers a customer to link themselves to their account, or shows that it is done. */
export function linkBlocks({ language, done }: Linking, outboxId: string): KnownBlock[] {
  const say = wordsOf(language)
  if (done) return [{ type: 'context', elements: [mrkdwn(`✓ ${say.isLinked}`)] }]
  const value = `${outboxId} ${language}`
  return [{ type: 'actions', elements: [{ type: 'button', action_id: linkAction, value, text: plain(say.button) }] }]
}

/** Where somebody began, by the value of the button or what the modal keeps; undefined if it is none of ours. */
export function readLinkingFrom(value = ''): LinkingFrom | undefined {
  const [, outboxId, language] = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}) ([a-z]{2,3})$/.exec(value) ?? []
  return outboxId && language ? { outboxId, language } : undefined
}

/** Asks for the account. */
export function linkModal(from: LinkingFrom): ModalView {
  const say = wordsOf(from.language)
  return asking(from, say, { callback_id: linkView, label: say.account, hint: say.accountHint, submit: say.sendCode })
}

/** Asks for the code, which only its addressee should read: hence a modal and not the thread. */
export function linkCodeModal(from: LinkingFrom): ModalView {
  const say = wordsOf(from.language)
  return asking(from, say, { callback_id: linkCodeView, label: say.code, before: say.codeSent, submit: say.link })
}

/** Says that it is done. */
export function linkedModal({ language }: LinkingFrom): ModalView {
  const say = wordsOf(language)
  return {
    type: 'modal',
    title: plain(say.title),
    close: plain(say.close),
    blocks: [{ type: 'section', text: plain(say.isLinked) }],
  }
}

interface Asked {
  callback_id: string
  label: string
  hint?: string
  before?: string
  submit: string
}

function asking(from: LinkingFrom, say: LinkingWords, { callback_id, label, hint, before, submit }: Asked): ModalView {
  const element = { type: 'plain_text_input' as const, action_id: linkInput, max_length: 200 }
  return {
    type: 'modal',
    callback_id,
    private_metadata: `${from.outboxId} ${from.language}`,
    title: plain(say.title),
    submit: plain(submit),
    close: plain(say.cancel),
    blocks: [
      ...(before ? [{ type: 'section' as const, text: plain(before) }] : []),
      { type: 'input', block_id: linkBlock, label: plain(label), ...(hint && { hint: plain(hint) }), element },
    ],
  }
}

const wordsOf = (language: string) => wordsIn(language).dialogue.linking
const plain = (text: string): PlainTextElement => ({ type: 'plain_text', text })
