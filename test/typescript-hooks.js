import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

/** Compiles TypeScript as Jest does (jest.config.js). Loaded in every process of the tests, so the compiler is loaded only when needed. */
export async function load(url, context, next) {
  const tsx = url.endsWith('.tsx')
  if (!tsx && !url.endsWith('.ts')) return next(url, context)
  const { transform } = await import('@swc/core')
  const jsx = tsx && { transform: { react: { runtime: 'automatic', importSource: 'hono/jsx' } } }
  const jsc = { parser: { syntax: 'typescript', tsx }, target: 'es2023', ...jsx }
  const { code } = await transform(await readFile(fileURLToPath(url), 'utf8'), { jsc, module: { type: 'es6' } })
  return { format: 'module', source: code, shortCircuit: true }
}
