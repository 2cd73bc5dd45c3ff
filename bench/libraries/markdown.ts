import { escapeSlack, toMrkdwn } from '../../src/slack/text/mrkdwn.ts'
import { attacks, boundaries, formats, webLink } from '../../test/fixtures/markdown-cases.ts'
import { printTable } from '../measuring/figures.ts'
import { loadLibrary } from './load.ts'

type Convert = (markdown: string) => string

/** Compares how Markdown becomes Slack's mrkdwn, on the cases of `src/slack/text/mrkdwn.test.ts`. */
export async function benchMarkdown(): Promise<void> {
  const slackify = await loadSlackify()
  const { markdownToSlack } = await loadLibrary<{ markdownToSlack: Convert }>('md-to-slack')
  const converters: Record<string, Convert> = {
    Frontdesk: toMrkdwn,
    'slackify-markdown': slackify,
    // What a careful user of it would do.
    'slackify-markdown, escaped before': (markdown) => slackify(escapeSlack(markdown).replaceAll('&gt;', '>')),
    'md-to-slack': markdownToSlack,
  }
  printTable(
    'Markdown: cases that reach Slack as they should',
    ['', `as meant, of ${formats.length}`, `beside letters, of ${boundaries.length}`, `harmless, of ${attacks.length}`],
    Object.entries(converters).map(([name, convert]) => [name, ...countsOf(convert)]),
  )
}

function countsOf(convert: Convert): string[] {
  const reads = ([markdown, mrkdwn]: [string, string]) => visible(convert(markdown)) === visible(mrkdwn)
  const counts = [
    formats.filter(reads),
    boundaries.filter((each) => reads(each) && isApart(convert(each[0]))),
    attacks.filter((markdown) => !/[<>]/.test(convert(markdown).replace(webLink, ''))),
  ]
  return counts.map(({ length }) => String(length))
}

/** Version 4, for Node 20, is one function; version 5 names it. */
async function loadSlackify(): Promise<Convert> {
  const library = await loadLibrary<{ default?: Convert; slackifyMarkdown?: Convert }>('slackify-markdown')
  const convert = library.slackifyMarkdown ?? library.default
  if (!convert) throw new Error('slackify-markdown exports something else now')
  return convert
}

/** What people see: spaces after list marks, invisible characters and escaping may differ. */
const visible = (mrkdwn: string) =>
  mrkdwn
    .replace(/[\u200B\u2060]/g, '')
    .replace(/(•|\d\.) +/g, '$1 ')
    .replace(/<([^|<>]+)\|\1>/g, '<$1>')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&')
    .trim()

const mark = '(?<=^|[\\s\\u200B(]|[^\\x00-\\x7f])([*_`])[^*_`\\u200B]+\\1'

/** Whether Slack sees each mark as one: no letter or wide character touches it from outside. */
const isApart = (mrkdwn: string) =>
  [...mrkdwn.matchAll(new RegExp(mark, 'gu'))].every(({ index, 0: marked }) => {
    const around = `${mrkdwn.at(index - 1) ?? ' '}${mrkdwn.at(index + marked.length) ?? ' '}`
    return index === 0 ? !touches(around.at(1)) : ![...around].some(touches)
  })

const touches = (character = ' ') => /[\p{L}\p{M}\p{N}]|(?![!-~])[\p{P}\p{S}]/u.test(character)
