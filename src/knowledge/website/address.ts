const webPorts: Record<string, string> = { 'http:': '80', 'https:': '443' }
const portOf = ({ port, protocol }: URL) => port || (webPorts[protocol] ?? '')
const isUsual = (url: URL) => portOf(url) === webPorts[url.protocol]

/** Whether two addresses are of one website. A change from http to https keeps the host; the way back is not taken. */
export function isSameSite(from: URL, to: URL): boolean {
  if (!/^https?:$/.test(to.protocol) || from.hostname !== to.hostname) return false
  if (from.protocol === 'https:' && to.protocol === 'http:') return false
  return portOf(from) === portOf(to) || (isUsual(from) && isUsual(to))
}

/** An address without what does not matter for which page it is: the fragment, a name and a password. */
export function pageAddress(href: string, base?: URL): URL | undefined {
  if (!URL.canParse(href, base?.href)) return undefined
  const url = new URL(href, base)
  url.hash = ''
  url.username = ''
  url.password = ''
  return url
}

/** Two addresses with one key are one page. */
export const keyOf = (url: URL): string => url.href.replace(/(?<=[^/])\/(?=$|\?)/, '').replace(/^http:/, 'https:')

/** The folder of the page where we begin; only pages below it are imported. */
export const folderOf = (start: URL): string => start.pathname.replace(/[^/]*\.[^/]*$/, '').replace(/\/*$/, '/')

/** Whether a page lies below the folder of the start. */
export const isBelow = (folder: string, { pathname }: URL): boolean => `${pathname}/`.startsWith(folder)
