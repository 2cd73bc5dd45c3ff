import { availableParallelism } from 'node:os'
import shared from '../../jest.config.js'

/** `npm run guarantees`: these tests mostly wait for processes to start, die and recover, so more of them run at a time. */
export default {
  ...shared,
  rootDir: '../..',
  testMatch: ['<rootDir>/test/guarantees/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  // A number: Jest takes a percentage above 100 for as many workers.
  maxWorkers: 2 * availableParallelism(),
  // They are about what happens, not about how fast this machine is.
  testTimeout: 900_000,
}
