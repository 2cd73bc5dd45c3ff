import { posix } from 'node:path'

/** Where customers read the articles of a folder. */
export interface Addresses {
  /** The address of an article; undefined if it has none. */
  of(name: string): string | undefined
  /** The address that a link means in the file `name`; undefined if it leads nowhere that customers can go. */
  resolve(name: string, href: string): string | undefined
}

/** What a file says of its own address. */
export interface OwnAddress {
  link?: string
  slug?: string
  /** It says that customers cannot read it on the site. */
  isNowhere?: true
}

/** Prepares the addresses of files. `baseUrl` is the site on which the folder is published, if there is one. */
export function createAddresses(files: ReadonlyMap<string, OwnAddress>, baseUrl?: string): Addresses {
  const base = baseUrl?.replace(/\/*$/, '/')
  const byPath = new Map(
    [...files.keys()].flatMap((name) => pathsOf(name, files.get(name)).map((path) => [path, name])),
  )

  const of = (name: string) => {
    const { link, slug, isNowhere } = files.get(name) ?? {}
    if (isNowhere) return undefined
    return link ?? (base && new URL(sitePath(name, slug), base).href.replace(/(?<=[^/:])\/$/, ''))
  }

  const resolve = (name: string, href: string): string | undefined => {
    if (/^(?:https?:\/\/|mailto:)/i.test(href)) return href
    if (href.startsWith('//')) return `https:${href}`
    if (/^[a-z][a-z0-9+.-]*:/i.test(href)) return undefined
    const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(href) ?? []
    if (!path) return withRest(of(name), rest)
    const wanted = path.startsWith('/') ? path.slice(1) : posix.join(posix.dirname(name), decoded(path))
    const target = byPath.get(pathOf(wanted))
    if (target !== undefined) return withRest(of(target), rest)
    return base && !wanted.startsWith('..') ? withRest(addressOn(base, path, wanted), rest) : undefined
  }

  return { of, resolve }
}

const withRest = (address: string | undefined, rest: string) => address && `${address}${rest}`

/** A link from the root may or may not name the folder of the site in which the articles stand. */
function addressOn(base: string, path: string, wanted: string): string {
  const { pathname } = new URL(base)
  if (path.startsWith('/') && path.startsWith(pathname)) return new URL(path, base).href
  return new URL(isPage.test(wanted) ? pathOf(wanted) : wanted, base).href
}

const isPage = /\.(?:mdx?|markdown)$/i

/** The path of a page as sites have it: without extension, and a folder's page is the folder. */
const pathOf = (name: string) =>
  name
    .replace(/\.(?:mdx?|markdown|html?|txt)$/i, '')
    .replace(/(?:^|\/)(?:index|readme)$/i, '')
    .replace(/\/$/, '')

/** Links name a file by its path, by its slug, or without the numbers that order it. */
const pathsOf = (name: string, own: OwnAddress | undefined) => [
  pathOf(name),
  pathOf(name).replace(/(^|\/)\d{1,3}[-_. ]+(?=\D)/g, '$1'),
  ...(own?.slug ? [pathOf(sitePath(name, own.slug))] : []),
]

/** A slug stands for the whole path, or for the last part of it. */
function sitePath(name: string, slug: string | undefined): string {
  if (slug === undefined) return encodeURI(pathOf(name))
  return slug.startsWith('/') ? slug.replace(/^\/+/, '') : posix.join(posix.dirname(name), slug)
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
