import type { ContextLine } from '../../domain/customer-context.ts'
import { escapeSlack } from '../text/mrkdwn.ts'
import { oneLine } from './ticket-facts.ts'

/** In characters of mrkdwn, since the length of a card is limited. */
const longest = 2000

/** What the company's own system says of the customer; empty if it says nothing. Lines are shown whole or not at all. */
export function contextLine(lines: ContextLine[] = []): string {
  const linked = shown(lines, true)
  if (linked.length <= longest) return linked
  const fitting = lines.map((_, at) => shown(lines.slice(0, lines.length - at), false))
  return fitting.find((line) => line.length <= longest) ?? ''
}

function shown(lines: ContextLine[], withLinks: boolean): string {
  if (lines.length === 0) return ''
  return `🏷 ${lines.map((line) => shownOne(line, withLinks)).join(' · ')}`
}

function shownOne({ label, value, url }: ContextLine, withLinks: boolean): string {
  const name = plain(label)
  const words = value === '' ? name : plain(value)
  const linked = url && withLinks ? `<${escapeSlack(url)}|${words.replaceAll('|', '¦')}>` : words
  return value === '' ? linked : `${name}: ${linked}`
}

/** Nothing is cut: what was read is short, and escaping makes a letter five at most. */
const plain = (text: string) => oneLine(text, text.length * 6)
