/** Where teams track their own work. */
export const workProviders = ['github', 'gitlab', 'linear', 'jira'] as const
export type WorkProvider = (typeof workProviders)[number]

/** What became of an issue or a pull request; `closed`: a pull request that was not merged. */
export const workStates = ['open', 'completed', 'not planned', 'merged', 'closed'] as const
export type WorkState = (typeof workStates)[number]

/** Hosts of a company's own servers, in lower case, with the port if it is not the usual one. */
export type WorkHosts = Record<Exclude<WorkProvider, 'linear'>, string[]>
export const noWorkHosts: WorkHosts = { github: [], gitlab: [], jira: [] }

/** An issue, or a pull or merge request. */
export interface WorkLink {
  provider: WorkProvider
  /** The same for all addresses of it. */
  key: string
  /** How people call it. */
  label: string
  /** Without what is not needed to find it, such as its title. */
  url: string
}

const longestAddress = 2000
const mostLinks = 20

/** The issues and requests to which a text leads, each once. Lines that quote somebody else do not count. */
export function findWorkLinks(text: string, hosts: WorkHosts): WorkLink[] {
  const own = text.split('\n').filter((line) => !line.startsWith('>'))
  const found = own.flatMap((line) => wordsOf(line).flatMap((word) => readWorkLink(word, hosts) ?? []))
  return [...new Map(found.map((link) => [link.key, link])).values()].slice(0, mostLinks)
}

const wordsOf = (line: string): string[] =>
  line
    .split(/[\s<>()[\]{}"'`|,;*“”«»。、，；（）「」]+/)
    .map((word) => word.slice(Math.max(0, word.search(/https?:\/\//i))).replace(/[.!?:_~]+$/, ''))

/** The issue or request at an address; undefined for any other address. */
export function readWorkLink(address: string, hosts: WorkHosts): WorkLink | undefined {
  if (address.length > longestAddress || !address.includes('/')) return undefined
  const whole = /^https?:\/\//i.test(address) ? address : `https://${address}`
  const url = URL.canParse(whole) ? new URL(whole) : undefined
  const provider = url && providerAt(url.host, hosts)
  return url && provider && readers[provider](url)
}

function providerAt(given: string, hosts: WorkHosts): WorkProvider | undefined {
  const host = given.replace(/^www\./, '')
  if (host === 'github.com' || hosts.github.includes(host)) return 'github'
  if (host === 'gitlab.com' || hosts.gitlab.includes(host)) return 'gitlab'
  if (host === 'linear.app') return 'linear'
  return /^[a-z0-9-]+\.atlassian\.net$/.test(host) || hosts.jira.includes(host) ? 'jira' : undefined
}

const readers: Record<WorkProvider, (url: URL) => WorkLink | undefined> = { github, gitlab, linear, jira }

const rootOf = ({ protocol, host }: URL) => ({ host: host.replace(/^www\./, ''), root: `${protocol}//${host}` })

/** Issues and pull requests of a repository share their numbers. */
function github(url: URL): WorkLink | undefined {
  const [, repository, kind, number] =
    /^\/([\w.-]+\/[\w.-]+)\/(issues|pull)\/(\d{1,12})(?![\w-])/.exec(url.pathname) ?? []
  if (!repository) return undefined
  const { host, root } = rootOf(url)
  const label = `${repository}#${number}`
  return {
    provider: 'github',
    key: `${host}/${label}`.toLowerCase(),
    label,
    url: `${root}/${repository}/${kind}/${number}`,
  }
}

/** An issue is a work item, too, with the same number. */
function gitlab(url: URL): WorkLink | undefined {
  const [, project, kind, number] =
    /^\/([\w.-]+(?:\/[\w.-]+)+?)\/(?:-\/)?(issues|work_items|merge_requests)\/(?:incident\/)?(\d{1,12})(?![\w-])/.exec(
      url.pathname,
    ) ?? []
  if (!project || project.startsWith('groups/')) return undefined
  const { host, root } = rootOf(url)
  const label = `${project}${kind === 'merge_requests' ? '!' : '#'}${number}`
  return {
    provider: 'gitlab',
    key: `${host}/${label}`.toLowerCase(),
    label,
    url: `${root}/${project}/-/${kind}/${number}`,
  }
}

function linear(url: URL): WorkLink | undefined {
  const [, workspace, id] = /^\/([\w-]+)\/issue\/([a-z][a-z0-9]{0,9}-\d{1,12})(?![\w-])/i.exec(url.pathname) ?? []
  if (!workspace || !id) return undefined
  const label = id.toUpperCase()
  const key = `linear.app/${workspace.toLowerCase()}/${label}`
  return { provider: 'linear', key, label, url: `https://linear.app/${workspace}/issue/${label}` }
}

const jiraId = '[a-z][a-z0-9_]{0,20}-\\d{1,12}'

/** On its own page, or chosen on a board or in a queue. */
function jira(url: URL): WorkLink | undefined {
  const chosen = new RegExp(`^${jiraId}$`, 'i').exec(url.searchParams.get('selectedIssue') ?? '')?.[0]
  const pattern = new RegExp(`^((?:/[\\w-]+)*?)/(?:browse|issues|queues/(?:custom/)?\\d+)/(${jiraId})(?![\\w-])`, 'i')
  const [, before = '', onPage] = pattern.exec(url.pathname) ?? []
  const id = onPage ?? chosen
  if (!id) return undefined
  const { host, root } = rootOf(url)
  const label = id.toUpperCase()
  const context = onPage && /\/browse\//i.test(url.pathname) ? before : ''
  return { provider: 'jira', key: `${host}/${label}`, label, url: `${root}${context}/browse/${label}` }
}
