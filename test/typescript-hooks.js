import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

/** Compiles TypeScript as Jest does (jest.config.js). Loaded in every process of the tests, so the compiler is loaded only when needed. */
export async function load(url, context, next) {
  if (!url.endsWith('.ts')) return next(url, context)
  const { transform } = await import('@swc/core')
  const jsc = { parser: { syntax: 'typescript' }, target: 'es2023' }
  const { code } = await transform(await readFile(fileURLToPath(url), 'utf8'), { jsc, module: { type: 'es6' } })
  return { format: 'module', source: code, shortCircuit: true }
}
