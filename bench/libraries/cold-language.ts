import { detectors } from './language-candidates.ts'

// A process of its own for each candidate, which tells what its first message costs.
const startRss = process.memoryUsage().rss
const startCpu = process.cpuUsage()
const detect = await detectors[process.argv[2] ?? '']?.()
detect?.('ik heb mijn pakketje nog niet')
const { user, system } = process.cpuUsage(startCpu)
console.log(JSON.stringify({ loadMs: (user + system) / 1000, megabytes: (process.memoryUsage().rss - startRss) / 1e6 }))
