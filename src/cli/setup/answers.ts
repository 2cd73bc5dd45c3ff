import { z } from 'zod'
import { address, setting, token } from '../../base/setting-kinds.ts'
import { SupportError } from '../../domain/errors.ts'
import { languageCodes } from '../../domain/spoken-language.ts'
import { problemOfAddress } from '../../language-model/wire/address.ts'

const line = (longest: number) =>
  z
    .string()
    .max(longest, `must have at most ${longest} characters`)
    .regex(/^[^\p{Cc}]*$/u, 'must be one line')

/** What setup asks, by the names under which a file may answer. The first three go to support.yaml, the rest to .env. */
export const answersSchema = z.object({
  COMPANY_NAME: setting(line(80).optional()),
  COMPANY_OFFERS: setting(line(300).optional()),
  TEAM_LANGUAGE: setting(z.enum(languageCodes, `must be one of ${languageCodes.join(', ')}`).optional()),
  SLACK_BOT_TOKEN: token('xoxb-', 'OAuth & Permissions → Bot User OAuth Token'),
  SLACK_APP_TOKEN: token('xapp-', 'Basic Information → App-Level Tokens'),
  SUPPORT_CHANNEL: setting(
    line(80)
      .regex(
        /^(#?[\p{Ll}\p{Lo}\p{N}_-]+|[CG][A-Z0-9]{6,})$/u,
        'must be the name or id of a channel, such as #support-humans',
      )
      .optional(),
  ),
  OPENAI_API_KEY: setting(line(500).optional()),
  OPENAI_BASE_URL: setting(address('http', 'https').superRefine(sayProblem).optional()),
  OPENAI_MODEL: setting(line(200).optional()),
})

/** What is known of the company and of the settings. Absent: not set. */
export type Answers = z.infer<typeof answersSchema>
export type AnswerName = keyof Answers

export const answerNames = answersSchema.keyof().options
/** The answers that are settings. */
export const settingNames = answerNames.filter((name) => !/^(COMPANY|TEAM)_/.test(name))

function sayProblem(given: string, context: z.RefinementCtx): void {
  const message = problemOfAddress(given)
  if (message) context.addIssue({ code: 'custom', message })
}

/** What is wrong with one answer; undefined if nothing. An empty one is no answer. */
export const problemOfAnswer = (name: AnswerName, value: string | undefined): string | undefined =>
  answersSchema.shape[name].safeParse(value).error?.issues[0]?.message

/** Throws one SupportError `bad_settings` with what is wrong with each answer, and no value. */
export function readAnswers(given: Record<string, string | undefined>): Answers {
  const read = answersSchema.safeParse(given)
  if (read.success) return read.data
  const problems = read.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`)
  throw new SupportError('bad_settings', problems.join('\n'), { cause: read.error })
}
