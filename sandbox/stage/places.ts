import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where a company's workspace and data are kept. */
export interface Place {
  workspace: string
  database: string
  log: string
  company: string
}

/** The places of all companies below one folder, and which company was shown last. */
export function createPlaces(dataDir: string) {
  const folder = join(dataDir, 'sandbox')
  const shownFile = join(folder, 'company')
  const placeOf = (company: string): Place => {
    const own = join(folder, company)
    return {
      workspace: join(own, 'slack.json'),
      database: join(own, 'pglite'),
      log: join(own, 'bot.log'),
      company: join(own, 'company'),
    }
  }
  return {
    placeOf,
    shown: (): string | undefined => (existsSync(shownFile) ? readFileSync(shownFile, 'utf8') : undefined),
    show: (company: string): void => {
      mkdirSync(join(folder, company), { recursive: true, mode: 0o700 })
      writeFileSync(shownFile, company)
    },
    /** Removes all that was said and done at this company. */
    clear: (company: string): void => rmSync(join(folder, company), { recursive: true, force: true }),
  }
}
