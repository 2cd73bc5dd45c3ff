/** Stops what we started, however we exit: a failed benchmark must leave no server behind. */
export function killAtExit(kill: () => void): void {
  process.once('exit', kill)
}

process.setMaxListeners(100)
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1))
