import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startSandbox } from './slack.ts'
import { cast } from './workspace/cast.ts'

const folder = mkdtempSync(join(tmpdir(), 'sandbox-'))
const stateFile = join(folder, 'deeper', 'workspace.json')

afterAll(() => rmSync(folder, { recursive: true }))

test('what was said is still there after a restart', async () => {
  const first = await startSandbox({ stateFile })
  const { ts } = await first.post(cast.users.maya, cast.channels.globex, 'Remember me')
  await first.close()
  const second = await startSandbox({ stateFile })
  expect(second.messages(cast.channels.globex)).toMatchObject([{ text: 'Remember me', ts }])
  const later = await second.post(cast.users.maya, cast.channels.globex, 'Again')
  expect(later.ts > ts).toBe(true)
  await second.close()
  expect(readdirSync(join(folder, 'deeper'))).toEqual(['workspace.json'])
})

test('a conversation of a newer version is added to an older file', async () => {
  const older = join(folder, 'older.json')
  writeFileSync(older, JSON.stringify({ channels: [] }))
  const slack = await startSandbox({ stateFile: older })
  await slack.post(cast.users.maya, cast.groupDms.mayaAndSam, 'Hello both')
  await slack.close()
})

test('a file that is no workspace is left alone', async () => {
  const other = join(folder, 'other.json')
  writeFileSync(other, 'my diary')
  await expect(startSandbox({ stateFile: other })).rejects.toThrow('is not a sandbox workspace')
})
