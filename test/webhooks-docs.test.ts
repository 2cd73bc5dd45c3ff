import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parse } from 'yaml'
import { projectRoot } from '../src/base/project-root.ts'
import { webhooksSchema } from '../src/company/webhooks.ts'
import { readSecret, signedHeaders } from '../src/desk/webhooks/sign.ts'
import { receiverSecret } from './webhook-receiver.ts'

const page = readFileSync(join(projectRoot, 'docs', 'how-to', 'webhooks.md'), 'utf8')
const blockOf = (language: string) =>
  new RegExp(`^ *\`\`\`${language}\\n(.*?)^ *\`\`\``, 'ms').exec(page)?.[1]?.replace(/^ {3}/gm, '') ?? ''

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'frontdesk-docs-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

test('the code of docs/how-to/webhooks.md accepts what we sign, and nothing else', async () => {
  const file = join(folder, 'receiver.mjs')
  writeFileSync(file, blockOf('js'))
  type Check = (headers: Record<string, string>, body: string, secret: string) => boolean
  const { isFromFrontdesk } = (await import(pathToFileURL(file).href)) as { isFromFrontdesk: Check }
  const key = readSecret(receiverSecret) ?? Buffer.alloc(0)
  const body = '{"type":"ticket.opened","data":"漢字"}'
  const headers = signedHeaders(key, 'e1', new Date(), body)
  expect(isFromFrontdesk(headers, body, receiverSecret)).toBe(true)
  const others: [Record<string, string>, string][] = [
    [headers, `${body} `],
    [{ ...headers, 'webhook-id': 'e2' }, body],
    [{ ...headers, 'webhook-signature': 'v1,AAAA' }, body],
    [{ ...headers, 'webhook-signature': '' }, body],
    [signedHeaders(key, 'e1', new Date(Date.now() - 3_600_000), body), body],
    [signedHeaders(Buffer.from('another key of some length'), 'e1', new Date(), body), body],
    [{}, body],
  ]
  for (const [given, text] of others) expect(isFromFrontdesk(given, text, receiverSecret)).toBe(false)
})

test('its example for support.yaml is read', () => {
  const [ops, warehouse] = webhooksSchema.parse((parse(blockOf('yaml')) as { webhooks: unknown }).webhooks)
  expect(ops).toMatchObject({ name: 'ops', secret: 'SECRET_OPS', texts: false })
  expect([ops?.events.has('note'), ops?.events.has('promise broken')]).toEqual([false, true])
  expect(warehouse).toMatchObject({ url: 'http://10.0.0.7:8080/frontdesk', texts: true })
})

test.each<[string, unknown]>([
  ['a password in the address', { url: 'https://me:secret@ops.example', secret: 'SECRET_OPS' }],
  ['no web address', { url: 'file:///etc/passwd', secret: 'SECRET_OPS' }],
  ['the secret itself', { url: 'https://ops.example', secret: 'whsec_abc' }],
  ['any variable of the environment', { url: 'https://ops.example', secret: 'SLACK_BOT_TOKEN' }],
  ['an event that does not exist', { url: 'https://ops.example', secret: 'SECRET_OPS', events: ['exploded'] }],
  ['no events', { url: 'https://ops.example', secret: 'SECRET_OPS', events: [] }],
])('%s is refused', (_, webhook) => {
  expect(webhooksSchema.safeParse({ ops: webhook }).success).toBe(false)
})
