import { parseArgs } from 'node:util'
import type { ImportRequest } from '../../knowledge/importing/import-articles.ts'
import { badSource } from '../../knowledge/sources/bad-source.ts'
import { waysToFind } from '../../knowledge/website/read-website.ts'

export const usage = `Usage: npm run import -- articles SOURCE [options]
       npm run import -- articles            imports what support.yaml lists under "import"

SOURCE is a website (https://…), a folder, a .zip (Notion, Confluence, GitBook) or a .json export (Zendesk, Intercom, Help Scout).

  --dry-run               shows what would come, change and go, and writes nothing
  --name NAME             the folder below company/knowledge/; by default after the source
  --url ADDRESS           where customers read the pages of a folder or zip, for links
  --by WAY                how to find a website's pages: ${waysToFind.join(', ')}; by default the first that it has
  --pause MS              between two pages of a website; by default 500
  --max-pages N           of a website; by default 10000
  --force                 also replaces articles that a person has changed since
  --allow-many-removals   also removes more than half of the articles
  --company DIR           the company's folder`

/** What the command line asks for. */
export interface CommandRequest extends Omit<ImportRequest, 'from' | 'knowledgeDir'> {
  /** Undefined for what support.yaml lists. */
  from?: string
  company?: string
}

/** Parses the command line. Throws `SupportError('bad_source')` with the usage. */
export function readRequest(args: string[]): CommandRequest {
  const { values, positionals } = parsed(args)
  const [from, ...more] = positionals
  if (more.length > 0) throw wrong('Name one source. Put quotes around a path with spaces.')
  return {
    from,
    company: values.company,
    name: nameIn(values.name),
    baseUrl: addressIn(values.url),
    by: wayIn(values.by),
    pauseMs: numberIn('--pause', values.pause),
    mostPages: numberIn('--max-pages', values['max-pages']),
    isDryRun: values['dry-run'],
    force: values.force,
    allowManyRemovals: values['allow-many-removals'],
  }
}

function parsed(args: string[]) {
  const text = { type: 'string' } as const
  const flag = { type: 'boolean', default: false } as const
  const options = {
    ...{ name: text, url: text, by: text, pause: text, 'max-pages': text, company: text },
    ...{ 'dry-run': flag, force: flag, 'allow-many-removals': flag },
  }
  try {
    return parseArgs({ args, options, allowPositionals: true })
  } catch (cause) {
    throw wrong(String((cause as Error).message).split('. ')[0] ?? '') // parseArgs throws errors only
  }
}

const wrong = (problem: string) => badSource(`${problem}\n\n${usage}`)

function nameIn(name: string | undefined): string | undefined {
  if (name === undefined || /^[\p{L}\p{N}][\p{L}\p{N}_ -]{0,60}$/u.test(name)) return name
  throw wrong('--name must be a name of letters, digits and dashes.')
}

function addressIn(url: string | undefined): string | undefined {
  if (url === undefined || (/^https?:/i.test(url) && URL.canParse(url))) return url
  throw wrong('--url must be an address such as https://docs.acme.example.')
}

function wayIn(by: string | undefined) {
  const way = waysToFind.find((one) => one === by)
  if (by !== undefined && !way) throw wrong(`--by must be one of ${waysToFind.join(', ')}.`)
  return way
}

function numberIn(option: string, said: string | undefined): number | undefined {
  if (said === undefined) return undefined
  if (/^\d{1,7}$/.test(said)) return Number(said)
  throw wrong(`${option} must be a whole number.`)
}
