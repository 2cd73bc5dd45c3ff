import { startSandbox } from '../../sandbox/slack.ts'
import { startFrontdesk } from '../../src/app.ts'
import { loadConfig } from '../../src/config.ts'
import { freshDatabase } from '../fresh-database.ts'
import { type HelpDesk, openHelpDesk } from '../help-desk.ts'
import { startProxy, type TestProxy } from '../proxy.ts'
import { quiet } from '../quiet.ts'
import { type ScriptedOpenAI, startScriptedOpenAI } from '../scripted-openai.ts'
import { asClassifier } from '../scripted-replies.ts'

let proxy: TestProxy
let model: ScriptedOpenAI
let desk: HelpDesk | undefined
beforeEach(async () => {
  ;[proxy, model] = await Promise.all([startProxy('hush'), startScriptedOpenAI()])
  model.always(asClassifier([{ when: /./, is: { intent: 'human_needed' } }]))
})
afterEach(async () => {
  await desk?.close()
  desk = undefined
  await Promise.all([proxy.close(), model.close()])
})

/** Slack and the model under names that only the proxy can find. */
async function openBehindProxy(none?: string): Promise<HelpDesk> {
  const { proxies } = loadConfig({ HTTP_PROXY: proxy.url, NO_PROXY: none })
  const baseUrl = model.url.replace(/127\.0\.0\.1|localhost/, none ? 'localhost' : 'model.example')
  return openHelpDesk({
    sandbox: { name: 'slack.example' },
    config: { proxies, languageModel: { apiKey: 'k', baseUrl, model: 'm', timeoutMs: 5000, proxies } },
  })
}

const times = (host: string) => proxy.hosts.filter((one) => one === host).length

test('behind a proxy, Slack’s Web API, its socket and the language model are reached through it', async () => {
  desk = await openBehindProxy()
  const { users, channels, bot } = desk.slack.cast
  const question = await desk.write(users.maya, channels.globex, `<@${bot.userId}> My screen is all green, what now?`)
  expect((await desk.card(question)).text).toContain('green')
  expect(model.requests.length).toBeGreaterThan(0)
  // The Web API and the socket connect by themselves.
  expect(times('slack.example')).toBeGreaterThanOrEqual(2)
  expect(times('model.example')).toBeGreaterThan(0)
  expect(desk.slack.connections()).toBe(1)
})

test('hosts in NO_PROXY, and this machine, are reached without a proxy', async () => {
  desk = await openBehindProxy('other.example, .model.example')
  const { users, channels, bot } = desk.slack.cast
  await desk.card(await desk.write(users.maya, channels.globex, `<@${bot.userId}> My screen is all green, what now?`))
  expect(model.requests.length).toBeGreaterThan(0)
  expect(new Set(proxy.hosts)).toEqual(new Set(['slack.example']))
})

test('a proxy that refuses the password is reported at start', async () => {
  const [slack, database] = await Promise.all([startSandbox({ name: 'slack.example' }), freshDatabase()])
  const config = loadConfig({
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_APP_TOKEN: slack.appToken,
    SLACK_API_URL: slack.apiUrl,
    http_proxy: proxy.url.replace('hush', 'wrong'),
  })
  const start = startFrontdesk(config, quiet, { database })
  await expect(start).rejects.toThrow(/^Slack cannot be reached: .*407.*HTTPS_PROXY/)
  await Promise.all([slack.close(), database.close()])
})
