import type { Button, KnownBlock } from '@slack/types'
import type { Recall } from '../../domain/recall.ts'
import type { StaffWords } from '../../languages/language/staff-words.ts'
import { shortenMrkdwn } from '../text/limits.ts'
import { mrkdwn, plainMrkdwn } from '../text/mrkdwn.ts'
import { actorOf, ageOf, oneLine } from './ticket-facts.ts'

export const listThreadsAction = 'list_recalled_threads'
export const sayCorrectionAction = 'say_correction'

/** Customers were told what an article no longer says, and what staff did about it. */
export function recallNote(recall: Recall, words: StaffWords): { text: string; blocks: KnownBlock[] } {
  const { recalls: say } = words
  const { status, threads, decidedBy, saidIn } = recall
  const text = whatOf(recall, words)
  const who = decidedBy ? actorOf(decidedBy, words) : words.names.somebody
  const outcome = { open: say.nothingLeft, said: say.said(who, saidIn), settled: say.settled }[status]
  const shown = status === 'settled' ? `*${oneLine(recall.title, 150)}*` : text
  return {
    text: shortenMrkdwn(text, 300),
    blocks: [
      { type: 'section', text: mrkdwn(`${status === 'open' ? '📣 ' : ''}${shown}`) },
      status === 'open' && threads.length > 0 ? buttons(recall, words) : context(outcome),
    ],
  }
}

function whatOf({ kind, customers, title, since }: Recall, words: StaffWords): string {
  const { told, withdrawn } = words.recalls
  const day = since ? ageOf(since, words) : '…'
  return (kind === 'changed' ? told : withdrawn)(customers, oneLine(title, 150), day)
}

function buttons({ id, threads }: Recall, words: StaffWords): KnownBlock {
  const { recalls: say, card } = words
  const plain = (text: string) => ({ type: 'plain_text' as const, text })
  const button = (actionId: string, label: string, rest: Partial<Button> = {}): Button => ({
    type: 'button',
    action_id: actionId,
    text: plain(label),
    value: String(id),
    ...rest,
  })
  const confirm = {
    title: plain(say.sayCorrection),
    text: plain(say.sure(threads.length)),
    confirm: plain(card.send),
    deny: plain(card.cancel),
  }
  return {
    type: 'actions',
    elements: [
      button(listThreadsAction, say.listThreads),
      button(sayCorrectionAction, say.sayCorrection, { style: 'primary', confirm }),
    ],
  }
}

const mostListed = 30

/** The threads in which it was told; `links` by conversation, where Slack gives one. */
export function recalledThreads({ threads }: Recall, links: Map<number, string>, words: StaffWords): string {
  const lines = threads.slice(0, mostListed).map(({ conversationId, channelId, name, company, toldAt }) => {
    const link = links.get(conversationId)
    const who = oneLine([name, company].filter(Boolean).join(' · ') || words.names.somebody, 100)
    const where = link ? `<${link}|${words.card.openThread}>` : `<#${channelId}>`
    return `• ${who} · ${ageOf(toldAt, words)} · ${where}`
  })
  const left = threads.length - lines.length
  const all = [`*${plainMrkdwn(words.recalls.threads(threads.length))}*`, ...lines, ...(left > 0 ? [`… +${left}`] : [])]
  return threads.length > 0 ? all.join('\n') : words.recalls.nothingLeft
}

const context = (text: string): KnownBlock => ({ type: 'context', elements: [mrkdwn(text)] })
