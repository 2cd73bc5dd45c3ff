import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { eventually } from '../../test/eventually.ts'
import { describeWith } from '../../test/servers.ts'
import { type Watch, watchFolder } from './watch-folder.ts'

let root: string
let dir: string
let watches: Watch[]
let problems: unknown[]
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'frontdesk-watch-'))
  dir = join(root, 'watched')
  mkdirSync(dir)
  watches = []
  problems = []
})
afterEach(async () => {
  await Promise.all(watches.map((watch) => watch.close()))
  rmSync(root, { recursive: true, force: true })
})

/** Watches a folder, and resolves when a file has the expected text during a call. */
function reading(file: string, only?: string) {
  let seen = ''
  const changed = async () => {
    seen = readFileSync(file, 'utf8')
  }
  watches.push(watchFolder(dir, { changed, failed: (error) => problems.push(error) }, only))
  return (text: string) => eventually(() => expect(seen).toBe(text), 20_000)
}

describe.each(['a folder of articles', 'support.yaml alone'])('%s', (kind) => {
  const only = kind === 'support.yaml alone' ? 'support.yaml' : undefined
  const file = () => join(dir, 'support.yaml')

  test('written anew, replaced as editors do, and there for the first time', async () => {
    const seen = reading(file(), only)
    writeFileSync(file(), 'first')
    await seen('first')
    writeFileSync(join(dir, '.swap'), 'replaced')
    renameSync(join(dir, '.swap'), file())
    await seen('replaced')
  })

  test('mounted from a ConfigMap, whose links change all at once', async () => {
    const publish = (version: string, text: string) => {
      mkdirSync(join(dir, version))
      writeFileSync(join(dir, version, 'support.yaml'), text)
      symlinkSync(version, join(dir, '..data_tmp'))
      renameSync(join(dir, '..data_tmp'), join(dir, '..data'))
    }
    publish('..2026_01', 'first')
    symlinkSync(join('..data', 'support.yaml'), file())
    const seen = reading(file(), only)
    await eventually(() => publish('..2026_02', 'second'))
    await seen('second')
  })

  test('a link to a file elsewhere, of whose changes the system tells nothing here', async () => {
    const elsewhere = join(root, 'elsewhere.yaml')
    writeFileSync(elsewhere, 'first')
    symlinkSync(elsewhere, file())
    const seen = reading(file(), only)
    writeFileSync(file(), 'second, and longer')
    await seen('second, and longer')
  })
})

describeWith(canMount() ? 'mount' : undefined, 'nothing can be mounted here, which takes root')('mounts', () => {
  test('a file that is mounted by itself is read again when it changes outside', async () => {
    const [outside, inside] = [join(root, 'outside.yaml'), join(dir, 'support.yaml')]
    writeFileSync(outside, 'first')
    writeFileSync(inside, '')
    execFileSync('mount', ['--bind', outside, inside])
    try {
      const seen = reading(inside, 'support.yaml')
      writeFileSync(outside, 'second, and longer')
      await seen('second, and longer')
    } finally {
      execFileSync('umount', [inside])
    }
  })
})

function canMount(): boolean {
  const place = mkdtempSync(join(tmpdir(), 'frontdesk-mount-'))
  try {
    execFileSync('mount', ['--bind', place, place], { stdio: 'pipe' })
    execFileSync('umount', [place])
    return true
  } catch {
    return false
  } finally {
    rmSync(place, { recursive: true })
  }
}

test('a change that the system reports is read once', async () => {
  let times = 0
  const changed = async () => {
    times += 1
  }
  watches.push(watchFolder(dir, { changed, failed: (error) => problems.push(error) }))
  writeFileSync(join(dir, 'a.md'), 'once')
  await eventually(() => expect(times).toBe(1))
  // Longer than the time between two looks.
  await sleep(2500)
  expect(times).toBe(1)
})

test('a missing folder is reported, and read when it appears', async () => {
  rmSync(dir, { recursive: true })
  const seen = reading(join(dir, 'a.md'))
  expect(problems).toHaveLength(1)
  mkdirSync(dir)
  writeFileSync(join(dir, 'a.md'), 'here')
  await seen('here')
})
