import { existsSync } from 'node:fs'
import fc from 'fast-check'
import { inNoTime } from '../../../test/in-no-time.ts'
import { readMarkedLines } from '../../../test/marked-lines.ts'
import { readAddressedRows } from '../../cli/eval/addressed-rows.ts'
import type { Addressed } from '../../domain/classification.ts'
import { createAddressed } from './addressed.ts'
import { readAddressedExamples } from './examples.ts'

const judge = createAddressed()
const heldOut = readMarkedLines('addressed-heldout.txt')
const languages = ['de', 'en', 'es', 'fr', 'id', 'ja', 'pt', 'zh']

const share = (texts: string[], kind: Addressed) =>
  texts.filter((text) => judge(text).kind === kind).length / texts.length
const textsOf = (mark: string, language?: string) =>
  heldOut.filter((line) => line.mark === mark && (!language || line.language === language)).map(({ text }) => text)

describe('lines that the model has not seen', () => {
  test('hardly any talk is disturbed, and most of it rests', () => {
    expect(share(textsOf('talk'), 'request')).toBeLessThanOrEqual(0.05)
    expect(share(textsOf('talk'), 'talk')).toBeGreaterThanOrEqual(0.7)
  })

  test('requests are taken as requests, and none is dropped', () => {
    expect(share(textsOf('request'), 'request')).toBeGreaterThanOrEqual(0.93)
    expect(textsOf('request').filter((text) => judge(text).kind === 'talk')).toEqual([])
  })

  test.each(languages)('in %s, too', (language) => {
    expect(share(textsOf('talk', language), 'request')).toBeLessThanOrEqual(0.1)
    expect(share(textsOf('request', language), 'request')).toBeGreaterThanOrEqual(0.8)
    expect(share(textsOf('request', language), 'talk')).toBe(0)
  })

  test('none of them is among the examples', () => {
    const learned = new Set(readAddressedExamples().map(({ text }) => text))
    expect(heldOut.filter(({ text }) => learned.has(text) && /\s/.test(text))).toEqual([])
  })
})

const folder = '../shared/cases'
const withCases = existsSync(folder) ? test : test.skip
const whySkipped = existsSync(folder) ? '' : ` (skipped: there is no ${folder})`

describe('lines of two companies that others wrote', () => {
  withCases.each(['arduino', 'plausible'])(`%s${whySkipped}`, (company) => {
    const rows = readAddressedRows(`${folder}/${company}/cases.jsonl`)
    const talk = rows.filter(({ gold }) => gold === 'talk').map(({ text }) => text)
    // A greeting alone is not a request yet.
    const asked = rows.filter(({ gold, text }) => gold === 'request' && text !== 'hello').map(({ text }) => text)
    expect(talk.filter((text) => judge(text).kind === 'request')).toEqual([])
    expect(asked.filter((text) => judge(text).kind === 'talk')).toEqual([])
    expect(share(asked, 'request')).toBeGreaterThanOrEqual(0.87)
  })
})

describe('a message in a shared channel', () => {
  test.each([
    'FYI we deployed the connector to staging',
    '+1',
    'moving our sync to Thursday',
    'Happy Friday folks',
    ':tada: :tada:',
    '👍🏽',
    '',
    'haha',
  ])('is talk: %j', (text) => {
    expect(judge(text).kind).toBe('talk')
  })

  test.each([
    'the dashboard shows 502 since 9',
    'can someone from your side check our webhooks',
    '这是什么',
    'production is down for all our users',
    'Thanks for the call! One question: how do we rotate the API key?',
  ])('is a request: %s', (text) => {
    expect(judge(text).kind).toBe('request')
  })

  test.each([
    'quick update: migration finished, 0 errors',
    'the new version runs without any issues',
    'we rolled our keys last night, nothing needed from you',
    '了解です、よろしくお願いします',
  ])('is no request, since nothing is wrong: %s', (text) => {
    expect(judge(text).kind).not.toBe('request')
  })

  test('is a request if the missing error message is the problem', () => {
    expect(judge('the import stops halfway and there is no error message').kind).toBe('request')
  })

  test.each(['이게 뭐예요?', 'Что это такое?', 'هل هذا يعمل؟'])(
    'is a request in a language that nobody taught: %s',
    (text) => {
      expect(judge(text).kind).toBe('request')
    },
  )

  test.each(['???', 'Hoe kan ik dit instellen?', 'asdf ghjk', 'wir sind bloqqt xzy'])(
    'is never called talk when in doubt: %s',
    (text) => {
      expect(judge(text).kind).not.toBe('talk')
    },
  )

  test('a question to a colleague by name rests or is in doubt; the same to one of our staff is not less a request', () => {
    const text = '<@U0EVE9> can you check our webhook logs?'
    const toColleague = judge(text)
    const toStaff = judge(text, { isOurs: (id) => id === 'U0EVE9' })
    expect(toStaff.kind).toBe('request')
    expect(toColleague.kind === 'request' ? toColleague.confidence : 0).toBeLessThan(toStaff.confidence)
  })

  test('the judgement can be explained', () => {
    expect(judge('the export fails with error 500').because.join(' ')).toMatch(/fails|wrong|error/)
    expect(judge('happy birthday Jen :birthday:').because).toContain('birthday')
  })
})

test('what colleagues press is learned at once', () => {
  const text = 'kumquat ledger reconciled'
  expect(judge(text).kind).not.toBe('talk')
  const taught = createAddressed([{ text, kind: 'talk' }])
  expect(taught('Kumquat ledger reconciled!').kind).toBe('talk')
  expect(createAddressed([{ text, kind: 'request' }])(text).kind).toBe('request')
})

describe('whatever is typed', () => {
  test('gives a judgement', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const { kind, confidence } = judge(text)
        expect(['request', 'talk', 'unclear']).toContain(kind)
        expect(confidence).toBeGreaterThanOrEqual(0)
        expect(confidence).toBeLessThanOrEqual(1)
      }),
    )
  })

  test.each(['a', '? ', '<@', '@', ':a', '漢', 'can you help? ', 'not not ', 'we have ', '"', '`', '/a', '. '])(
    'nobody keeps it busy with a text made for that: %j',
    (part) => {
      inNoTime(() => judge(part.repeat(40_000)))
    },
  )
})
