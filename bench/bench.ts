import { benchCost } from './cost.ts'
import { benchFigures } from './figures.ts'
import { benchGrowth } from './growth.ts'
import { benchLibraries } from './libraries.ts'
import { benchSpeed } from './speed.ts'
import { benchStartup } from './startup.ts'
import { benchStorm } from './storm.ts'
import { benchUnderstanding } from './understanding.ts'

/** What `npm run bench -- NAME` runs. */
const parts: Record<string, () => Promise<void>> = {
  speed: benchSpeed,
  startup: benchStartup,
  storm: benchStorm,
  growth: benchGrowth,
  figures: benchFigures,
  cost: benchCost,
  understanding: benchUnderstanding,
  libraries: benchLibraries,
}

/** Runs only if named, because it needs packages that are not installed. */
const onlyNamed = 'libraries'

const names = process.argv.slice(2)
const unknown = names.filter((name) => !Object.hasOwn(parts, name))
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(', ')}. There are: ${Object.keys(parts).join(', ')}.`)
  process.exit(2)
}
for (const [name, run] of Object.entries(parts))
  if (names.length === 0 ? name !== onlyNamed : names.includes(name)) await run()
