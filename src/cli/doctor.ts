import { fail } from '../run.ts'
import { readRequest, runDoctor } from './doctor/command.ts'
import { hasFailed } from './doctor/doctor.ts'
import { drawExamined } from './doctor/draw.ts'

/** `npm run doctor`: examines all that a first installation gets wrong, and says how to mend it. */
try {
  const { manifest, json } = readRequest(process.argv.slice(2))
  const examined = await runDoctor(manifest)
  const colour = process.stdout.isTTY === true && process.stdout.hasColors()
  console.log(json ? JSON.stringify(examined, null, 2) : drawExamined(examined, { colour }))
  process.exitCode = hasFailed(examined) ? 1 : 0
} catch (error) {
  fail(error)
}
