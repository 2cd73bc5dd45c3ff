import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'

/** A file imports another, or a package. */
export interface Import {
  from: string
  /** A path from the root of the repository, or a package as it is written. */
  to: string
  /** `type`: gone when it runs; `dynamic`: loaded only when it is reached. */
  kind: 'static' | 'type' | 'dynamic'
}

/** A source file and what it imports. */
export interface Source {
  file: string
  code: string
  imports: Import[]
}

/** All source files below these folders, without the tests. */
export function readSources(...folders: string[]): Source[] {
  return folders.flatMap(filesBelow).map((file) => {
    const code = readFileSync(file, 'utf8')
    return { file, code, imports: readImports(file, code) }
  })
}

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.test.ts'))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)

const imported = /^import\s+(?<type>type\s)?(?:[\w*{][^'"]*?\sfrom\s+)?['"](?<to>[^'"]+)['"]/gm
const exportedAgain = /^export\s+(?<type>type\s)?(?:\*(?:\s+as\s+\w+)?|\{[^}]*\})\s*from\s+['"](?<to>[^'"]+)['"]/gm
const dynamic = /\bimport\(\s*['"](?<to>[^'"]+)['"]/g

/** What this code imports: statically, as a type, or with `import()`. */
export function readImports(file: string, code: string): Import[] {
  const found = (pattern: RegExp, usually: Import['kind']): Import[] =>
    [...code.matchAll(pattern)].map(({ groups = {} }) => ({
      from: file,
      to: resolved(file, groups.to ?? ''),
      kind: groups.type ? 'type' : usually,
    }))
  return [...found(imported, 'static'), ...found(exportedAgain, 'static'), ...found(dynamic, 'dynamic')]
}

const resolved = (file: string, to: string): string => (to.startsWith('.') ? posix.join(posix.dirname(file), to) : to)
