/**
 * A Postgres address adapted to node-postgres. The library already verifies certificates under `require`, as under
 * `verify-full`, but prints a long warning that this may change. It also reads `system` as a file name.
 */
export function postgresAddress(url: string): string {
  const address = new URL(url)
  const asked = address.searchParams
  if (asked.get('sslrootcert') === 'system') {
    asked.delete('sslrootcert')
    asked.set('sslmode', 'verify-full')
  }
  const checked = /^(prefer|require|verify-ca)$/.test(asked.get('sslmode') ?? '')
  if (checked && asked.get('uselibpqcompat') !== 'true') asked.set('sslmode', 'verify-full')
  return address.href
}
