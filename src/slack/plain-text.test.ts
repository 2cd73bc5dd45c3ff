import fc from 'fast-check'
import { inNoTime } from '../../test/in-no-time.ts'
import { escapeSlack } from './mrkdwn.ts'
import { plainText } from './plain-text.ts'

test.each([
  ['<@U_BOT> where is it?', 'where is it?'],
  ['ask <@U123> or <@U456|Tomás>', 'ask @U123 or @Tomás'],
  ['in <#C1|general> and <#C2>', 'in #general and #C2'],
  ['<!here> <!channel> <!subteam^S1|@support> <!date^1^{date}|today>', '@here @channel @support today'],
  ['see <https://a.example/?x=1&amp;y=2>', 'see https://a.example/?x=1&y=2'],
  ['see <https://evil.example|our page>', 'see our page (https://evil.example)'],
  ['<mailto:ken@x.example|ken@x.example>', 'ken@x.example'],
  ['<http://acme.example|acme.example>', 'acme.example (http://acme.example)'],
  ['a &lt; b &amp;&amp; c &gt; d', 'a < b && c > d'],
  ['&amp;lt;!channel&amp;gt;', '&lt;!channel&gt;'],
  ['', ''],
])('%j reads %j', (text, plain) => {
  expect(plainText(text, 'U_BOT')).toBe(plain)
})

test('what somebody typed is read as they typed it', () => {
  const typed = fc.string({ unit: fc.constantFrom('<', '>', '&', '&amp;', '!', '@', '|', 'a', ' ', '\n') })
  fc.assert(fc.property(typed, (text) => expect(plainText(escapeSlack(text))).toBe(text.trim())))
})

test('whatever comes is read in no time', () => {
  for (const text of ['<'.repeat(400_000), '<@'.repeat(200_000), `<${'|'.repeat(400_000)}>`])
    inNoTime(() => plainText(text))
})
