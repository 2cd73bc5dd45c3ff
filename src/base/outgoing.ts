import { type Dispatcher, EnvHttpProxyAgent, fetch as fetchWith } from 'undici'

/** The proxies between us and the internet, with the meaning that curl gives them. */
export interface ProxySettings {
  /** For https and wss. */
  https?: string
  /** For http, and for https if `https` is not set. */
  http?: string
  /** Hosts reached directly, separated by commas. */
  none?: string
}

/** How to make outgoing requests. Without a dispatcher, Node.js's default is used. */
export interface Outgoing {
  fetch: typeof fetch
  dispatcher?: Dispatcher
}

/** This machine is never reached through a proxy. */
const thisMachine = 'localhost,127.0.0.1,[::1]'

/** Connects through the configured proxies. */
export function outgoing(proxies: ProxySettings | undefined): Outgoing {
  if (!proxies?.http && !proxies?.https) return { fetch }
  const dispatcher = new EnvHttpProxyAgent({
    // An empty string, because undefined would mean the environment variable.
    httpProxy: proxies.http ?? '',
    httpsProxy: proxies.https ?? '',
    noProxy: proxies.none === '*' ? '*' : [proxies.none, thisMachine].filter(Boolean).join(','),
  })
  // An agent works only with the fetch of its own undici package, whose types differ from the global fetch.
  const throughProxy = ((url: string, init: object) =>
    fetchWith(url, { ...init, dispatcher })) as unknown as typeof fetch
  return { fetch: throughProxy, dispatcher }
}
