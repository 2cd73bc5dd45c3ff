import { join } from 'node:path'
import { projectRoot } from '../src/base/project-root.ts'
import { readVocabulary } from '../src/company/vocabulary.ts'
import { readerWith } from '../src/languages/reader.ts'

/** The folder of the made-up shop. */
export const shopDir = join(projectRoot, 'samples', 'shop')

/** Reads as the made-up shop does. */
export const reader = readerWith(readVocabulary(join(shopDir, 'vocabulary.yaml')))
