import { cast } from '../workspace/cast.ts'
import { SlackError } from '../workspace/errors.ts'
import { newSecret } from '../workspace/ids.ts'
import { type JsonObject, textOf } from '../workspace/json.ts'
import type { World } from '../world/world.ts'

/** api.test: says back what was said. */
export function apiTest(_world: World, args: JsonObject): object {
  const error = textOf(args.error)
  if (error) throw new SlackError(error, { args })
  return { args }
}

/** auth.test: who this token belongs to. */
export function authTest(world: World, _args: JsonObject, token?: string): object {
  const app = { app_id: cast.bot.appId, app_name: cast.bot.name }
  if (token === world.secrets.appToken) return app
  return {
    url: `${world.url}/`,
    team: 'Acme',
    user: 'frontdesk',
    team_id: cast.teams.acme,
    user_id: cast.bot.userId,
    bot_id: cast.bot.botId,
    is_enterprise_install: false,
  }
}

/** apps.connections.open: an address for one Socket Mode connection. */
export function connectionsOpen(world: World): object {
  const ticket = newSecret()
  world.tickets.add(ticket)
  return { url: `${world.url.replace('http', 'ws')}/link/?ticket=${ticket}&app_id=${cast.bot.appId}` }
}

/** bots.info: about the bot itself. */
export function botsInfo(_world: World, args: JsonObject): object {
  if (args.bot !== undefined && args.bot !== cast.bot.botId) throw new SlackError('bot_not_found')
  const { botId, appId, userId, name } = cast.bot
  const icons = { image_36: '', image_48: '', image_72: '' }
  return { bot: { id: botId, deleted: false, name, updated: 1_766_422_444, app_id: appId, user_id: userId, icons } }
}

/** team.info: about our workspace, or one we share a channel with. */
export function teamInfo(world: World, args: JsonObject): object {
  const id = textOf(args.team) ?? cast.teams.acme
  const team = world.workspace.teams.find((one) => one.id === id)
  if (!team) throw new SlackError('team_not_found')
  const icon = { image_default: true, image_34: '', image_68: '' }
  return { team: { ...team, url: `https://${team.domain}.slack.example/`, email_domain: '', icon } }
}
