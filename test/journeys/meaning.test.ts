import { pino } from 'pino'
import { eventually } from '../eventually.ts'
import { type HelpDesk, modelThat, openHelpDesk } from '../help-desk.ts'
import { sharedWords } from '../scripted-openai-wire.ts'
import { asClassifier, choosing } from '../scripted-replies.ts'
import { reader } from '../shop-reader.ts'

const quoting = modelThat(asClassifier([{ when: /./, is: { intent: 'faq' } }]), choosing(/\*\*Canada\*\*/))

let desk: HelpDesk
const logged: string[] = []
beforeAll(async () => {
  const log = pino({}, { write: (line) => void logged.push(line) })
  desk = await openHelpDesk({ model: quoting, languageModel: { embeddingModel: 'text-embedding-3-small' }, log })
  // As an embedding model would, it knows what words mean, and where Ottawa is.
  desk.model?.embeds((text) =>
    sharedWords(
      reader.comparable(text.replace(/my cousin.*Ottawa/, 'International shipping: where we ship and what it costs')),
    ),
  )
  await desk.restart()
  await eventually(async () => expect(logged.join()).toContain('"useful":true'))
})
afterAll(() => desk.close())

test('a customer whose words are in no article is answered from the one they mean', async () => {
  const question = await desk.write(
    desk.slack.cast.users.maya,
    desk.slack.cast.channels.globex,
    `<@${desk.slack.cast.bot.userId}> my cousin resides near Ottawa`,
  )
  expect(await desk.answer(question)).toMatch(/Canada\*?: \$9\.99, 5–8 business days/)
  expect(logged.join()).not.toContain('Ottawa')
})

test('articles for staff are not sent to the embedding model', () => {
  const sent = JSON.stringify(desk.model?.embedded)
  expect(sent).toContain('Do you ship to Canada?')
  expect(sent).not.toContain('How much may I refund without approval?')
})
