import { parseArgs } from 'node:util'
import { SupportError } from '../../domain/errors.ts'

export const usage = `Usage: npm run articles [-- --company FOLDER] [--json]

Lists the articles of the company in the settings, or of FOLDER: sections, words, what was dropped, the last change, how
often each answered and with what verdict, and what to mend first.

  --company FOLDER   another company's folder, such as samples/shop
  --json             one JSON object instead of tables (with npm run --silent articles, nothing else)`

/** What to list, and how. */
export interface ArticlesRequest {
  company?: string
  json: boolean
}

/** Parses the command line. Throws a SupportError with the usage. */
export function readRequest(args: string[]): ArticlesRequest {
  try {
    const options = { company: { type: 'string' }, json: { type: 'boolean' } } as const
    const { company, json = false } = parseArgs({ args, options }).values
    return { json, ...(company !== undefined && { company }) }
  } catch (cause) {
    throw new SupportError('bad_settings', `${cause instanceof Error ? cause.message : cause}\n\n${usage}`, { cause })
  }
}
