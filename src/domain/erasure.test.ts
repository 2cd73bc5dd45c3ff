import { type ChangedMessage, deletedByCustomer, noteAfter, repeats, requestAfter } from './erasure.ts'

const line = (ts: string, text: string, ...files: string[]) => ({
  ts,
  text,
  attachments: files.map((name) => ({ name, permalink: `https://x/${name}` })),
})
const deleted = ({ ts, ...before }: ReturnType<typeof line>): ChangedMessage => ({ ts, before })
const edited = (old: ReturnType<typeof line>, text: string): ChangedMessage => ({
  ...deleted(old),
  after: { text, attachments: old.attachments },
})
const noted = (quote: string, of?: string[]) => ({ text: 'Maya wrote:', quote, of, translation: 'in English' })

const [hello, secret, bye] = [line('1', 'Hello'), line('2', 'My secret\nis 42', 'a.png'), line('3', 'Bye')]

describe('a request', () => {
  const all = ['1', '2', '3']

  test('loses the lines of a message that was deleted', () => {
    expect(requestAfter('Hello\nMy secret\nis 42\nBye', all, deleted(secret), [hello, bye])).toBe('Hello\nBye')
  })

  test('keeps the names beside the other lines, and loses the name of whoever deleted theirs', () => {
    const request = 'Maya: Hello\nTomás: My secret\nis 42\nMaya: Bye'
    expect(requestAfter(request, all, deleted(secret), [hello, bye])).toBe('Maya: Hello\nMaya: Bye')
    expect(requestAfter(request, all, edited(hello, 'Hi'), [line('1', 'Hi'), secret, bye])).toMatch(/^Maya: Hi\nTomás/)
  })

  test('says so when nothing is left', () => {
    expect(requestAfter('Hello', ['1'], deleted(hello), [])).toBe(deletedByCustomer)
    expect(requestAfter('', ['4'], deleted(line('4', '', 'b.png')), [])).toBe(deletedByCustomer)
  })

  test('is rebuilt if the old words are not found as they were', () => {
    expect(requestAfter('Hello, my sec…', ['1', '2'], deleted(secret), [hello])).toBe('Hello')
  })

  test('is not touched by a message that is not in it', () => {
    expect(requestAfter('Hello', ['1'], deleted(line('9', 'Hello')), [hello])).toBe('Hello')
  })

  test('of an old ticket, of which the messages are not known, loses the same lines', () => {
    expect(requestAfter('Hello\nBye', [], deleted(bye), [hello])).toBe('Hello')
    expect(requestAfter('Bye', [], deleted(bye), [])).toBe(deletedByCustomer)
    expect(requestAfter('Byebye\nGood Bye', [], deleted(bye), [])).toBe('Byebye\nGood Bye')
  })

  test('gets the words that an edit added to a file', () => {
    const file = line('4', '', 'b.png')
    expect(requestAfter('', ['4'], edited(file, 'See this'), [{ ...file, text: 'See this' }])).toContain('See this')
  })
})

describe('a note', () => {
  test('loses words and files of a message that was deleted, and the translation', () => {
    const note = noted('Hello\nMy secret\nis 42\n[file: a.png]\nBye', ['1', '2', '3'])
    expect(noteAfter(note, deleted(secret), [hello, bye])).toEqual({
      text: 'Maya wrote:',
      quote: 'Hello\nBye',
      of: ['1', '2', '3'],
    })
  })

  test('that only names a file loses it', () => {
    const file = line('4', '', 'b.png')
    expect(noteAfter(noted('[file: b.png]', ['4']), deleted(file), []).quote).toBe(deletedByCustomer)
    expect(noteAfter(noted('[file: b.png]'), deleted(file), []).quote).toBe(deletedByCustomer)
  })

  test('keeps its files when the words beside them change', () => {
    const note = noted('My secret\nis 42\n[file: a.png]', ['2'])
    expect(noteAfter(note, edited(secret, 'Nothing'), [line('2', 'Nothing', 'a.png')]).quote).toBe(
      'Nothing\n[file: a.png]',
    )
  })

  test('about something else stays the same', () => {
    for (const note of [noted('My secret', ['7']), noted('No, my secret\nis 42!'), { text: 'No quote' }])
      expect(noteAfter(note, deleted(secret), [hello])).toBe(note)
  })

  test('of a message so long that it was cut loses it, too', () => {
    const long = line('5', 'x'.repeat(9000))
    expect(noteAfter(noted('x'.repeat(4000)), deleted(long), []).quote).toBe(deletedByCustomer)
  })
})

test('a sentence repeats somebody if it has a word of theirs that was erased', () => {
  expect(repeats('The customer is unhappy.', 'I want my money back')).toBe(false)
  expect(repeats('Wants Money back.', 'I want my money')).toBe(true)
  expect(repeats('Wants money back.', 'I want my money', 'Give me my money')).toBe(false)
  expect(repeats('顧客は返金を希望', '早く返金して')).toBe(true)
})
