import { CallbackManager } from '@langchain/core/callbacks/manager'
import { loadConfig } from '../../src/config.ts'

const settings = [
  'LANGSMITH_TRACING',
  'LANGSMITH_TRACING_V2',
  'LANGCHAIN_TRACING',
  'LANGCHAIN_TRACING_V2',
  'LANGCHAIN_VERBOSE',
]
const tracersOf = () => CallbackManager._configureSync()?.handlers.map(({ name }) => name) ?? []

afterEach(() => {
  for (const name of settings) delete process.env[name]
})

test.each(settings)('texts are neither traced nor printed, even if the environment says %s', (name) => {
  process.env[name] = 'true'
  expect(tracersOf()).not.toEqual([]) // LangChain would
  loadConfig()
  expect(process.env[name]).toBeUndefined()
  expect(tracersOf()).toEqual([])
})
