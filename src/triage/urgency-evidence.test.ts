import fc from 'fast-check'
import { inNoTime } from '../../test/in-no-time.ts'
import { readMarkedLines } from '../../test/marked-lines.ts'
import { urgentEvidence } from './urgency-evidence.ts'

const heldOut = readMarkedLines('urgency-heldout.txt')
const textsOf = (mark: string) => heldOut.filter((line) => line.mark === mark).map(({ text }) => text)

describe('evidence that something is urgent', () => {
  test('is found in nearly all lines that it was not tuned on', () => {
    const found = textsOf('urgent').filter(urgentEvidence)
    expect(found.length / textsOf('urgent').length).toBeGreaterThanOrEqual(0.95)
  })

  test('no line of history, questions and talk is a false alarm', () => {
    expect(textsOf('calm').filter(urgentEvidence)).toEqual([])
  })

  test('no line of talk is one, and of requests only what is at stake now', () => {
    const lines = readMarkedLines('addressed-heldout.txt')
    const found = lines.filter(({ text }) => urgentEvidence(text))
    expect(found.map(({ mark, text }) => `${mark}: ${text}`)).toEqual([
      'request: hi, none of our drivers can open the mobile app, it closes immediately',
      'request: we urgently need a new token, the old one was leaked',
    ])
  })

  test.each(readMarkedLines('urgency-examples.txt').filter(({ mark }) => mark === 'calm'))(
    'is not in: $text',
    ({ text }) => {
      expect(urgentEvidence(text)).toBeUndefined()
    },
  )

  test('is in nearly all of the lines that it was mended by', () => {
    const urgent = readMarkedLines('urgency-examples.txt').filter(({ mark }) => mark === 'urgent')
    expect(urgent.filter(({ text }) => urgentEvidence(text)).length / urgent.length).toBeGreaterThan(0.95)
  })

  test('is the words themselves, so that a colleague can see why', () => {
    expect(urgentEvidence('Hi. Since 9 production is down for all our users!')).toBe('production is down')
    expect(urgentEvidence('the device is smoking')).toBe('is smoking')
  })

  test.each(['URGENT please call me', 'I need this right now!!!', 'asap', 'let me speak to a human immediately'])(
    'is not that somebody is in a hurry: %s',
    (text) => {
      expect(urgentEvidence(text)).toBeUndefined()
    },
  )

  test('a question about outages beside a real one does not hide it', () => {
    expect(urgentEvidence('Do you have a status page? Our production is down.')).toBe('production is down')
  })

  test('whatever is typed gives an answer', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(['string', 'undefined']).toContain(typeof urgentEvidence(text))
      }),
    )
  })

  test.each(['all our users ', 'a', '生产环境', 'key ', 'customers ', '. ', 'データ', 'no one of us is ', 'lost '])(
    'nobody keeps it busy with a text made for that: %j',
    (part) => {
      inNoTime(() => urgentEvidence(part.repeat(10_000)))
    },
  )
})
