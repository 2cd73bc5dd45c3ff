import { type Dispatcher, EnvHttpProxyAgent, fetch as fetchWith } from 'undici'

/** The proxies between us and the internet, as curl and others know them. */
export interface ProxySettings {
  /** For https and wss. */
  https?: string
  /** For http, and where there is no other. */
  http?: string
  /** Hosts that are reached without, with commas between. */
  none?: string
}

/** How to reach others. Without a dispatcher: as Node.js does by itself. */
export interface Outgoing {
  fetch: typeof fetch
  dispatcher?: Dispatcher
}

/** What runs on this machine is behind no proxy. */
const thisMachine = 'localhost,127.0.0.1,[::1]'

/** Connects through the proxies that are set. */
export function outgoing(proxies: ProxySettings | undefined): Outgoing {
  if (!proxies?.http && !proxies?.https) return { fetch }
  const dispatcher = new EnvHttpProxyAgent({
    // Empty rather than absent, which would mean the environment.
    httpProxy: proxies.http ?? '',
    httpsProxy: proxies.https ?? '',
    noProxy: proxies.none === '*' ? '*' : [proxies.none, thisMachine].filter(Boolean).join(','),
  })
  // The same as the global one, which has its types from another copy of it. An agent goes with the fetch of its own package only.
  const throughProxy = ((url: string, init: object) =>
    fetchWith(url, { ...init, dispatcher })) as unknown as typeof fetch
  return { fetch: throughProxy, dispatcher }
}
