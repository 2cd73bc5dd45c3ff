import { availableParallelism } from 'node:os'

export default {
  testEnvironment: '<rootDir>/test/one-context/environment.js',
  runtime: '<rootDir>/test/one-context/runtime.cjs',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2023' }, module: { type: 'es6' } },
    ],
    // The pages of the dashboard, as tsconfig.json compiles them.
    '^.+\\.tsx$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic', importSource: 'hono/jsx' } },
          target: 'es2023',
        },
        module: { type: 'es6' },
      },
    ],
  },
  // Learned once in each process, not once in each file: it takes a second. Tests of learning itself are spared.
  moduleNameMapper: {
    '^(\\.\\./understanding|\\.)/embedded-model\\.ts$': '<rootDir>/test/learned-once/embedded-model.ts',
    '^\\./language-learning\\.ts$': '<rootDir>/test/learned-once/languages.ts',
    '^\\.\\./languages/reader\\.ts$': '<rootDir>/test/learned-once/reader.ts',
    '^\\./search\\.ts$': '<rootDir>/test/learned-once/search.ts',
    '^\\.\\./triage/learner\\.ts$': '<rootDir>/test/learned-once/learner.ts',
    '^(\\.\\./){3}db/open-database\\.ts$': '<rootDir>/test/learned-once/open-database.ts',
  },
  globalSetup: '<rootDir>/test/learned-once/run.js',
  globalTeardown: '<rootDir>/test/learned-once/remove.js',
  testMatch: ['<rootDir>/(src|sandbox|test)/**/*.test.ts'],
  // They have a command and a configuration of their own: `npm run guarantees`.
  testPathIgnorePatterns: ['/node_modules/', '/test/guarantees/'],
  testTimeout: 120_000,
  // Many of these tests wait at times, for a pause between two attempts, say: others run meanwhile.
  maxWorkers: availableParallelism() + 2,
}
