import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readdir, unlink } from 'node:fs/promises'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { SupportError } from '../domain/errors.ts'

/** Unix socket paths are limited to about 104 bytes. */
const longestSocketPath = 100
const tries = 3

/**
 * Locks the directory for this process and returns the function that releases it. Throws
 * `SupportError('busy_directory')` if another process holds it.
 *
 * The lock is a listening socket, which the kernel closes however the process ends. Unlike a PID file it cannot go
 * stale, and it works between containers that share a volume. Each process listens at a unique name and then checks
 * whether it is alone. Of two that start together, at least one sees the other. Names are never reused, so removing
 * those of dead processes cannot hit a live one.
 */
export async function lockDirectory(dir: string): Promise<() => Promise<void>> {
  const place = await socketPlace(resolve(dir))
  for (let attempt = 1; attempt <= tries; attempt++) {
    const name = `${place.prefix}${randomUUID().slice(0, 8)}`
    const server = await listenAt(join(place.folder, name))
    if (await isAlone(place, name)) return () => close(server)
    await close(server)
    // Two processes that saw each other both back off, with jitter.
    if (attempt < tries) await sleep(50 + Math.random() * 200)
  }
  throw busy(dir)
}

interface Place {
  folder: string
  prefix: string
}

async function socketPlace(dir: string): Promise<Place> {
  if (process.platform === 'win32') return { folder: '\\\\.\\pipe\\', prefix: `frontdesk-${hash(dir)}-` }
  const inside = { folder: dir, prefix: 'lock-' }
  if (Buffer.byteLength(join(dir, 'lock-12345678')) <= longestSocketPath) return inside
  const folder = join(tmpdir(), `frontdesk-${hash(dir)}`)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  return { folder, prefix: 'lock-' }
}

const hash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 32)

/** Whether no other process listens. Removes the names of dead processes. */
async function isAlone({ folder, prefix }: Place, own: string): Promise<boolean> {
  const names = (await readdir(folder)).filter((name) => name.startsWith(prefix))
  const others = await Promise.all(
    names.filter((name) => name !== own).map((name) => isAliveOrCleared(join(folder, name))),
  )
  return names.includes(own) && !others.includes(true)
}

async function isAliveOrCleared(path: string): Promise<boolean> {
  const alive = await isAlive(path)
  if (!alive && process.platform !== 'win32') await unlink(path).catch(() => {})
  return alive
}

/** A process that hangs counts as alive: the kernel accepts connections for it. */
function isAlive(path: string): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(path, () => {
      socket.destroy()
      done(true)
    })
    socket.once('error', (error: NodeJS.ErrnoException) =>
      done(error.code !== 'ECONNREFUSED' && error.code !== 'ENOENT'),
    )
  })
}

const busy = (dir: string) =>
  new SupportError(
    'busy_directory',
    `Another Frontdesk process is using ${dir}. Stop it first, give this one another DATA_DIR, or set DATABASE_URL to a Postgres server, which any number of processes can share.`,
  )

function listenAt(path: string): Promise<Server> {
  return new Promise((done, fail) => {
    const server = createServer((socket) => socket.on('error', () => {}).destroy())
    server.once('error', fail)
    server.listen(path, () => done(server.unref()))
  })
}

const close = (server: Server) => new Promise<void>((done) => server.close(() => done()))
