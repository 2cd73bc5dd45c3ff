import { basename } from 'node:path'
import { slug } from './file-names.ts'

/** Whether a source is a website. */
export const isAddress = (source: string): boolean => /^https?:\/\//i.test(source)

/** A name for the folder of a source: the host of a website; of a file its name, without what changes from export to export. */
export function sourceName(from: string): string {
  if (isAddress(from)) return slug(URL.canParse(from) ? new URL(from).host.replace(/^www\./, '') : from) || 'website'
  const name = basename(from.replace(/[\\/]+$/, '')).replace(/\.(zip|json)$/i, '')
  return slug(withoutWhatChanges(name)) || 'imported'
}

const withoutWhatChanges = (name: string): string =>
  name
    .replace(/[0-9a-f]{8}-?([0-9a-f]{4}-?){3}[0-9a-f]{12}/gi, '')
    .replace(/\d{4}[-_.]?\d{2}[-_.]?\d{2}([-_T.]?\d{2}[-_.:]?\d{2}([-_.:]?\d{2})?)?/g, '')
    .replace(/\(\d+\)|\bPart-\d+/gi, '')
