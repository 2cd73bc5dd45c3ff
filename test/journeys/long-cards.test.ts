import { join } from 'node:path'
import { cast } from '../../sandbox/workspace/cast.ts'
import { projectRoot } from '../../src/base/project-root.ts'
import { cardOf, type HelpDesk, openHelpDesk, wordsOf } from '../help-desk.ts'
import { sampleCompanies } from '../sample-company.ts'

const { users, channels } = cast

const long = `I need a person, please. ${'The log says that it failed again. '.repeat(300)}That was the end.`

describe.each(sampleCompanies)('with the %s', (company) => {
  const open = (sandbox = {}) =>
    openHelpDesk({ config: { companyDir: join(projectRoot, 'samples', company) }, sandbox })

  async function cardFor(desk: HelpDesk, text: string) {
    const question = await desk.write(users.maya, channels.globex, text)
    const card = await desk.card(question)
    await desk.settled()
    return card
  }
  const kindsOn = (desk: HelpDesk, ticketId: string) =>
    cardOf(desk.slack, ticketId)?.message.blocks?.map(({ type }) => type) ?? []

  test('a long text is folded on the card, and Details shows all of it, also of a closed ticket', async () => {
    const desk = await open()
    try {
      const { ticketId, message } = await cardFor(desk, long)
      expect(kindsOn(desk, ticketId)).toContain('container')
      const details = async () => {
        await desk.slack.click(users.sam, channels.support, message.ts, 'more_acts', `${ticketId} details`)
        const modal = await desk.slack.until(() => desk.slack.views(users.sam).at(-1))
        await desk.slack.closeView(users.sam, modal.id)
        return wordsOf(modal.blocks)
      }
      expect(await details()).toMatch(/I need a person, please.*That was the end\./s)
      await desk.slack.click(users.sam, channels.support, message.ts, 'claim_ticket')
      await desk.slack.until(() => cardOf(desk.slack, ticketId)?.buttons.includes('close_ticket'))
      await desk.slack.click(users.sam, channels.support, message.ts, 'close_ticket')
      await desk.slack.until(() => cardOf(desk.slack, ticketId)?.text.includes('closed by'))
      expect(await details()).toContain('That was the end.')
    } finally {
      await desk.close()
    }
  })

  test('the customer of a ticket, who forges the menu, sees nothing of what the team thinks', async () => {
    const desk = await open()
    try {
      const { ticketId, message } = await cardFor(desk, long)
      const option = { text: { type: 'plain_text', text: 'x' }, value: `${ticketId} details` }
      const opened = () => desk.slack.calls('views.open').length
      const before = opened()
      const forged = {
        type: 'block_actions',
        user: { id: users.maya, username: 'maya', name: 'maya', team_id: cast.teams.globex },
        team: { id: cast.teams.acme, domain: 'acme' },
        api_app_id: cast.bot.appId,
        token: 'x',
        container: { type: 'message', message_ts: message.ts, channel_id: channels.support, is_ephemeral: false },
        trigger_id: '1.2.3',
        channel: { id: channels.support, name: 'support-humans' },
        actions: [
          { action_id: 'more_acts', block_id: 'x', type: 'static_select', action_ts: '1.2', selected_option: option },
        ],
      }
      await desk.slack.deliver(forged, { type: 'interactive', acceptsResponse: false })
      await desk.slack.click(users.sam, channels.support, message.ts, 'more_acts', `${ticketId} details`)
      await desk.slack.until(() => opened() > before)
      await desk.settled()
      expect(opened()).toBe(before + 1)
      expect(desk.slack.views(users.maya)).toEqual([])
    } finally {
      await desk.close()
    }
  })

  test('where Slack does not know folded parts, cards come without them, whole and with their buttons', async () => {
    const desk = await open({ unknownBlocks: ['container'] })
    try {
      const { ticketId, message, text } = await cardFor(desk, long)
      expect(kindsOn(desk, ticketId)).not.toContain('container')
      expect(text).toContain('That was the end.')
      await desk.slack.click(users.sam, channels.support, message.ts, 'claim_ticket')
      await desk.slack.until(() => cardOf(desk.slack, ticketId)?.text.includes('has it'))
      const other = await desk.write(users.ken, channels.initech, long)
      await desk.card(other)
      await desk.settled()
      const refused = desk.slack.calls().filter(({ error }) => error === 'invalid_blocks')
      // It is tried once.
      expect(refused.map(({ method }) => method)).toEqual(['chat.postMessage'])
    } finally {
      await desk.close()
    }
  })
})
