import { readFields } from './fields.ts'
import { splitFrontMatter } from './front-matter.ts'

const namesAddress = /^[ \t]*["']?(?:link|url|canonical|canonical_url|permalink|html_url|slug)["']?[ \t]*[:=]/im
const longestFrontMatter = 8000

/** What the front matter at the head of a file says of its address. */
export function ownAddress(text: string): { link?: string; slug?: string; isNowhere?: true } {
  const head = text.slice(0, longestFrontMatter)
  if (!namesAddress.test(head)) return {}
  const headed = splitFrontMatter(head)
  if ('problem' in headed) return {}
  if (headed.fields.get('link') === 'none') return { isNowhere: true }
  const { link, slug } = readFields(headed.fields, new Date(0))
  return { ...(link && { link }), ...(slug && { slug }) }
}
