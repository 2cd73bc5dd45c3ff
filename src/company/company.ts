import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { hasArticles } from '../knowledge/read-articles.ts'
import type { OrderRules } from '../orders/order-rules.ts'
import { type About, readSupportFile } from './support-file.ts'
import { noVocabulary, readVocabulary, type Vocabulary } from './vocabulary.ts'

/*
 * Everything that is particular to one company is data in one folder: support.yaml, knowledge/, and if it likes vocabulary.yaml and
 * orders.json. This room reads its YAML files; the articles are `knowledge/`'s to read, the orders `orders/`'s. It decides nothing.
 */

/** A company as its folder describes it. */
export interface Company {
  /** Absent: there is no such folder, or nothing in it. */
  files?: CompanyFiles
  /** What there is not, and what to do about it, for whoever runs this; absent where nothing is missing. */
  missing?: string
  about?: About
  /** Absent: there are no orders at all. */
  orders?: OrderRules
  vocabulary: Vocabulary
}

interface CompanyFiles {
  support: string
  orders: string
  /** The folder of its articles; absent where there is none. */
  knowledge?: string
}

/** Where a company's folder is looked for: beside where the program runs. */
export const usualCompanyDir = './company'

/** Reads a company's folder, which need not be there. Throws SupportError `bad_knowledge` that names each line to mend. */
export async function readCompany(dir: string): Promise<Company> {
  if (!isCompany(dir)) return { missing: noCompany(dir), vocabulary: noVocabulary }
  const [support, knowledge] = [join(dir, 'support.yaml'), join(dir, 'knowledge')]
  const said = readSupportFile(support)
  const hasFolder = isFolder(knowledge)
  return {
    files: { support, orders: join(dir, 'orders.json'), knowledge: hasFolder ? knowledge : undefined },
    missing: hasFolder && (await hasArticles(knowledge)) ? undefined : noArticles(knowledge),
    about: said.company,
    orders: said.orders,
    vocabulary: readVocabulary(join(dir, 'vocabulary.yaml')),
  }
}

/** Whether a folder is a company's. An empty one, as Docker makes in place of one that is missing, is not. */
export const isCompany = (dir: string): boolean =>
  existsSync(join(dir, 'support.yaml')) || isFolder(join(dir, 'knowledge'))

const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false

const meanwhile = 'Until then Frontdesk answers no question by itself and hands every request to people.'

const noCompany = (dir: string) =>
  `There is no company folder at ${dir}. ${meanwhile} Make the folder, with your articles in ${join(dir, 'knowledge')} (docs/company.md says how, samples/shop is an example), or name another one in COMPANY_DIR; then start Frontdesk again.`

const noArticles = (knowledge: string) =>
  `There are no articles in ${knowledge}. ${meanwhile} Write some there, one Markdown file each (docs/company.md says how), and start Frontdesk again.`
