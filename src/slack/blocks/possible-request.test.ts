import fc from 'fast-check'
import { checkedBlocks } from '../../../sandbox/blocks/message-content.ts'
import { anyText } from '../../../test/any-ticket.ts'
import type { PossibleRequest } from '../../domain/possible-request.ts'
import { languages } from '../../languages/languages.ts'
import { possibleRequestLine } from './possible-request.ts'

const anyWords = fc.constantFrom(...Object.values(languages).map(({ staffWords }) => staffWords))
const line = fc.record({
  ts: fc.constant('1.1'),
  authorId: fc.constantFrom('U0MAYA0001', 'U0TOMAS001'),
  text: anyText(5000),
  files: fc.array(anyText(200), { maxLength: 5 }),
})
const anyRequest: fc.Arbitrary<PossibleRequest> = fc.record({
  id: fc.nat(),
  workspaceId: fc.constant('T1'),
  conversationId: fc.nat(),
  channelId: fc.constant('C0GLOBEX01'),
  customer: fc.option(
    fc.record({
      userId: fc.constant('U0MAYA0001'),
      teamId: fc.constant('T2'),
      name: anyText(100),
      company: anyText(100),
    }),
  ),
  threadTs: fc.constant('1.1'),
  status: fc.constantFrom('open', 'ticket', 'talk', 'answered'),
  decidedBy: fc.option(fc.constantFrom('U0SAM00001', 'erased-1')),
  ticketId: fc.option(fc.constant('TKT-1A2B3C4D')),
  lines: fc.array(line, { maxLength: 20 }),
  lineChannelId: fc.constant(null),
  lineTs: fc.constant(null),
})

test('the line about any possible request is within Slack’s limits, and nothing in it can act', () => {
  const names = fc.record({ U0MAYA0001: anyText(100) })
  const permalink = fc.option(fc.constant('https://globex.slack.com/archives/C1/p1'), { nil: undefined })
  fc.assert(
    fc.property(anyRequest, names, permalink, anyWords, (request, known, link, words) => {
      const { text, blocks } = possibleRequestLine(request, { names: known, permalink: link, words })
      expect(text.length).toBeLessThanOrEqual(300)
      checkedBlocks(JSON.parse(JSON.stringify(blocks)))
      const withoutOurs = JSON.stringify(blocks).replace(/<#C0GLOBEX01>|<@U0SAM00001>|<https:[^\s<>|]*\|[^<>|]*>/g, '')
      expect(withoutOurs).not.toMatch(/<!|<#|<@|<[^<>]*\|/)
    }),
    { numRuns: 200 },
  )
})

test('only what is open and still there can be decided', () => {
  fc.assert(
    fc.property(anyRequest, anyWords, (request, words) => {
      const { blocks } = possibleRequestLine(request, { names: {}, words })
      expect(JSON.stringify(blocks).includes('make_ticket')).toBe(request.status === 'open' && request.lines.length > 0)
    }),
  )
})
