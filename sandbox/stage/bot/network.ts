/*
 * The network between the bot's process and its language model, which the sandbox can cut. Import this before anything
 * that takes `fetch`.
 */

const realFetch = globalThis.fetch
let cutOff: string | undefined

globalThis.fetch = async (input, init) => {
  const url = input instanceof Request ? input.url : String(input)
  if (cutOff !== undefined && URL.canParse(url) && new URL(url).host === cutOff)
    throw new TypeError('fetch failed', { cause: new Error('The sandbox has cut the connection') })
  return realFetch(input, init)
}

/** Requests to this host fail from now on; undefined: none do. */
export function cutOffHost(host: string | undefined): void {
  cutOff = host
}
