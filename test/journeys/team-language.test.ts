import { cast } from '../../sandbox/workspace/cast.ts'
import { type Card, cardOf, clearDesk, type HelpDesk, openHelpDesk, wordsOf } from '../help-desk.ts'
import { type SampleCompany, sampleCompanies, sampleCompanyWith } from '../sample-company.ts'
import { fails, isTriage, type RecordedRequest, type Script, structured } from '../scripted-replies.ts'

// A team reads its own language wherever the bot speaks to it. Customers are spoken to in theirs.

const { users, channels } = cast
/** What the bot says to an English team. */
const english = /\b(?:priority|They wrote|Opened|nobody has|Intent|Sentiment|Judged|wrote:|unclaimed|The customer)\b/

let down = false
const triage = { confidence: 0.95, sentiment: 'negative', urgency: 'high' }
const germanModel: Script = (request) => {
  if (down) return fails(401, 'Incorrect API key provided', { code: 'invalid_api_key' })
  return isTriage(request)
    ? structured({
        ...triage,
        intent: 'complaint',
        summary: 'Ist sehr verärgert.',
        language: 'en',
        translation: 'Das ist das dritte Mal!',
      })
    : structured({ translation: 'Es ist immer noch kaputt.' })
}

describe.each<SampleCompany>([...sampleCompanies])('at the desk of a German team (%s)', (name) => {
  const company = sampleCompanyWith(name, 'language: de')
  let desk: HelpDesk
  let begun = 0
  beforeAll(async () => {
    desk = await openHelpDesk({ config: { companyDir: company.dir }, model: germanModel })
  })
  beforeEach(async () => {
    down = false
    await clearDesk(desk)
    begun = desk.slack.messages(channels.support).length
    desk.model?.requests.splice(0)
  })
  afterAll(async () => {
    await desk.close()
    company.remove()
  })

  const write = (text: string, user: string = users.maya) => desk.write(user, channels.globex, text)
  const below = ({ message }: Card) => desk.slack.messages(channels.support, message.ts).map(({ text }) => text)
  const told = () => desk.slack.messages(channels.support).slice(begun)
  const complaint = async () => {
    const question = await write('This is the third time it fails, and I am really unhappy with you!')
    const card = await desk.card(question)
    await desk.settled()
    return { question, card }
  }

  test('a card, its dates, its summary and its translation are German, and the customer is answered in English', async () => {
    const { question, card } = await complaint()
    expect(card.text).toMatch(/Priorität hoch/)
    expect(card.text).toMatch(/KI-Zusammenfassung: Ist sehr verärgert\./)
    expect(card.text).toMatch(/Auf Deutsch, übersetzt vom Sprachmodell:_\n> Das ist das dritte Mal!/)
    expect(card.text).toMatch(/\*Anliegen\*\nBeschwerde \(zu 95 % sicher\)[\s\S]*\*Sprache\*\nEnglisch/)
    expect(card.text).toMatch(/Der Kunde ist unzufrieden\. Eingeschätzt vom Sprachmodell\./)
    expect(card.text).toMatch(
      /<!date\^\d+\^Eröffnet: \{date_short_pretty\} um \{time\}\|Eröffnet: \d+\.\d+\.\d+, \d+:\d+ UTC> · noch von niemandem/,
    )
    expect(card.text).toMatch(/Übernehmen[\s\S]*Zum Thread/)
    expect(card.text).not.toMatch(english)
    expect(desk.answers(question).join('\n')).toMatch(/I’m sorry/)
    expect(desk.answers(question).join('\n')).not.toMatch(/Ticket wurde|Kunde/)
  })

  test('the language model is asked to sum up and translate in German', async () => {
    await complaint()
    const asked = (desk.model?.requests ?? []).filter(isTriage).map((request) => JSON.stringify(request))
    expect(asked[0]).toContain('a sentence in German for staff')
  })

  test('what customers add below is passed on in German, and translated into it', async () => {
    const { question, card } = await complaint()
    const more = await desk.write(users.maya, channels.globex, 'It is still broken, nothing works here', {
      threadTs: question.ts,
    })
    await desk.handled(more)
    expect(below(card).at(-1)).toMatch(
      /schreibt:\n&gt; It is still broken, nothing works here\n_Auf Deutsch[^\n]*\n&gt; Es ist immer noch kaputt\./,
    )
    const asked: RecordedRequest[] = desk.model?.requests ?? []
    expect(JSON.stringify(asked.at(-1)?.messages)).toContain('into German')
    await desk.edit(more, 'It is still broken, since Monday')
    await desk.settled()
    expect(below(card).at(-1)).toContain('Der Kunde hat eine Nachricht bearbeitet')
  })

  test('whoever types the ticket command or presses a button reads German', async () => {
    const { card } = await complaint()
    const command = (text: string) =>
      desk.whisper(users.sam, () => desk.slack.command(users.sam, channels.support, 'ticket', text))
    expect(await command('')).toMatch(/1 offenes Ticket[\s\S]*hoch · nicht übernommen/)
    expect(await command('help')).toContain('zeigt ein Ticket')
    expect(await command(card.ticketId)).toMatch(/offen · Priorität hoch[\s\S]*Verlauf[\s\S]*eröffnet \(Frontdesk\)/)
    expect(await command('quue')).toContain('„quue“ kenne ich nicht. Meinten Sie „queue“?')
    expect(await command('queue')).toContain('Was als Nächstes dran ist · 1')
    expect(await command('channel')).toContain('Channels sind im Modus `answer`')
    expect(await command(`channel <#${channels.globex}> laut`)).toContain('„laut“ ist kein Modus')
    expect(
      await desk.whisper(users.lee, () => desk.slack.command(users.lee, channels.helpDesk, 'ticket', 'channel')),
    ).toBe('Das können nur Mitglieder des Support-Channels.')
    await desk.slack.click(users.sam, channels.support, card.message.ts, 'claim_ticket')
    await desk.slack.until(() => /in Arbeit bei <@[A-Z0-9]+>/.test(cardOf(desk.slack, card.ticketId)?.text ?? ''))
  })

  test('a problem of the language model is told in German, with its remedy', async () => {
    down = true
    const question = await write('I want to talk to a person, please.')
    await desk.handled(question)
    const news = told().map(({ text }) => text)
    expect(news.join('\n')).toMatch(
      /nimmt den Schlüssel nicht an[\s\S]*OPENAI_\u2060API_\u2060KEY[\s\S]*eingebauten Modell/,
    )
    expect(
      told()
        .map(({ blocks }) => wordsOf(blocks))
        .join('\n'),
    ).toContain('weil das Sprachmodell ausgefallen ist')
  })
})

describe.each<SampleCompany>([...sampleCompanies])(
  'at the desk of a Japanese team without a language model (%s)',
  (name) => {
    const company = sampleCompanyWith(name, 'language: ja')
    let desk: HelpDesk
    beforeAll(async () => {
      desk = await openHelpDesk({ config: { companyDir: company.dir } })
    })
    afterAll(async () => {
      await desk.close()
      company.remove()
    })

    test('a German customer’s card is Japanese, and the customer reads German', async () => {
      const question = await desk.write(users.maya, channels.globex, 'Ich möchte bitte mit einem Menschen sprechen.')
      const { text } = await desk.card(question)
      expect(text).toMatch(/優先度：高[\s\S]*要担当者（確度|優先度：高[\s\S]*要担当者 \(確度/)
      expect(text).toMatch(/言語\*\nドイツ語/)
      expect(text).not.toMatch(english)
      expect(desk.answers(question).join('\n')).toMatch(/Ticket/)
    })

    test('talk is left alone, and a possible request is asked about in Japanese', async () => {
      const talk = await desk.write(users.maya, channels.globex, 'Happy Friday folks')
      const unclear = await desk.write(users.maya, channels.globex, 'not sure the dashboard counts that')
      await desk.handled(talk, unclear)
      expect([desk.answers(talk), desk.answers(unclear)]).toEqual([[], []])
      const [line] = desk.slack.messages(channels.support).filter(({ text }) => text.startsWith('問い合わせの可能性'))
      expect(wordsOf(line?.blocks)).toMatch(/チケットにする[\s\S]*問い合わせではない/)
    })
  },
)
