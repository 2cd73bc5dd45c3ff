import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, stringify } from 'yaml'
import { projectRoot } from '../../base/project-root.ts'

const newApp = 'https://api.slack.com/apps?new_app=1'
/** Servers refuse longer addresses, many of them from 8,192 characters on. */
const longestLink = 7_000

/** How to create the Slack app, and Slack's page with the manifest filled in if it is not too long. */
export function howToCreateApp(ticketCommand: string): { words: string; link?: string } {
  const file = join(projectRoot, 'manifest.yml')
  const link = existsSync(file) ? linkWith(readFileSync(file, 'utf8'), ticketCommand) : undefined
  const fits = link !== undefined && link.length <= longestLink
  const first = fits
    ? 'Open the link below, choose your workspace, and create the app.'
    : `Open ${newApp}, choose "From a manifest" and your workspace, and paste ${file}.`
  return { words: ['Make the Slack app:', `1. ${first}`, ...nextSteps].join('\n'), ...(fits && { link }) }
}

const nextSteps = [
  '2. Install App: copy the Bot User OAuth Token.',
  '3. Basic Information → App-Level Tokens → Generate, with the scope connections:write.',
  '4. Make a private channel for your support team, and /invite @Frontdesk there.',
]

/** Slack's page with the manifest filled in. Its comments are left out, since they are half of it. */
export function linkWith(manifest: string, ticketCommand: string): string {
  const app = parse(manifest)
  for (const command of app.features.slash_commands) command.command = ticketCommand
  return `${newApp}&manifest_yaml=${encodeURIComponent(stringify(app, { lineWidth: 0 }))}`
}
