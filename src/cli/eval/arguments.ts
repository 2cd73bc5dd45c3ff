import { parseArgs } from 'node:util'
import { BadInput } from './bad-input.ts'

/** What to evaluate, and how to show the result. */
export type EvalRequest = {
  json: boolean
  /** Evaluates the language model of the settings, with the embedded model as fallback. */
  withModel: boolean
  /** Where to write a prediction per row, if anywhere. */
  predictions?: string
  /** The precision to recommend a threshold for, from 0 to 1. */
  precision: number
} & ({ task: 'intents' | 'language' | 'sentiment'; file: string } | { task: 'faq'; train: string; test: string })

export const usage = `Usage:
  npm run eval -- intents FILE.jsonl             rows {"text": …, "intent": …}; "none" is out of scope
  npm run eval -- language FILE.jsonl            rows {"text": …, "language": "en"}
  npm run eval -- sentiment FILE.jsonl           rows {"text": …, "sentiment": "positive"}
  npm run eval -- faq --train T.csv --test S.csv columns sentence,label; a label that only the test has is out of scope
  npm run eval -- departments FILE.jsonl [--company FOLDER]
                                                 rows {"text": …, "department": "sales"}; "none" is none of your own
  npm run eval -- answers FILE.jsonl [--company FOLDER]
                                                 rows {"text": …, "expected": ["article-id"], "must": "words"}; the
                                                 whole bot answers; "expected": [] is what no article answers
  npm run eval -- regressions [--company FOLDER] [--strict]
                                                 what your customers and staff judged in Slack, tried again; --strict
                                                 fails if any is not right. Stop a bot with a database of its own first
  npm run eval -- addressed [FILE …]             lines "talk en: …" or "request de: …", or a cases.jsonl

  --with-embeddings       answers only: search with the embedding model in .env, without its language model
  --with-model            judge with the language model in .env, with the embedded model as fallback
  --json                  print one JSON object instead of tables (with npm run --silent eval, nothing else)
  --predictions OUT.jsonl write {"label", "confidence"} for every row, in order
  --precision 0.9         the precision to recommend a threshold for
`

/** Parses the command line. Throws a BadInput that explains what is wrong. */
export function readArguments(args: string[]): EvalRequest {
  const { values, positionals } = parse(args)
  const [task, file, ...rest] = positionals
  const shared = {
    json: values.json ?? false,
    withModel: values['with-model'] ?? false,
    predictions: values.predictions,
    precision: readShare(values.precision),
  }
  if (rest.length) throw new BadInput(`One file at a time: ${rest.join(' ')} is too many.\n\n${usage}`)
  if (task === 'faq' && values.train && values.test) return { task, train: values.train, test: values.test, ...shared }
  if (task === 'faq') throw new BadInput(`faq needs --train T.csv and --test S.csv.\n\n${usage}`)
  if (task !== 'intents' && task !== 'language' && task !== 'sentiment') {
    throw new BadInput(
      `${task ? `There is nothing called "${task}" to evaluate.` : 'Say what to evaluate.'}\n\n${usage}`,
    )
  }
  if (!file) throw new BadInput(`${task} needs a file.\n\n${usage}`)
  return { task, file, ...shared }
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        'with-model': { type: 'boolean' },
        predictions: { type: 'string' },
        precision: { type: 'string' },
        train: { type: 'string' },
        test: { type: 'string' },
      },
    })
  } catch (error) {
    throw new BadInput(`${error instanceof Error ? error.message : error}\n\n${usage}`)
  }
}

function readShare(written = '0.9'): number {
  const share = Number(written)
  if (share > 0 && share <= 1) return share
  throw new BadInput(`--precision takes a number above 0 and up to 1, not "${written}".`)
}
