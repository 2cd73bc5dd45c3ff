import type { AnswerMeasures } from './measure-answers.ts'
import type { Outcome, Verdict } from './outcome.ts'

const mostExamples = 6
const longestText = 90

/** The measures and examples as text for a terminal, about 100 columns wide. */
export function drawAnswers(title: string, measures: AnswerMeasures, outcomes: Outcome[]): string {
  const { answerable, unanswerable, reliability, calibrationError } = measures
  const rows: [string, number, string?][] = [
    ['answered', measures.answered],
    ['  right', measures.right],
    ['  the right article, a part that does not answer', measures.wrongPart],
    ['  from a wrong article', measures.wrong],
    ['handed over to a person', measures.handedOver],
    ['staff asked whether it is for them', measures.staffAsked],
    ['taken for talk', measures.silent],
  ]
  const found: [string, number][] = [
    ['the right article was found first', measures.first],
    ['among the three best', measures.amongThree],
  ]
  return [
    title,
    '',
    ...drawFailures(measures, outcomes.length),
    ...(answerable ? [`Of ${answerable} questions that an article answers:`, ...rows.map(drawShare), ''] : []),
    ...(answerable ? [...found.map(drawShare), ''] : []),
    ...(unanswerable
      ? [
          `Of ${unanswerable} questions that no article answers:`,
          drawShare(['answered all the same', measures.bluffed]),
          '',
        ]
      : []),
    `How reliable the confidence is (calibration error ${calibrationError.toFixed(3)}):`,
    ...reliability.map(
      ({ from, rows: count, confidence, right }) =>
        `  ${from.toFixed(1)}–${(from + 0.1).toFixed(1)}  said ${percent(confidence)}, right ${percent(right)} of ${count}`,
    ),
    ...examplesOf(outcomes),
    '',
  ].join('\n')
}

/** Whoever reads the figures has to know first that they are not about all questions. */
function drawFailures({ modelFailed, modelFailures }: AnswerMeasures, asked: number): string[] {
  if (modelFailed === 0) return []
  const kinds = Object.entries(modelFailures).map(([kind, count]) => `${kind} ${count}`)
  const all = `The language model failed at ${modelFailed} of ${asked} questions (${kinds.join(', ')}).`
  return [all, 'They are left out below. Mend what fails and run this again.', '']
}

const shown: Verdict[] = [
  'right',
  'wrong part',
  'wrong',
  'bluffed',
  'handed over',
  'staff asked',
  'silent',
  'model failed',
]

const examplesOf = (outcomes: Outcome[]): string[] =>
  shown.flatMap((verdict) => {
    const of = outcomes.filter((each) => each.verdict === verdict && (each.isAnswerable || !onlyAnswerable(verdict)))
    return of.length ? ['', `${verdict}, for example:`, ...of.slice(0, mostExamples).map(drawExample)] : []
  })

const onlyAnswerable = (verdict: Verdict) => verdict !== 'bluffed' && verdict !== 'model failed'

function drawExample({ text, from, confidence, said }: Outcome): string {
  const best = from.length ? `${from.join(', ')} at ${confidence.toFixed(2)}` : 'nothing found'
  return `  "${oneLine(text)}"\n    ${best}${said ? `: ${oneLine(said)}` : ''}`
}

function oneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length > longestText ? `${line.slice(0, longestText - 1)}…` : line
}

const drawShare = ([name, share]: [string, number, string?]) => `  ${name.padEnd(50)}${percent(share)}`
const percent = (share: number) => `${(100 * share).toFixed(1)} %`.padStart(7)
