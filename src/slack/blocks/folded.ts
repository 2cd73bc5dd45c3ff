import type { ContainerBlock, KnownBlock } from '@slack/types'
import { shorten } from '../text/limits.ts'
import { mrkdwn } from '../text/mrkdwn.ts'

const mostInside = 10
const longestTitle = 150

const section = (text: string) => ({ type: 'section' as const, text: mrkdwn(text) })

/** A long part of a card, closed until somebody opens it. Slack's documentation and its server agree on sections in it. */
export const folded = (title: string, texts: string[]): ContainerBlock => ({
  type: 'container',
  title: { type: 'plain_text', text: shorten(title, longestTitle) },
  is_collapsible: true,
  default_collapsed: true,
  child_blocks: texts.slice(0, mostInside).map(section),
})

/** The same, where Slack draws that, or else as it was before. */
export const foldedIf = (
  folds: boolean,
  title: string,
  texts: string[],
  otherwise: () => KnownBlock[],
): KnownBlock[] => (folds && texts.every((text) => text.trim()) ? [folded(title, texts)] : otherwise())

/** Whether Slack may refuse blocks because it does not know this kind. */
export const isFolded = (blocks: { type: string }[] = []): boolean => blocks.some(({ type }) => type === 'container')
