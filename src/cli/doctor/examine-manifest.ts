import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { SupportError } from '../../domain/errors.ts'
import { type Finding, failed, ok, warning } from '../../domain/finding.ts'
import { neededEvents, neededScopes, usefulEvents } from '../../slack/app-needs.ts'

const manifestSchema = z.object({
  features: z.object({
    slash_commands: z.array(z.object({ command: z.string() })).default([]),
    shortcuts: z.array(z.unknown()).default([]),
  }),
  oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()).default([]) }) }),
  settings: z.object({
    event_subscriptions: z.object({ bot_events: z.array(z.string()).default([]) }).default({ bot_events: [] }),
    interactivity: z.object({ is_enabled: z.boolean() }).default({ is_enabled: false }),
    socket_mode_enabled: z.boolean().default(false),
  }),
})
type Manifest = z.infer<typeof manifestSchema>

const paste = 'Paste manifest.yml into App Manifest at https://api.slack.com/apps, and reinstall the app.'

/**
 * Compares the manifest of the app in Slack, as somebody copied it from there, with what Frontdesk needs. A bot's token may not read
 * it. Throws SupportError `bad_settings` if it is none.
 */
export function examineManifest(
  file: string,
  { command, isSocket }: { command: string; isSocket: boolean },
): Finding[] {
  const { features, oauth_config, settings } = readManifest(file)
  const { bot_events } = settings.event_subscriptions
  const lacking = (names: string[], has: string[]) => names.filter((name) => !has.includes(name))
  const findings = [
    ...lacking(neededScopes, oauth_config.scopes.bot).map((name) => failed(`It lacks the scope ${name}.`, paste)),
    ...lacking(neededEvents, bot_events).map((name) => failed(`It does not hear ${name}.`, paste)),
    ...lacking(Object.keys(usefulEvents), bot_events).map((name) =>
      warning(`Without the event ${name}, ${usefulEvents[name]}.`, paste),
    ),
    ...(features.slash_commands.some((one) => one.command === command)
      ? []
      : [failed(`It has no command ${command}.`, `Add it under Slash Commands, or name yours in TICKET_COMMAND.`)]),
    ...(settings.interactivity.is_enabled
      ? []
      : [failed('Buttons do nothing: interactivity is off.', 'Turn it on under Interactivity & Shortcuts.')]),
    ...(settings.socket_mode_enabled === isSocket
      ? []
      : [failed(modeDiffers(isSocket), 'Change it under Socket Mode.')]),
  ]
  return findings.length > 0 ? findings : [ok('The app’s manifest has all that Frontdesk needs.')]
}

const modeDiffers = (isSocket: boolean) =>
  isSocket
    ? 'SLACK_APP_TOKEN is set, but Socket Mode is off in the app.'
    : 'SLACK_SIGNING_SECRET alone is set, but Socket Mode is on in the app, so no event comes by HTTP.'

function readManifest(file: string): Manifest {
  try {
    return manifestSchema.parse(parse(readFileSync(file, 'utf8'))) // YAML reads JSON, too
  } catch (cause) {
    throw new SupportError('bad_settings', `${file} is not a manifest: copy it from App Manifest, as YAML or JSON.`, {
      cause,
    })
  }
}
