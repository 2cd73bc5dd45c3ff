import { join } from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import { projectRoot } from '../../src/base/project-root.ts'

/** Where the pictures of the docs lie. */
export const folder = join(projectRoot, 'docs', 'images')

/** Takes a picture of a page, or of a part of it. */
export type Take = (name: string, page: Page, part?: Locator) => Promise<void>

/** Takes pictures, and remembers which. */
export function createTake(): { take: Take; taken: Set<string> } {
  const taken = new Set<string>()
  const take: Take = async (name, page, part) => {
    await settle(page)
    await (part ?? page).screenshot({ path: join(folder, `${name}.png`) })
    taken.add(`${name}.png`)
  }
  return { take, taken }
}

/** A page as most people see it. */
export async function openPage(by: Browser, url: string, height = 880): Promise<Page> {
  const page = await by.newPage({
    viewport: { width: 1400, height },
    colorScheme: 'light',
    reducedMotion: 'reduce',
    locale: 'en-US',
  })
  await page.goto(url)
  return page
}

/** Removes pointer and focus, and waits until new messages no longer glow. */
async function settle(page: Page): Promise<void> {
  await page.mouse.move(0, 0)
  await page.evaluate('document.activeElement?.blur()')
  await page.waitForTimeout(500)
}
