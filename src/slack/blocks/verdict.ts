import type { Button, KnownBlock } from '@slack/types'
import type { Verdict } from '../../domain/told.ts'
import type { Words } from '../../languages/language/language.ts'
import { wordsIn } from '../../languages/words.ts'
import { mrkdwn } from '../text/mrkdwn.ts'

export const helpedAction = 'answer_helped'
export const notQuiteAction = 'answer_not_quite'
export const personAction = 'answer_wants_person'

/** Asks a customer whether an answer helps, or thanks for the verdict. */
export function verdictBlock(verdict: 'asked' | Verdict, outboxId: string, language = 'en'): KnownBlock {
  const say = wordsIn(language).verdict
  if (verdict !== 'asked')
    return { type: 'context', elements: [mrkdwn(`✓ ${labelOf(verdict, say)} ${after(verdict, say)}`)] }
  const button = (actionId: string, text: string): Button => ({
    type: 'button',
    action_id: actionId,
    value: outboxId,
    text: { type: 'plain_text', text },
  })
  return {
    type: 'actions',
    elements: [
      button(helpedAction, say.helped),
      button(notQuiteAction, say.notQuite),
      button(personAction, say.person),
    ],
  }
}

type Say = Words['verdict']

const labelOf = (verdict: Verdict, say: Say): string =>
  `${{ helped: say.helped, 'not quite': say.notQuite, 'wants a person': say.person }[verdict]}.`

const after = (verdict: Verdict, say: Say): string =>
  ({ helped: say.thanks, 'not quite': say.sorry, 'wants a person': '' })[verdict]
