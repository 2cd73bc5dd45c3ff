import { AsyncLocalStorage } from 'node:async_hooks'
import vm from 'node:vm'
import { TestEnvironment } from 'jest-environment-node'

/** What the test files that one process runs have in common; see `learned-once/` and `fresh-database.ts`. */
const inCommon = { learnedOnce: new Map(), idleDatabases: [] }

/** Storages of the current test file. Node up to 22 calls each at every promise, even those of files that ended long ago. */
const storages = new Set()
for (const name of ['run', 'enterWith']) {
  const original = AsyncLocalStorage.prototype[name]
  AsyncLocalStorage.prototype[name] = function (...args) {
    storages.add(this)
    return original.apply(this, args)
  }
}

class OneContext extends TestEnvironment {
  #variables = {}

  constructor(...args) {
    super(...args)
    this.global.setTimeout = withIdlePostgres(this.global.setTimeout)
  }

  async setup() {
    await super.setup()
    Object.assign(this.global, inCommon)
    this.#variables = { ...this.global.process.env }
  }

  /** The context stays. What a test file may have changed in it goes back. */
  async teardown() {
    for (const storage of storages) storage.disable()
    storages.clear()
    this.fakeTimers.dispose()
    this.fakeTimersModern.dispose()
    const { env } = this.global.process
    for (const name of Object.keys(env)) if (!(name in this.#variables)) delete env[name]
    Object.assign(env, this.#variables)
  }
}

/** Timers of the Postgres within PGlite go on while nobody uses a database. They must not keep the process alive. */
function withIdlePostgres(setTimeout) {
  const start = (callback, ...rest) => {
    const timer = setTimeout(callback, ...rest)
    return String(callback).includes('__emscripten_timeout') ? timer.unref() : timer
  }
  return Object.defineProperties(start, Object.getOwnPropertyDescriptors(setTimeout))
}

let kept

/** One context for all test files of a process, so that they need not load and warm up the same modules again. */
export default function theContext(...args) {
  kept ??= withPlainGlobals(() => new OneContext(...args))
  return kept
}

/** Usual contexts intercept each use of a global such as `Math`, which makes code in them slow. */
function withPlainGlobals(create) {
  const { createContext } = vm
  vm.createContext = () => createContext(vm.constants.DONT_CONTEXTIFY)
  try {
    return create()
  } finally {
    vm.createContext = createContext
  }
}
