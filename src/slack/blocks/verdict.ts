import type { Button, KnownBlock } from '@slack/types'
import type { Verdict } from '../../domain/told.ts'
import { wordsIn } from '../../languages/words.ts'
import { mrkdwn } from '../text/mrkdwn.ts'

export const helpedAction = 'answer_helped'
export const notQuiteAction = 'answer_not_quite'

/** Asks a customer whether an article's answer helps, or thanks for the verdict. */
export function verdictBlock(verdict: 'asked' | Verdict, outboxId: string, language = 'en'): KnownBlock {
  const say = wordsIn(language).verdict
  if (verdict !== 'asked')
    return { type: 'context', elements: [mrkdwn(verdict === 'helped' ? `✓ ${say.helped}. ${say.thanks}` : say.sorry)] }
  const button = (actionId: string, text: string): Button => ({
    type: 'button',
    action_id: actionId,
    value: outboxId,
    text: { type: 'plain_text', text },
  })
  return { type: 'actions', elements: [button(helpedAction, say.helped), button(notQuiteAction, say.notQuite)] }
}
