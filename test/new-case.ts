import type { Case } from '../src/departments/department.ts'
import type { Triage } from '../src/domain/classification.ts'
import type { Inquiry } from '../src/domain/inquiry.ts'
import { staffWordsIn, wordsIn } from '../src/languages/words.ts'

/** What Maya of Globex writes, in a thread of its own unless told. */
export const newInquiry = (text: string, more: Partial<Inquiry> = {}): Inquiry => ({
  workspaceId: 'T1',
  channelId: 'C1',
  threadTs: '1.1',
  customer: { userId: 'U1', teamId: 'T2', name: 'Maya', company: 'Globex' },
  text,
  attachments: [],
  transcript: [],
  ...more,
})

/** The same as a department gets it: a general question in English unless told. */
export const newCase = (
  text: string,
  {
    inquiry,
    triage,
    ...more
  }: { inquiry?: Partial<Inquiry>; triage?: Partial<Triage> } & Partial<Pick<Case, 'words' | 'now'>> = {},
): Case => ({
  inquiry: newInquiry(text, inquiry),
  triage: {
    intent: 'faq',
    confidence: 0.9,
    summary: text,
    sentiment: 'neutral',
    language: 'en',
    urgency: 'normal',
    by: 'embedded model',
    fallback: false,
    ...triage,
  },
  words: wordsIn('en'),
  forStaff: staffWordsIn('en'),
  now: new Date(),
  ...more,
})
