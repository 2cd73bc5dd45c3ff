import fc from 'fast-check'
import { inNoTime } from '../../../test/in-no-time.ts'
import { escapeSlack } from './mrkdwn.ts'
import { namelessIn, plainText } from './plain-text.ts'

const names = { botUserId: 'UBOT', people: { USAM: 'Sam Miller', UKIM: 'Kim' }, channels: { C2: 'incidents' } }

test.each([
  ['<@UBOT> where is it?', 'where is it?'],
  ['<@UBOT|frontdesk>, where is it?', ', where is it?'],
  ['ask <@USAM>, <@UKIM|> or <@U456|Tomás>', 'ask @Sam Miller, @Kim or @Tomás'],
  ['ask <@U000>', 'ask @somebody'],
  ['in <#C1|general>, <#C2> and <#G012|>', 'in #general, #incidents and a private channel'],
  ['<!here> <!channel|channel> <!everyone|@everyone> <!subteam^S1|@support>', '@here @channel @everyone @support'],
  [
    '<!subteam^S1> on <!date^1^{date}|today> at <!date^86400^{time}^https://a.example>',
    '@a group on today at 1970-01-02 00:00 UTC',
  ],
  ['<https://x.example/a|b|c>', 'b|c (https://x.example/a)'],
  [
    'ask <@USAM> or <@UKIM|> in <#G012|> about <https://x.example/a|b|c>',
    'ask @Sam Miller or @Kim in a private channel about b|c (https://x.example/a)',
  ],
  ['see <https://a.example/?x=1&amp;y=2>', 'see https://a.example/?x=1&y=2'],
  ['see <https://evil.example|our page>', 'see our page (https://evil.example)'],
  ['<mailto:ken@x.example|ken@x.example>', 'ken@x.example'],
  ['<http://acme.example|acme.example>', 'acme.example'],
  ['<https://acme.example/a/|acme.example/a>', 'acme.example/a'],
  ['<http://evil.example|acme.example>', 'acme.example (http://evil.example)'],
  ['<tel:+4930123|+4930123>', '+4930123'],
  ['a &lt; b &amp;&amp; c &gt; d', 'a < b && c > d'],
  ['&amp;lt;!channel&amp;gt;', '&lt;!channel&gt;'],
  ['', ''],
])('%j reads %j', (text, plain) => {
  expect(plainText(text, names)).toBe(plain)
})

test('what somebody typed is read as they typed it', () => {
  const typed = fc.string({ unit: fc.constantFrom('<', '>', '&', '&amp;', '!', '@', '|', 'a', ' ', '\n') })
  fc.assert(fc.property(typed, (text) => expect(plainText(escapeSlack(text))).toBe(text.trim())))
})

test('any text is read in linear time', () => {
  for (const text of ['<'.repeat(400_000), '<@'.repeat(200_000), `<${'|'.repeat(400_000)}>`])
    inNoTime(() => plainText(text))
})

test('people and channels that stand there by their ids are listed once each', () => {
  const text = '<@USAM> <@USAM> <@UKIM|> <@U1|Lee> <#C2> <#C1|general> <!here> <https://x.example|y>'
  expect(namelessIn(text)).toEqual({ people: ['USAM', 'UKIM'], channels: ['C2'] })
})
