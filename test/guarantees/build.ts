import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** `src/main.ts` as users run it: compiled, once for all tests that need it, again when a source has changed. */
export function builtMain(): string {
  const dist = resolve('dist')
  const folder = join(dist, `tested-${Math.round(newestSource())}`)
  if (!existsSync(folder)) {
    const unfinished = `${folder}.${process.pid}`
    mkdirSync(unfinished, { recursive: true })
    removeOlder(dist)
    compile(unfinished)
    moveInto(unfinished, folder)
  }
  return join(folder, 'src/main.js')
}

/** Types are checked elsewhere: output with a type error is good enough to test. */
function compile(folder: string): void {
  // With notes of its own: those of `npm run build` are about another folder.
  const args = ['-p', 'tsconfig.build.json', '--outDir', folder, '--tsBuildInfoFile', join(folder, 'tsbuildinfo.json')]
  const { stdout, error } = spawnSync('node_modules/.bin/tsc', args, { encoding: 'utf8' })
  if (error || !existsSync(join(folder, 'src/main.js'))) throw error ?? new Error(stdout)
}

function newestSource(): number {
  const files = ['src', 'sandbox'].flatMap((root) =>
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => join(root, file)),
  )
  return Math.max(...files.map((file) => statSync(file).mtimeMs))
}

/** Another test file may have built the same at the same time. Its build is as good. */
function moveInto(from: string, to: string): void {
  try {
    renameSync(from, to)
  } catch (error) {
    if (!existsSync(to)) throw error
    rmSync(from, { recursive: true, force: true })
  }
}

const hourMs = 3_600_000

function removeOlder(dist: string): void {
  for (const name of readdirSync(dist).filter((one) => one.startsWith('tested-'))) {
    const path = join(dist, name)
    if (Date.now() - statSync(path).mtimeMs > hourMs) rmSync(path, { recursive: true, force: true })
  }
}
