import { fail } from '../run.ts'
import { runReconcile } from './reconcile/command.ts'

/** `npm run reconcile`: compares what the bot said it paid back with the provider's books. Ends with 1 if they differ. */
try {
  const isAsSaid = await runReconcile(process.argv.slice(2), console.log)
  process.exitCode = isAsSaid ? 0 : 1
} catch (error) {
  fail(error)
}
