import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readExamples } from '../../src/triage/examples/examples.ts'
import { digits, printTable } from '../measuring/figures.ts'
import { aurocOf } from './auroc.ts'
import { type Detector, detectors } from './language-candidates.ts'

interface Labelled {
  text: string
  language: string
}

const cold = fileURLToPath(new URL('./cold-language.js', import.meta.url))

/** Compares how the language of a message is detected. `data` is the folder of the evaluation data, `pairs` a file of labelled texts, if any. */
export async function benchLanguage(data: string | undefined, pairs: string | undefined): Promise<void> {
  if (!data)
    console.log(
      '\nSkipped: messages that nobody on this project wrote. EVAL=folder names them (see docs/explanation/accuracy.md).',
    )
  const sets = { ...ownMessages(), ...(data && othersMessages(data)), ...(pairs && labelledTexts(pairs)) }
  const rows: string[][] = []
  for (const [name, prepare] of Object.entries(detectors)) {
    const detect = await prepare()
    const { loadMs, megabytes } = JSON.parse(execFileSync(process.execPath, [cold, name], { encoding: 'utf8' }))
    const cells = Object.values(sets).map((messages) => cell(detect, messages))
    rows.push([
      name,
      ...cells,
      digits(messageMs(detect, Object.values(sets).flat())),
      digits(loadMs),
      digits(megabytes),
    ])
  }
  const headings = Object.entries(sets).map(([name, messages]) => `${name} (${messages.length})`)
  printTable(
    'Language: right (%) · AUROC of the confidence',
    ['', ...headings, 'ms a message', 'ms to load', 'MB'],
    rows,
  )
}

/** The intent examples, which the language profiles are not learned from, without those in no language. */
function ownMessages(): Record<string, Labelled[]> {
  const examples = readExamples().filter(({ label }) => label !== 'none')
  const messages = examples.flatMap(({ text, language }) => (language ? [{ text, language }] : []))
  const short = ({ text }: Labelled) => /\s/.test(text) && text.split(/\s+/).length <= 4
  return { 'examples, 8 languages': messages, 'of 2 to 4 words': messages.filter(short) }
}

function othersMessages(folder: string): Record<string, Labelled[]> {
  const requests = rowsOf(join(folder, 'language-dev.jsonl')).map(({ text, language = '' }) => ({ text, language }))
  // Hindi is left out: those tweets are written in Latin letters, which no candidate reads as Hindi.
  const tweets = rowsOf(join(folder, 'sentiment-dev.jsonl')).filter(({ lang }) => lang && lang !== 'hi-Latn')
  return {
    'requests, 15 languages': requests,
    'without kk and sr': requests.filter(({ language }) => language !== 'kk' && language !== 'sr'),
    'tweets, 7 languages': tweets.map(({ text, lang = '' }) => ({ text, language: lang })),
  }
}

/** Lines of a language, a tab and a text, as in eld's own benchmark; of the languages that people write to support in most. */
function labelledTexts(file: string): Record<string, Labelled[]> {
  const rows = readFileSync(file, 'utf8').trim().split('\n')
  const texts = rows.map((row) => row.split('\t')).map(([language = '', text = '']) => ({ text, language }))
  return { [basename(file, '.txt')]: texts.filter(({ language }) => common.has(language)) }
}

const common = new Set(['en', 'es', 'pt', 'fr', 'de', 'it', 'nl', 'ja', 'zh'])

type Row = { text: string; language?: string; lang?: string }

const rowsOf = (file: string): Row[] =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

function cell(detect: Detector, messages: Labelled[]): string {
  const judged = messages.map(({ text, language }) => {
    const told = detect(text)
    return { isRight: told.language === language, score: told.confidence }
  })
  const right = judged.filter(({ isRight }) => isRight).length
  return `${((100 * right) / judged.length).toFixed(1)} · ${aurocOf(judged).toFixed(2)}`
}

function messageMs(detect: Detector, messages: Labelled[]): number {
  const before = process.cpuUsage()
  for (const { text } of messages) detect(text)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000 / messages.length
}
