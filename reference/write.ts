import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../src/base/project-root.ts'
import { reference, referenceFolder } from './reference.ts'

/** `npm run reference`: writes docs/reference/ from the code. */
const folder = join(projectRoot, referenceFolder)
mkdirSync(folder, { recursive: true })
for (const [name, text] of Object.entries(reference())) writeFileSync(join(folder, name), text)
console.log(`The reference lies in ${referenceFolder}/.`)
