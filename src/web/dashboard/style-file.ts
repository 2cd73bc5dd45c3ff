import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../../base/project-root.ts'

/** The style sheet, which lies in the source tree also when this runs compiled, and its address, which changes with it. */
export function readStyle(): { css: Buffer; href: string } {
  const css = readFileSync(join(projectRoot, 'src/web/dashboard/style.css'))
  const version = createHash('sha256').update(css).digest('hex').slice(0, 12)
  return { css, href: `/dashboard/style.css?v=${version}` }
}
