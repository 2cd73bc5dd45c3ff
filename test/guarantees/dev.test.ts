import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { eventually } from '../eventually.ts'
import { freePort } from '../servers.ts'

const copied = [
  'src',
  'sandbox',
  'bench',
  'reference',
  'samples',
  'test',
  'manifest.yml',
  'package.json',
  'tsconfig.json',
  'tsconfig.build.json',
]

test('npm run dev starts the bot again with what was changed, and ends with all that it started', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'frontdesk-dev-'))
  for (const name of copied) cpSync(name, join(dir, name), { recursive: true })
  symlinkSync(resolve('node_modules'), join(dir, 'node_modules'))
  const port = String(await freePort())
  const env = { PATH: process.env.PATH, HOME: dir, PORT: port, DATA_DIR: join(dir, 'data') }
  const dev = spawn('npm', ['run', '--silent', 'dev'], { cwd: dir, env, stdio: 'ignore', detached: true })
  const ended = new Promise((done) => dev.once('exit', done))
  const health = async () => (await fetch(`http://127.0.0.1:${port}/healthz`)).json()
  try {
    await eventually(async () => expect(await health()).toMatchObject({ ok: true }), 240_000)
    const file = join(dir, 'src/web/health.ts')
    writeFileSync(file, readFileSync(file, 'utf8').replace('{ ok: true, ...facts() }', '{ ok: true, changed: true }'))
    await eventually(async () => expect(await health()).toMatchObject({ changed: true }), 240_000)
  } finally {
    dev.kill('SIGTERM')
    await ended
    await eventually(() => expect(health()).rejects.toThrow())
    rmSync(dir, { recursive: true, force: true })
  }
}, 600_000)
