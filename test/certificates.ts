import { execFileSync } from 'node:child_process'
import { chmodSync, chownSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findProgram, isRoot } from './servers.ts'

/** Whether certificates can be made here. */
export const openssl = findProgram('openssl')

/** A key and a self-signed certificate, trusted by whoever names it as `sslrootcert`. */
export interface Certificate {
  key: string
  cert: string
}

/** `openssl req -x509` cannot make an expired certificate; `openssl ca` can. */
const authority = `[ca]
default_ca = ours
[ours]
database = index
serial = serial
new_certs_dir = .
default_md = sha256
copy_extensions = copy
policy = any
[any]
commonName = supplied
`

/** Makes certificates in a folder of their own, which Postgres and we can read. */
export function certificateFolder() {
  const dir = mkdtempSync(join(tmpdir(), 'frontdesk-tls-'))
  chmodSync(dir, 0o755)
  const path = (name: string) => join(dir, name)
  const run = (...args: string[]) => execFileSync(openssl ?? 'openssl', args, { cwd: dir, stdio: 'pipe' })
  writeFileSync(path('authority'), authority)
  return {
    /** `altName` as in `IP:127.0.0.1`; it is good from `start` to `end`, written as `20260131000000Z`. */
    make: (name: string, altName: string, [start, end] = ['20200101000000Z', '20991231000000Z']): Certificate => {
      const [key, cert] = [path(`${name}.key`), path(`${name}.pem`)]
      const keyKind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes']
      const request = [
        '-keyout',
        key,
        '-out',
        'request',
        '-subj',
        `/CN=${name}`,
        '-addext',
        `subjectAltName=${altName}`,
      ]
      run('req', '-new', ...keyKind, ...request)
      writeFileSync(path('index'), '')
      const dates = ['-startdate', start, '-enddate', end]
      const files = ['-config', 'authority', '-keyfile', key, '-in', 'request', '-out', cert]
      run('ca', '-selfsign', '-batch', '-notext', '-rand_serial', ...dates, ...files)
      chmodSync(cert, 0o644)
      chmodSync(key, 0o600)
      if (isRoot) giveToPostgres(key)
      return { key, cert }
    },
    remove: () => rmSync(dir, { recursive: true, force: true }),
  }
}

function giveToPostgres(key: string): void {
  const owner = statSync('/var/lib/postgresql', { throwIfNoEntry: false })
  if (owner) chownSync(key, owner.uid, owner.gid)
}
