import type { TicketLink } from '../../desk/links/link-store.ts'
import type { StaffWords } from '../../languages/language/staff-words.ts'
import { escapeSlack } from '../text/mrkdwn.ts'
import { oneLine } from './ticket-facts.ts'

const mostShown = 6
/** Of an address, in characters. Without a longer one, what people call it is shown. */
const longestShown = 300

/** The issues and requests that a ticket waits for, with what became of them; empty if there are none. */
export function linksLine(links: TicketLink[] = [], { work }: StaffWords): string {
  if (links.length === 0) return ''
  const shown = links.slice(0, mostShown).map(({ label, url, state }) => {
    const name = oneLine(label, 80).replaceAll('|', '¦')
    const link = url.length > longestShown ? name : `<${escapeSlack(url)}|${name}>`
    return state ? `${link} (${work.states[state]})` : link
  })
  const more = links.length - shown.length
  return `🔗 ${[...shown, ...(more > 0 ? [`… +${more}`] : [])].join(' · ')}`
}
