import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launchBrowser } from '../browser/browser.ts'
import { takeDashboard } from './dashboard-pictures.ts'
import { takeSandbox } from './sandbox-pictures.ts'
import { createTake, folder } from './take.ts'

/** `npm run screenshots`: takes every picture of the README and of docs/ again. Look at each. */
mkdirSync(folder, { recursive: true })
const dataDir = mkdtempSync(join(tmpdir(), 'frontdesk-screenshots-'))
const { take, taken } = createTake()
const browser = await launchBrowser()
try {
  await takeSandbox(browser, dataDir, take)
  await takeDashboard(browser, dataDir, take)
} finally {
  await browser.close()
  rmSync(dataDir, { recursive: true })
}
const old = readdirSync(folder).filter((name) => !taken.has(name))
console.log(`${taken.size} pictures lie in ${folder}.`)
if (old.length > 0) console.error(`Nothing takes these any more: ${old.join(', ')}`)
process.exitCode = old.length > 0 ? 1 : 0
