import chromium from '@sparticuz/chromium'
import { type Browser, chromium as playwright } from 'playwright-core'

/** A browser, with nothing to install. One is enough for a test file. */
export const openBrowser = async (): Promise<Browser> =>
  playwright.launch({ args: ['--no-sandbox'], executablePath: await chromium.executablePath() })
