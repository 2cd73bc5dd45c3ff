import fc from 'fast-check'
import { inNoTime } from '../../test/in-no-time.ts'
import { textParts } from './code-in-text.ts'
import { abridge, forwarded, proseOf, readsTheSame, withoutQuotes } from './message-text.ts'

const question = 'Como posso resolver isto?'

test.each([
  ['a fence', '```\nconst x = 1\nHello there\n```'],
  [
    'JavaScript',
    "TypeError: Cannot read properties of undefined (reading 'id')\n    at Object.handle (/app/src/x.js:12:5)\n    at async /app/y.js:3:1\n    at new Thing (file:///z.js:1:1)",
  ],
  [
    'Java',
    'Exception in thread "main" java.lang.IllegalStateException: gone\n\tat com.x.Y.run(Y.java:12)\nCaused by: java.io.IOException: closed\n\t... 23 more',
  ],
  [
    'Python',
    'Traceback (most recent call last):\n  File "/app/main.py", line 3, in <module>\n    run_the_thing(value)\nValueError: not a value',
  ],
  [
    '.NET',
    'System.NullReferenceException: Object reference not set\n   at Acme.Web.Run(String s) in C:\\src\\Web.cs:line 12',
  ],
  ['Go', 'panic: runtime error: index out of range\n\ngoroutine 1 [running]:\nmain.main()\n\t/app/main.go:12 +0x1d'],
  ['Ruby', "NoMethodError: undefined method `name'\n\tfrom /app/x.rb:12:in `call'"],
  ['PHP', '#0 /var/www/x.php(12): run()\n#1 {main}'],
  [
    'log lines',
    '2026-11-12T09:00:01Z INFO starting worker\n2026-11-12 09:00:02,123 ERROR the upstream said no\n[ERROR] nothing left to try',
  ],
  ['syslog', 'Nov 12 09:00:01 host app[12]: something went wrong'],
  ['an access log', '10.0.0.1 - - [12/Nov/2026:09:00:00 +0000] "GET / HTTP/1.1" 500 12'],
  ['pairs', 'level=error msg="could not connect" host=db'],
  ['JSON', '{\n  "error": "not found",\n  "tags": [\n    "a",\n    "b"\n  ],\n  "count": 3\n}'],
  ['JSON in one line', '{"error": {"message": "We could not find this"}}'],
  ['XML', '<error code="12">\n  <message>We could not find this</message>\n</error>'],
  ['a command', '$ curl -v https://api.example/v1/things'],
  ['a program', 'const answer = await client.ask(question);\nif (answer.ok) {\n  return answer.text;\n}'],
])('of a message with %s, the words are what the person says', (_, code) => {
  expect(proseOf(`${code}\n\n${question}`)).toBe(question)
  expect(proseOf(`${question}\n${code}`)).toBe(question)
  expect(textParts(`${question}\n\n${code}`).map(({ kind }) => kind)).toEqual(['words', 'code'])
})

test.each([
  'Hi, I ordered two at 10:30 (for the office); they never came.',
  'Three things:\n1. the invoice\n2. the address\n  - and the name\n3. thanks!',
  'We need info: what does it cost?',
  'It says Error: something, what now?',
  '# my question\nthe invoice (of March);\nthe address (old one) - and that is all;',
  'at the moment nothing works (really)',
  'ERROR when I sign in, please help',
  'こんにちは。注文が届きません。',
])('%j is words alone', (text) => {
  expect(proseOf(text)).toBe(text)
})

test('words in inline code are not the person’s, unless nothing else is left', () => {
  expect(proseOf('Was macht `npm run the thing` denn?')).toMatch(/^Was macht\s+denn\?$/)
  const only = '{"error": "gone"}'
  expect(proseOf(only)).toBe(only)
  expect(proseOf('```\nonly this\n```')).toBe('```\nonly this\n```')
})

test('what was forwarded counts as words, without the signs around it', () => {
  const text = `veja isto\n${forwarded('from Ana]\n, #incidents', 'O pagamento falha\ndesde as 9h')}`
  expect(text).toBe('veja isto\n[Forwarded from Ana , #incidents]\n> O pagamento falha\n> desde as 9h')
  expect(proseOf(text)).toBe('veja isto\nO pagamento falha\ndesde as 9h')
})

test.each([
  ['a &amp; b', 'a & b'],
  ['a  b ', 'a b'],
  ['a\u00a0b\u200b', 'a b'],
  ['line\r\nline', 'line\nline'],
])('%j reads the same as %j', (a, b) => {
  expect(readsTheSame(a, b)).toBe(true)
})

test.each([
  ['I want it', 'I do not want it'],
  ['order 12', 'order 1 2'],
  ['yes', ''],
])('%j does not read the same as %j', (a, b) => {
  expect(readsTheSame(a, b)).toBe(false)
})

test('a long message keeps its beginning and its end, and says how much was left out', () => {
  const short = abridge(`Hello. ${'x'.repeat(9000)} What now?`, 400)
  expect(short).toMatch(/^Hello\. x+\n\[… 8,\d{3} characters …\]\nx+ What now\?$/)
  expect(short.length).toBeLessThanOrEqual(400)
  expect(abridge('short', 400)).toBe('short')
})

test('code that is cut is closed before the gap and opened after it', () => {
  const short = abridge(`See:\n\`\`\`\n${'a line of code\n'.repeat(200)}\`\`\`\nWhat now?`, 400)
  expect(textParts(short).map(({ kind }) => kind)).toEqual(['words', 'code', 'words', 'code', 'words'])
})

test('no character is cut in two, and the limit is kept', () => {
  const family = '👩‍👩‍👧‍👦'
  expect(abridge(family.repeat(100), 200).replaceAll(family, '')).toMatch(/^\n\[… [\d,]+ characters …\]\n$/)
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 3000 }), fc.integer({ min: 0, max: 500 }), (text, max) => {
      const short = abridge(text, max)
      expect(short.length).toBeLessThanOrEqual(Math.max(max, 0))
      expect(() => encodeURIComponent(short)).not.toThrow() // it does at half a character
    }),
  )
})

test('any text is read in linear time', () => {
  const nasty = [
    '`'.repeat(40_000),
    '{"'.repeat(20_000),
    'a.'.repeat(20_000),
    `${'> '.repeat(20_000)}x`,
    '\n'.repeat(40_000),
    ' '.repeat(40_000),
    '=('.repeat(20_000),
    `at ${'x('.repeat(20_000)}`,
    'k="'.repeat(13_000),
  ]
  for (const text of nasty) {
    inNoTime(() => proseOf(text))
    inNoTime(() => abridge(text, 500))
    inNoTime(() => readsTheSame(text, `${text} `))
  }
})

test.each([
  ['> 1. Which version?\n2.3\n> 2. Which region?\nEU', '2.3\nEU'],
  ['See below\n[Forwarded from Kim]\n> Where are the logs?', 'See below\n[Forwarded from Kim]\n> Where are the logs?'],
  ['> Where are the logs?', '> Where are the logs?'],
  ['a > b', 'a > b'],
])('%j without what it quotes', (text, own) => {
  expect(withoutQuotes(text)).toBe(own)
})
