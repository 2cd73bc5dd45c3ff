import type { KnownBlock } from '@slack/types'
import type { DutyView } from '../../desk/duty-acts.ts'
import type { OnDuty } from '../../desk/duty-store.ts'
import type { StaffWords } from '../../languages/language/staff-words.ts'
import { escapeSlack, mrkdwn } from '../text/mrkdwn.ts'

export const goOnDutyAction = 'go_on_duty'
export const goOffDutyAction = 'go_off_duty'

/** More would not fit, and are no team's. */
const mostNamed = 50

/** Who is on duty, in one line. */
function dutyLine(onDuty: OnDuty[], { duty }: StaffWords): string {
  if (onDuty.length === 0) return escapeSlack(duty.nobody)
  const named = onDuty.slice(0, mostNamed).map(({ userId }) => `<@${userId}>`)
  const more = onDuty.length - named.length
  return `*${escapeSlack(duty.title)}* · ${named.join(' ')}${more > 0 ? ` ${escapeSlack(duty.andMore(more))}` : ''}`
}

/** On the home tab: who is on duty, with a button for whoever looks at it. */
export function dutyBlocks({ onDuty, userId }: { onDuty: OnDuty[]; userId: string }, words: StaffWords): KnownBlock[] {
  const isOn = onDuty.some((one) => one.userId === userId)
  const [action, text] = isOn ? [goOffDutyAction, words.duty.goOff] : [goOnDutyAction, words.duty.goOn]
  const accessory = { type: 'button', action_id: action, text: { type: 'plain_text', text } } as const
  return [{ type: 'section', text: mrkdwn(dutyLine(onDuty, words)), accessory }]
}

/** What came of going on or off duty. */
export function dutyAnswer({ onDuty, isOn, isNews }: DutyView, words: StaffWords) {
  const { duty } = words
  const said = isOn ? (isNews ? duty.isOn : duty.wasOn) : isNews ? duty.isOff : duty.wasOff
  const text = escapeSlack(said)
  const blocks: KnownBlock[] = [{ type: 'section', text: mrkdwn(`${text}\n${dutyLine(onDuty, words)}`) }]
  return { text, blocks }
}
