/**
 * An address of Postgres as node-postgres should see it. It checks certificates under `require`, as under `verify-full`, and prints a
 * long warning that this may change; `system` it takes for the name of a file.
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
