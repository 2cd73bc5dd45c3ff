import { statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { badSource } from '../sources/bad-source.ts'
import { readFolder } from '../sources/folder.ts'
import { limits, megabytes } from '../sources/limits.ts'
import { isExportFile, isZip, type SourceFiles } from '../sources/source-files.ts'
import type { Gathered } from '../sources/source-page.ts'
import { createTroubles, type Troubles } from '../sources/troubles.ts'
import { readWebsite, type WebsiteOptions } from '../website/read-website.ts'
import { readExport } from './export-files.ts'
import { isAddress } from './source-name.ts'

/** Finds all pages of a source: an address, a folder or a file. Throws `SupportError('bad_source')` if it cannot be read. */
export async function gather(source: string, website: WebsiteOptions): Promise<Gathered> {
  if (isAddress(source)) return readWebsite(addressOf(source), website)
  const troubles = createTroubles()
  const exported = readExport(await filesOf(source, troubles), troubles)
  return { whole: true, ...exported, missed: [], troubles }
}

function addressOf(source: string): URL {
  if (!URL.canParse(source)) throw badSource(`${source} is not an address such as https://help.acme.example.`)
  const url = new URL(source)
  if (url.username || url.password)
    throw badSource(
      `The address of ${url.host} has a password in it. Websites with passwords cannot be imported; export them.`,
    )
  return url
}

async function filesOf(source: string, troubles: Troubles): Promise<SourceFiles> {
  const found = statSync(source, { throwIfNoEntry: false })
  if (!found) throw badSource(`There is no ${source}. Name a folder, a .zip, a .json export or an address.`)
  if (found.isDirectory()) return readFolder(source, troubles)
  if (isZip(source)) return readZipFile(source, troubles)
  if (!isExportFile(source))
    throw badSource(`${source} is no folder, .zip or .json export. Put single files into a folder.`)
  if (found.size > limits.exportBytes) throw badSource(`${source} is larger than ${megabytes(limits.exportBytes)}.`)
  return { files: [{ path: source, bytes: await readFile(source) }], others: [] }
}

/** The library is loaded only for who needs it. */
const readZipFile = async (source: string, troubles: Troubles): Promise<SourceFiles> =>
  (await import('../sources/zip.ts')).readZip(source, troubles)
