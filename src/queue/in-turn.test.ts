import { createTurns } from './in-turn.ts'

test('messages of one channel are stored in order, whatever fails before them, and another channel does not wait', async () => {
  const inTurn = createTurns()
  const done: string[] = []
  let release = () => {}
  const slow = inTurn('C1', () => new Promise<void>((resolve) => (release = resolve)))
  const failing = inTurn('C1', async () => {
    done.push('second')
    throw new Error('The database is away')
  })
  const third = inTurn('C1', async () => done.push('third'))
  await inTurn('C2', async () => done.push('elsewhere'))
  expect(done).toEqual(['elsewhere'])
  release()
  await slow
  await expect(failing).rejects.toThrow('away')
  await third
  expect(done).toEqual(['elsewhere', 'second', 'third'])
})
