import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Compiles TypeScript as Jest does (jest.config.js). Loaded in every process of the tests, so the compiler is loaded only when needed. */
export async function load(url, context, next) {
  const tsx = url.endsWith('.tsx')
  if (!tsx && !url.endsWith('.ts')) return next(url, context)
  const text = await readFile(fileURLToPath(url), 'utf8')
  return { format: 'module', source: await compiledOnce(text, tsx), shortCircuit: true }
}

const folder = join(tmpdir(), 'frontdesk-tests', 'compiled')

/** Kept under the name of what it was made from: each process and thread loads hundreds of files. */
async function compiledOnce(text, tsx) {
  const file = join(folder, `${createHash('sha256').update(text).digest('hex')}.${tsx ? 'jsx' : 'js'}`)
  const known = await readFile(file, 'utf8').catch(() => undefined)
  if (known !== undefined) return known
  const compiled = await compile(text, tsx)
  await mkdir(folder, { recursive: true })
  const unfinished = `${file}.${randomUUID()}`
  await writeFile(unfinished, compiled)
  await rename(unfinished, file)
  return compiled
}

async function compile(text, tsx) {
  const { transform } = await import('@swc/core')
  const jsx = tsx && { transform: { react: { runtime: 'automatic', importSource: 'hono/jsx' } } }
  const jsc = { parser: { syntax: 'typescript', tsx }, target: 'es2023', ...jsx }
  const { code } = await transform(text, { jsc, module: { type: 'es6' } })
  return code
}
