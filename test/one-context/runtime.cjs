const { sep } = require('node:path')
const { default: Runtime } = require('jest-runtime')

const tests = `${sep}test${sep}`

/** Modules that know of the test file are loaded anew for each: tests, their helpers, and Jest itself. */
function isKept(key, { rootDir }) {
  if (key.includes('@jest/globals') || key.includes('.test.ts')) return false
  const [, inProject = key] = key.split(rootDir)
  if (inProject.startsWith(tests)) return false
  return !/node_modules\/(@jest|jest|expect)/.test(inProject)
}

class OneRuntime extends Runtime {
  begin(testPath) {
    this._testPath = testPath
    this.esmLoader.testPath = testPath
    this.executor.testPath = testPath
    this.testState.state = 'loading'
  }

  /** Instead of tearing down: a module that is kept may still import others. */
  teardown() {
    this.restoreAllMocks()
    const { moduleRegistry, esModuleRegistry, internalModuleRegistry } = this.registries
    for (const registry of [moduleRegistry, esModuleRegistry])
      for (const key of registry.keys()) if (!isKept(key, this._config)) registry.delete(key)
    internalModuleRegistry.clear()
    this.testMainModule.reset()
    this.fileCache.clear()
    this.jestGlobals.clearJestObjectCache()
    // Jest's runner adds its listeners of each test file to those that it finds here.
    delete this._environment.global[Symbol.for('EVENT_HANDLERS')]
  }
}

let kept

/** One runtime, and so one copy of the bot's modules, for all test files of a process. See `environment.js`. */
module.exports = function theRuntime(...args) {
  const [, , , , , , testPath] = args
  kept ??= new OneRuntime(...args)
  kept.begin(testPath)
  return kept
}
