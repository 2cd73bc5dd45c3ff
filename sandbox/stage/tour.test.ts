import { openTestStage, type TestStage } from '../../test/open-stage.ts'
import { cast } from '../workspace/cast.ts'
import { lookInside } from './look-inside.ts'
import { createTour, type Tour } from './tour.ts'

const { channels } = cast

let open: TestStage
let tour: Tour
beforeAll(async () => {
  open = await openTestStage()
  tour = createTour(open.stage)
})
afterAll(() => open.close())

/** What can be read in the customers' channel and on the team's cards. */
const said = () =>
  JSON.stringify(open.slack.messages(channels.globex).map(({ ts }) => open.slack.messages(channels.globex, ts)))
const cards = () => JSON.stringify(open.slack.messages(channels.support))

const nouns = {
  shop: { answer: /Free shipping over/, looked: /ORD-12345[\s\S]*on its way/, done: /We have paid back \*\$49\.90\*/ },
  'api-vendor': {
    answer: /Create a second key/,
    looked: /nd_live_7f3a/,
    done: /Your account may make .{0,9}1,?200.{0,9} requests a minute/,
  },
}

describe.each(['shop', 'api-vendor'] as const)('seven clicks show the %s', (company) => {
  beforeAll(() => open.stage.show(company))
  const { answer, looked, done } = nouns[company]

  test('an answer with its source', async () => {
    await tour.next()
    expect(said()).toMatch(answer)
    expect(said()).toContain('Source:')
  })

  test('talk left alone', async () => {
    await tour.next()
    expect(open.slack.messages(channels.globex).at(-1)?.reply_count).toBeUndefined()
  })

  test('what a system knows of the customer', async () => {
    await tour.next()
    expect(said()).toMatch(looked)
  })

  test('what needs an approval', async () => {
    await tour.next()
    await open.slack.until(() => done.test(said()))
  })

  test('an angry customer', async () => {
    await tour.next()
    expect(said()).toMatch(/sorry/i)
    expect(cards()).toMatch(/First reply due in/)
  })

  test('a claim and a reply; somebody left the tour for a while, and goes on after the command was started again', async () => {
    await open.reopen()
    tour = createTour(open.stage)
    expect(tour.state()).toMatchObject({ done: 5, isRunning: false })
    await tour.next()
    expect(said()).toMatch(/I am sorry, Maya/)
    expect(cards()).toMatch(/has it/)
  })

  test('a resolved ticket and its rating', async () => {
    await tour.next()
    await open.slack.until(() => /Rated 5 of 5/.test(cards()))
    expect(cards()).toMatch(/confirmed/)
    expect(tour.state().done).toBe(7)
    await expect(tour.next()).rejects.toThrow('The tour is over.')
  })

  test('and what happened inside for each message: stored, understood, routed, posted', async () => {
    const [first] = open.slack.messages(channels.globex)
    const asked = new URLSearchParams({ channel: channels.globex, ts: first?.ts ?? '' })
    const { found } = await lookInside(open.stage, asked)
    expect(found?.delivery).toMatchObject({ attempts: 0, outcome: expect.stringMatching(/^(faq|technical): answer$/) })
    expect(found?.lines.map(({ msg }) => msg)).toEqual(
      expect.arrayContaining(['Stored', 'Decided', 'Handled', 'Posted']),
    )
    expect(found?.lines.find(({ msg }) => msg === 'Decided')).toMatchObject({
      row: expect.stringContaining('classified'),
      understood: { by: 'embedded model' },
      decision: 'answer',
    })
    expect(found?.posts).toMatchObject([{ kind: 'reply', result: 'said' }])
    const answered = open.slack.messages(channels.globex, first?.ts).find(({ bot_id }) => bot_id)
    const ofAnswer = new URLSearchParams({ channel: channels.globex, ts: answered?.ts ?? '' })
    expect((await lookInside(open.stage, ofAnswer)).found?.traceId).toBe(found?.traceId)
  })
})
