import { blocksToShow, readContent } from '../blocks/message-content.ts'
import { addEphemeral, sayAsSlack } from '../channels/ephemerals.ts'
import { addMessage, botAuthor } from '../channels/posting.ts'
import type { AckResult } from '../delivery/envelope.ts'
import { cast } from '../workspace/cast.ts'
import { SlackError } from '../workspace/errors.ts'
import { isObject, type Json, type JsonObject } from '../workspace/json.ts'
import { type Channel, findChannel, type User } from '../workspace/workspace.ts'
import { newResponseUrl, newTrigger, type World } from '../world/world.ts'
import { shownChannelName } from './who.ts'
import { presentIn } from './write.ts'

/** Whether the app took the command in time, what it said, and what Slack told the person if it failed. */
export interface CommandResult extends AckResult {
  /** Slackbot's words to the person, if there were any. */
  slackbot?: string
}

/** Somebody types a slash command; only people of our own workspace have it. */
export async function runCommand(
  world: World,
  userId: string,
  channelId: string,
  name: string,
  text: string,
): Promise<CommandResult> {
  const { user, channel } = presentIn(world, userId, channelId)
  const command = `/${name.replace(/^\//, '')}`
  if (user.teamId !== cast.teams.acme) return notACommand(world, user, channelId, command)
  const payload = commandPayload(world, user, channel, command, text)
  const result = await world.delivery.send({ type: 'slash_commands', payload, acceptsResponse: true })
  if (!result.acked) return { ...result, slackbot: commandFailed(world, user, channelId, command) }
  showAnswer(world, user.id, channelId, result.body)
  return result
}

function notACommand(world: World, user: User, channelId: string, command: string): CommandResult {
  const slackbot = `\`${command}\` is not a valid command.`
  sayAsSlack(world, user.id, channelId, slackbot)
  return { acked: false, attempts: 0, ms: 0, error: 'not_a_valid_command', slackbot }
}

function commandFailed(world: World, user: User, channelId: string, command: string): string {
  const slackbot = `\`${command}\` failed with the error "operation_timeout"`
  sayAsSlack(world, user.id, channelId, slackbot)
  return slackbot
}

/** All values are strings, because in HTTP mode this is a form. */
const commandPayload = (world: World, user: User, channel: Channel, command: string, text: string): JsonObject => ({
  token: world.secrets.verification,
  team_id: cast.teams.acme,
  team_domain: 'acme-sandbox',
  channel_id: channel.id,
  channel_name: shownChannelName(channel),
  user_id: user.id,
  user_name: user.name,
  command,
  text,
  api_app_id: cast.bot.appId,
  is_enterprise_install: 'false',
  response_url: newResponseUrl(world, { userId: user.id, channelId: channel.id }),
  trigger_id: newTrigger(world, user.id),
})

/** The answer inside the acknowledgement: to the person alone, or into the channel. */
function showAnswer(world: World, userId: string, channelId: string, body: Json): void {
  const answer = typeof body === 'string' ? { text: body } : body
  if (!isObject(answer) || (!answer.text && !answer.blocks)) return
  try {
    const content = readContent(answer)
    const channel = findChannel(world.workspace, channelId)
    const message = { ...botAuthor(), text: content.text ?? '', blocks: blocksToShow(content) }
    if (answer.response_type === 'in_channel' && channel) addMessage(world, channel, message)
    else addEphemeral(world, { userId, channelId, from: 'bot' }, content)
  } catch (error) {
    if (!(error instanceof SlackError)) throw error
    sayAsSlack(world, userId, channelId, `The app's answer could not be shown: ${error.code}`)
  }
}
