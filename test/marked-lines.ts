import { readFileSync } from 'node:fs'

/** A line of a fixture such as "talk en: the words". */
export interface MarkedLine {
  mark: string
  language: string
  text: string
}

/** Reads the marked lines of a file in test/fixtures. */
export function readMarkedLines(file: string): MarkedLine[] {
  const lines = readFileSync(new URL(`./fixtures/${file}`, import.meta.url), 'utf8').split('\n')
  return lines.filter((line) => line && !line.startsWith('#')).map(readMarked)
}

function readMarked(line: string): MarkedLine {
  const [, mark, language, text] = /^([a-z]+) ([a-z]{2}): (.+)$/.exec(line) ?? []
  if (mark && language && text) return { mark, language, text }
  throw new Error(`"${line}" is no line such as "talk en: the words".`)
}
