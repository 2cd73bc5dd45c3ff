import { DomUtils, parseDocument } from 'htmlparser2'
import { isNestedTooDeeply } from './nesting.ts'

/** Smaller pages are read as they are. */
const large = 500_000

const machinery = new Set(['script', 'style', 'svg', 'noscript', 'template', 'iframe'])

/** A large page without scripts, styles and pictures in its text, which websites have by the megabyte and no reader sees. */
export function slimHtml(bytes: Uint8Array): Uint8Array {
  if (bytes.length < large) return bytes
  const html = new TextDecoder().decode(bytes)
  if (isNestedTooDeeply(html)) return bytes
  const { children } = parseDocument(html)
  for (const element of DomUtils.findAll(({ name }) => machinery.has(name), children)) DomUtils.removeElement(element)
  for (const { attribs } of DomUtils.findAll(({ attribs }) => isPicture(attribs.src), children)) attribs.src = ''
  return new TextEncoder().encode(DomUtils.getOuterHTML(children))
}

const isPicture = (source: string | undefined) => source?.startsWith('data:') ?? false
