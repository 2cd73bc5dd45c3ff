import type { Logger } from 'pino'
import type { FileReading } from './folder.ts'
import { inWords, reportOn } from './knowledge-report.ts'

/** Logs what is wrong with the files of a folder: once per kind, and again only if it changes. */
export function tellingTroubles(log: Logger): (files: FileReading[]) => void {
  let told = new Set<string>()
  return (files) => {
    const lines = reportOn(files).troubles.map((trouble) => ({ trouble, line: inWords(trouble) }))
    for (const { trouble, line } of lines) {
      if (told.has(line)) continue
      if (trouble.kind === 'withheld') log.info(line)
      else log.warn(line)
    }
    told = new Set(lines.map(({ line }) => line))
  }
}

const everyMs = 2000

/** Logs how far reading has come, if it takes long. */
export function tellingProgress(log: Logger): (done: number, total: number) => void {
  let last = performance.now()
  return (done, total) => {
    if (performance.now() - last < everyMs || done === total) return
    last = performance.now()
    log.info({ done, total }, 'Reading articles')
  }
}
