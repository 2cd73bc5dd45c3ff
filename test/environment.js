import { AsyncLocalStorage } from 'node:async_hooks'
import { TestEnvironment } from 'jest-environment-node'

/** What the test files that one process runs have in common; see `learned-once/`. */
const learned = new Map()

/** Storages of the current test file. Node up to 22 calls each at every promise, even those of files that ended long ago. */
const storages = new Set()
for (const name of ['run', 'enterWith']) {
  const original = AsyncLocalStorage.prototype[name]
  AsyncLocalStorage.prototype[name] = function (...args) {
    storages.add(this)
    return original.apply(this, args)
  }
}

export default class extends TestEnvironment {
  async setup() {
    await super.setup()
    this.global.learnedOnce = learned
  }

  async teardown() {
    for (const storage of storages) storage.disable()
    storages.clear()
    await super.teardown()
  }
}
