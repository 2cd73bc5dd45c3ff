import { readSupportFile } from '../company/support-file.ts'
import type { Example } from '../understanding/prediction.ts'

/** A team's own example messages from its support.yaml; none when there is no such file. Throws SupportError `bad_knowledge`. */
export const readTeamExamples = (file: string): Example[] =>
  Object.entries(readSupportFile(file).examples).flatMap(([label, texts]) => texts.map((text) => ({ text, label })))
