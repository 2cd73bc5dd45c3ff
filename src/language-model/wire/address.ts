/** Where a model's server is, as read from a setting. */
export interface ServerAddress {
  /** Where its API may begin, likeliest first, without a slash at the end. */
  bases: [string, ...string[]]
  /** What follows each path, such as `?api-version=…`; mostly empty. */
  query: string
  /** Azure takes the key in a header of its own. */
  isAzure: boolean
}

/** OpenAI's own. Always passed to clients, which would otherwise read an address from the environment. */
export const openAiUrl = 'https://api.openai.com/v1'

/** Sent to servers that need no key, because clients require one. */
export const noKey = 'none'

const azureHost = /\.(?:openai\.azure|cognitiveservices\.azure|services\.ai\.azure|azure-api)\.(?:com|us|cn|net)$/i
const endpoint = /(?<!\/deployments)\/(?:chat\/completions|completions|embeddings|responses|models)$/i

/**
 * Reads an address with or without `/v1`, with a slash at the end, or of a whole endpoint. Where `/v1` is uncertain,
 * both are tried (`reachingFetch`).
 */
export function readAddress(given = openAiUrl): ServerAddress {
  const { origin, hostname, pathname, search } = new URL(given)
  const path = pathname
    .replace(/\/{2,}/g, '/')
    .replace(/\/+$/, '')
    .replace(endpoint, '')
    .replace(/\/+$/, '')
  const isDeployment = /\/openai\/deployments\/[^/]+$/i.test(path)
  const isAzure = azureHost.test(hostname) || isDeployment
  if (isDeployment) return { bases: [origin + path], query: search, isAzure }
  if (isAzure && /^(?:\/openai)?$/i.test(path)) return { bases: [`${origin}/openai/v1`], query: '', isAzure }
  const [first, ...others] = pathsFor(path).map((each) => origin + each)
  return { bases: [first ?? origin, ...others], query: search, isAzure }
}

function pathsFor(path: string): string[] {
  if (path === '') return ['/v1', '']
  const version = /\/v\d+\w*$/i.exec(path)
  return version ? [path, path.slice(0, version.index)] : [path, `${path}/v1`]
}

/** The same server's address for another model: on Azure, a deployment's address names its model. */
export function addressFor(address: ServerAddress, model: string): ServerAddress {
  const deployed = (base: string) => base.replace(/(\/openai\/deployments\/)[^/]+$/i, `$1${encodeURIComponent(model)}`)
  const [first, ...others] = address.bases
  return { ...address, bases: [deployed(first), ...others.map(deployed)] }
}

/** What is wrong with an address, and how to write it; undefined if it can be used. */
export function problemOfAddress(given: string): string | undefined {
  if (!URL.canParse(given)) return undefined
  const { username, password, hash, pathname, searchParams } = new URL(given)
  if (username || password) return 'must not contain a user name or password: set OPENAI_API_KEY instead'
  if (hash) return 'must not contain #: write it up to the part before /chat/completions'
  if (/\/openai\/deployments\//i.test(pathname) && !searchParams.get('api-version'))
    return 'needs the version of Azure’s API at its end: https://NAME.openai.azure.com/openai/deployments/DEPLOYMENT?api-version=2024-10-21, or write https://NAME.openai.azure.com/openai/v1 and the deployment as OPENAI_MODEL'
  if (/\/openai\/deployments\/?$/i.test(pathname))
    return 'names no deployment: https://NAME.openai.azure.com/openai/deployments/DEPLOYMENT?api-version=2024-10-21'
  return undefined
}
