import Keyv from 'keyv'
import { sealed } from './sealed-cache.ts'

const kept = { summary: 'The zeppelin burns', confidence: 0.9 }
const everythingIn = async (map: Map<string, unknown>) => JSON.stringify([...map])

test('only somebody who has the words can read what was kept under them', async () => {
  const cache = sealed(new Keyv())
  await cache.set('triage', 'my zeppelin burns', kept, 60_000)
  expect(await cache.get('triage', 'my zeppelin burns')).toEqual(kept)
  expect(await cache.get('triage', 'my zeppelin')).toBeUndefined()
  expect(await cache.get('reply', 'my zeppelin burns')).toBeUndefined()
})

test('the cache’s server stores no words', async () => {
  const store = new Map<string, unknown>()
  await sealed(new Keyv({ store })).set('triage', 'my zeppelin burns', kept, 60_000)
  expect(store.size).toBe(1)
  expect(await everythingIn(store)).not.toMatch(/zeppelin|burns/)
})

test.each([['nonsense'], [''], [{ summary: 'forged' }], [Buffer.alloc(40).toString('base64')]])(
  'what others put there (%j) is no answer',
  async (other) => {
    const keyv = new Keyv()
    const cache = sealed(keyv)
    await cache.set('triage', 'words', kept, 60_000)
    for (const key of (keyv.store as Map<string, unknown>).keys()) await keyv.set(key.replace(/^keyv:/, ''), other)
    expect(await cache.get('triage', 'words')).toBeUndefined()
  },
)
