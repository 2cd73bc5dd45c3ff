import type { KnownBlock } from '@slack/types'
import { mrkdwn } from '../text/mrkdwn.ts'
import type { Asked, CommandParts } from './asked.ts'

/** `dashboard`: a link into it, which only whoever typed it sees. */
export async function answerDashboard({ desk, words: { dashboard } }: CommandParts, { person }: Asked) {
  const { url, minutes } = await desk.makeDashboardLink(person)
  const text = `<${url}|${dashboard.open}>\n${dashboard.about(minutes)}`
  const blocks: KnownBlock[] = [{ type: 'section', text: mrkdwn(text) }]
  return { text, blocks }
}
