import { startScriptedOpenAI } from '../test/scripted-openai.ts'
import { asClassifier, calls, isTriage, says } from '../test/scripted-replies.ts'

/** A language model that takes no time, so that only Frontdesk's own part is measured. */
export async function startInstantModel() {
  const model = await startScriptedOpenAI()
  const classify = asClassifier([
    { when: /manager/i, is: { intent: 'human_needed', urgency: 'high', sentiment: 'negative' } },
    { when: /./, is: { intent: 'faq' } },
  ])
  model.always((request) => {
    // The server keeps every request for tests to look at.
    model.requests.length = 0
    if (isTriage(request)) return classify(request)
    return request.messages.some(({ role }) => role === 'tool') || !request.tools?.length
      ? says('Please see the article.')
      : calls({ name: 'search_faq', args: { query: 'shipping' } })
  })
  return { settings: { OPENAI_BASE_URL: model.url, OPENAI_API_KEY: 'scripted' }, close: model.close }
}
