import { detectors } from './language-candidates.ts'

// Each candidate has its own process, which reports the cost of its first message.
const startRss = process.memoryUsage().rss
const startCpu = process.cpuUsage()
const detect = await detectors[process.argv[2] ?? '']?.()
detect?.('ik heb mijn pakketje nog niet')
const { user, system } = process.cpuUsage(startCpu)
console.log(JSON.stringify({ loadMs: (user + system) / 1000, megabytes: (process.memoryUsage().rss - startRss) / 1e6 }))
