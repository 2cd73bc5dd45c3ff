import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../src/base/project-root.ts'
import type { Intent } from '../src/domain/classification.ts'
import { readExamples } from '../src/triage/examples/examples.ts'

/** One message of a customer. `intent` is what a good language model would say; `after` are the lines before it in its thread. */
export interface DayMessage {
  text: string
  intent: Intent
  after?: string[]
}

/**
 * A day of 1,000 messages, the same each time. Product questions are the held-out and tuning questions of the article search; several
 * customers ask the popular ones. The rest are our example messages, in all languages. The embedded model has learned from them, which
 * does not distort the result: only general questions are ever answered without the language model.
 */
export function mixedDay(): DayMessage[] {
  const draw = drawer()
  const questions = readQuestions()
  const examples = readExamples()
  const of = (label: string) => examples.filter((example) => example.label === label).map(({ text }) => text)
  const some = (count: number, texts: string[], intent: Intent): DayMessage[] =>
    Array.from({ length: count }, () => ({ text: texts[Math.floor(draw() * texts.length)] ?? '', intent }))
  const billing = of('billing')

  const day: DayMessage[] = [
    // A square: of ten customers, three ask one of the first tenth of the questions.
    ...Array.from({ length: 360 }, () => ({
      text: questions[Math.floor(draw() ** 2 * questions.length)] ?? '',
      intent: 'faq' as const,
    })),
    ...some(160, of('technical'), 'technical'),
    ...some(160, billing, 'billing'),
    ...some(70, of('complaint'), 'complaint'),
    ...some(50, of('human_needed'), 'human_needed'),
    ...some(40, of('none'), 'human_needed'),
    ...some(60, ['hi', 'Hello!', 'good morning', 'hola', 'guten tag', 'こんにちは'], 'faq'),
    ...Array.from({ length: 40 }, () => ({
      text: ['thanks!', 'thank you so much', 'merci', '谢谢'][Math.floor(draw() * 4)] ?? '',
      intent: 'faq' as const,
      after: ['What are your shipping rates?'],
    })),
    ...Array.from({ length: 40 }, () => ({
      text: 'ORD-12345',
      intent: 'billing' as const,
      after: ["My order hasn't arrived"],
    })),
    ...some(20, ['TKT-0A1B2C3D any news?', 'what about TKT-FFFFFFFF'], 'human_needed'),
  ]
  return shuffled(day, draw)
}

function readQuestions(): string[] {
  const file = join(projectRoot, 'test', 'fixtures', 'knowledge-questions.txt')
  return readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.split(' | '))
    .flatMap(([articles, text]) => (text && articles !== 'none' ? [text] : []))
    .sort((a, b) => a.length - b.length)
}

/** Numbers from 0 to 1, the same on every run (Lehmer's generator). */
function drawer(): () => number {
  let state = 20_260_302
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

function shuffled<T>(values: T[], draw: () => number): T[] {
  return values
    .map((value) => ({ value, at: draw() }))
    .sort((a, b) => a.at - b.at)
    .map(({ value }) => value)
}
