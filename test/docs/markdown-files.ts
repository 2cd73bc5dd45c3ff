import { existsSync, readdirSync, readFileSync } from 'node:fs'

/** A fenced block of a page. */
export interface Fence {
  file: string
  /** Of its first line of text, from 1. */
  line: number
  language: string
  text: string
}

/** Every page of the project. The articles of sample companies are their customers' affair. */
export const markdownFiles = (): string[] =>
  [
    ...readdirSync('.'),
    ...['docs', 'samples', '.github'].filter((folder) => existsSync(folder)).flatMap(filesBelow),
  ].filter((file) => file.endsWith('.md') && !/^samples\/[^/]+\/(knowledge|replies)\//.test(file))

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file.replaceAll('\\', '/')}`)

const fences = /^(?<indent> *)```(?<language>\w*)[^\n]*\n(?<text>[\s\S]*?)^ *```$/gm

/** The fenced blocks of a page, without what they are indented by. */
export function readFences(file: string): Fence[] {
  const page = readFileSync(file, 'utf8')
  return [...page.matchAll(fences)].map(({ index, groups: { indent = '', language = '', text = '' } = {} }) => ({
    file,
    line: page.slice(0, index).split('\n').length + 1,
    language,
    text: text.replace(new RegExp(`^${indent}`, 'gm'), ''),
  }))
}
