import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { projectRoot } from '../../src/base/project-root.ts'
import { isCompany } from '../../src/company/company.ts'
import { type Config, withSomeCompany } from '../../src/config.ts'

/** A company that the sandbox can show. */
export interface SandboxCompany {
  /** Also the name of the folder of its data. */
  id: string
  dir: string
  story: Story
}

/** Somebody writes, presses a button under a message, or sends the form that is open for them. */
const deed = z.union([
  /** Without `in`, it is said in the thread of what was asked last. */
  z.strictObject({ as: z.string(), writes: z.string(), in: z.string().optional() }),
  /** The newest message with the button that is about what was asked last, or any. */
  z.strictObject({ as: z.string(), presses: z.string() }),
  z.strictObject({ as: z.string(), fills: z.record(z.string(), z.string()) }),
])

/** Something that people of the cast do, by their keys in it. */
export type TourDeed = z.infer<typeof deed>

const step = z.strictObject({
  title: z.string(),
  /** What the button says that does it. */
  does: z.string(),
  /** What one sees, once it is done. */
  see: z.string(),
  deeds: z.array(deed),
})

const storySchema = z.strictObject({
  /** What the page calls it. */
  name: z.string().default('Your company'),
  about: z.string().default('Answers with your own articles.'),
  /** Other names for the companies and places of the sandbox, by their keys in the cast. */
  cast: z
    .strictObject({
      teams: z.record(z.string(), z.strictObject({ name: z.string(), domain: z.string() })).optional(),
      channels: z.record(z.string(), z.string()).optional(),
    })
    .default({}),
  /** Sections of support.yaml as the sandbox shows the company. */
  support: z.record(z.string(), z.unknown()).default({}),
  /** What a first visitor may try, and what comes of it. */
  examples: z.array(z.strictObject({ text: z.string(), comes: z.string() })).optional(),
  tour: z.array(step).default([]),
})

/** What a company's sandbox.json says. */
export type Story = z.infer<typeof storySchema>

/** The made-up companies, and the one of the settings if it is another; that one first. */
export function listCompanies(config: Config): SandboxCompany[] {
  const samples = sampleCompanies()
  const { companyDir } = withSomeCompany(config)
  const isSample = samples.some(({ dir }) => dir === resolve(companyDir))
  return isSample ? samples : [{ id: 'own', dir: companyDir, story: storyOf(companyDir) }, ...samples]
}

/** The one of the settings; without it, the one that was shown last. */
export function firstCompany(
  companies: SandboxCompany[],
  { companyDir }: Config,
  shownLast: string | undefined,
): SandboxCompany {
  const asked = companies.find(({ dir }) => isCompany(companyDir) && resolve(dir) === resolve(companyDir))
  const first = asked ?? companies.find(({ id }) => id === shownLast) ?? companies[0]
  if (!first) throw new Error('There is no company to show.')
  return first
}

function sampleCompanies(): SandboxCompany[] {
  const folder = join(projectRoot, 'samples')
  return readdirSync(folder)
    .map((id) => ({ id, dir: join(folder, id) }))
    .filter(({ dir }) => existsSync(join(dir, 'sandbox.json')))
    .map((company) => ({ ...company, story: storyOf(company.dir) }))
    .toSorted((one, two) => Number(two.id === 'shop') - Number(one.id === 'shop'))
}

function storyOf(dir: string): Story {
  const file = join(dir, 'sandbox.json')
  return storySchema.parse(existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {})
}
