import { Writable } from 'node:stream'
import { createProgress } from './progress.ts'

/** A terminal or a file that records what was written. */
function screen(isTTY: boolean) {
  const written: string[] = []
  const stream = new Writable({
    write: (chunk, _, done) => {
      written.push(String(chunk))
      done()
    },
  })
  return { written, stream: Object.assign(stream, { isTTY }) as unknown as NodeJS.WriteStream } // only these are used
}

/** Judges ten rows that take this long each. Returns what was drawn. */
function judgeTen(msEach: number, isTTY: boolean): string[] {
  const { written, stream } = screen(isTTY)
  let now = 0
  const progress = createProgress(10, stream, () => now)
  for (let done = 1; done <= 10; done++) {
    now += msEach
    progress(done)
  }
  return written
}

test('on a terminal, what takes over a second has a bar, which is wiped at the end', () => {
  const drawn = judgeTen(300, true)
  expect(drawn[0]).toMatch(/^\r\[#+\.+\] 4 of 10$/)
  expect(drawn.at(-2)).toContain('9 of 10')
  expect(drawn.at(-1)).toBe('\r\x1b[K')
})

test('on a terminal, what takes less draws nothing', () => {
  expect(judgeTen(90, true)).toEqual([])
})

test('in a file or a pipe nothing is drawn, however long it takes', () => {
  expect(judgeTen(5_000, false)).toEqual([])
})
