import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { loadConfig } from '../src/config.ts'
import { neededEvents, neededScopes, usefulEvents, usefulScopes } from '../src/slack/app-needs.ts'

const url = z.string().regex(/^https?:\/\//)
const names = (max: number) => z.array(z.string().max(50)).max(max)

/**
 * The rules of Slack's schema for what our manifest uses; like the original, it refuses unknown keys.
 * Source: manifest.schema.2.0.0.json in github.com/slackapi/manifest-schema.
 */
const schema = z.strictObject({
  display_information: z.strictObject({
    name: z.string().min(1).max(35),
    description: z.string().min(1).max(140),
    long_description: z.string().min(175).max(4000),
    background_color: z.string().regex(/^#[0-9a-fA-F]{3}([0-9a-fA-F]{3})?$/),
  }),
  features: z.strictObject({
    app_home: z.strictObject({
      home_tab_enabled: z.boolean(),
      messages_tab_enabled: z.boolean(),
      messages_tab_read_only_enabled: z.boolean(),
    }),
    bot_user: z.strictObject({ display_name: z.string().min(1).max(80), always_online: z.boolean() }),
    slash_commands: z
      .array(
        z.strictObject({
          command: z.string().regex(/^\//).min(2).max(32),
          url: url.max(3000).optional(),
          description: z.string().min(1).max(2000),
          usage_hint: z.string().min(1).max(1000),
          should_escape: z.boolean(),
        }),
      )
      .min(1)
      .max(50),
    shortcuts: z
      .array(
        z.strictObject({
          name: z.string().min(1).max(24),
          type: z.enum(['message', 'global']),
          callback_id: z.string().max(255),
          description: z.string().min(1).max(150),
        }),
      )
      .max(10),
  }),
  oauth_config: z.strictObject({ scopes: z.strictObject({ bot: names(255) }) }),
  settings: z.strictObject({
    event_subscriptions: z.strictObject({ request_url: url.optional(), bot_events: names(100) }),
    interactivity: z.strictObject({ is_enabled: z.boolean(), request_url: url.optional() }),
    org_deploy_enabled: z.boolean(),
    socket_mode_enabled: z.boolean(),
    token_rotation_enabled: z.boolean(),
  }),
})

const manifest = schema.parse(parse(readFileSync('manifest.yml', 'utf8')))

test('the manifest’s command is the one Frontdesk listens to', () => {
  expect(manifest.features.slash_commands.map(({ command }) => command)).toEqual([loadConfig({}).ticketCommand])
})

test('no scope and no event is listed twice', () => {
  const { bot } = manifest.oauth_config.scopes
  const events = manifest.settings.event_subscriptions.bot_events
  expect(new Set(bot).size).toBe(bot.length)
  expect(new Set(events).size).toBe(events.length)
})

test('agent features are off, because guests cannot use them', () => {
  expect(Object.keys(manifest.features)).not.toContain('assistant_view')
  expect(Object.keys(manifest.features)).not.toContain('agent_view')
})

test('npm run doctor looks for exactly the scopes and events of the manifest', () => {
  const scopes = [...neededScopes, ...Object.keys(usefulScopes)]
  expect(scopes.sort()).toEqual([...manifest.oauth_config.scopes.bot].sort())
  const events = [...neededEvents, ...Object.keys(usefulEvents)]
  expect(events.sort()).toEqual([...manifest.settings.event_subscriptions.bot_events].sort())
})
