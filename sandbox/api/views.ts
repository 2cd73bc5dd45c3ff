import { finishedBlocks } from '../blocks/finish.ts'
import { refused } from '../blocks/message-content.ts'
import { viewProblems } from '../blocks/view.ts'
import { cast } from '../workspace/cast.ts'
import { SlackError } from '../workspace/errors.ts'
import { newId, newSecret } from '../workspace/ids.ts'
import { isObject, type JsonObject, nested, objectOf, textOf } from '../workspace/json.ts'
import { findUser, type View } from '../workspace/workspace.ts'
import { changed, type World } from '../world/world.ts'

const maxStack = 3

/** views.open: shows a modal to the person whose trigger this is. */
export function openView(world: World, args: JsonObject): object {
  const body = checkedView(args, 'modal')
  const userId = spendTrigger(world, textOf(args.trigger_id))
  return { view: addModal(world, userId, body).body }
}

/** views.push: puts a modal on top of the open one. */
export function pushView(world: World, args: JsonObject): object {
  const body = checkedView(args, 'modal')
  const userId = spendTrigger(world, textOf(args.trigger_id))
  if (openModals(world, userId).length === 0) throw new SlackError('not_found')
  return { view: addModal(world, userId, body).body }
}

/** views.update: replaces what an open modal shows. */
export function updateView(world: World, args: JsonObject): object {
  const view = world.workspace.views.find((one) => isMeant(one, args))
  if (!view) throw new SlackError('not_found')
  if (args.hash && args.hash !== view.body.hash) throw new SlackError('hash_conflict')
  return { view: replaceView(world, view, checkedView(args, view.kind)).body }
}

/** views.publish: the app's home tab for one person. */
export function publishView(world: World, args: JsonObject): object {
  const body = checkedView(args, 'home')
  const user = findUser(world.workspace, textOf(args.user_id))
  if (!user) throw new SlackError('user_not_found')
  const known = world.workspace.views.find((one) => one.kind === 'home' && one.userId === user.id)
  return { view: (known ? replaceView(world, known, body) : addView(world, user.id, 'home', body)).body }
}

/** The open modals of a person, the visible one last. */
export const openModals = (world: World, userId: string): View[] =>
  world.workspace.views.filter((view) => view.kind === 'modal' && view.userId === userId)

/** Puts a checked modal on top of a person's stack. */
export function addModal(world: World, userId: string, body: JsonObject): View {
  if (openModals(world, userId).length >= maxStack) throw new SlackError('push_limit_reached')
  return addView(world, userId, 'modal', body)
}

/** Shows another body in the same place. */
export function replaceView(world: World, view: View, body: JsonObject): View {
  const { id, team_id, root_view_id, previous_view_id } = view.body
  view.body = { ...viewBody(world, view.userId, body), id, team_id, root_view_id, previous_view_id }
  view.errors = {}
  changed(world)
  return view
}

/** The view in the arguments or in an acknowledgement; throws if Slack would refuse it. */
export function checkedView(args: JsonObject, type: View['kind']): JsonObject {
  const view = nested(args.view)
  const problems = viewProblems(view, type)
  if (problems.length > 0 || !isObject(view)) throw refused('invalid_arguments', problems)
  return view
}

function addView(world: World, userId: string, kind: View['kind'], body: JsonObject): View {
  const below = openModals(world, userId).at(-1)
  const id = newId('V0')
  const place = { id, root_view_id: below?.body.root_view_id ?? id, previous_view_id: below?.id ?? null }
  const view: View = { id, userId, kind, body: { ...viewBody(world, userId, body), ...place }, errors: {} }
  world.workspace.views.push(view)
  changed(world)
  return view
}

const viewBody = (world: World, userId: string, body: JsonObject): JsonObject => ({
  team_id: findUser(world.workspace, userId)?.teamId ?? cast.teams.acme,
  private_metadata: '',
  callback_id: '',
  state: { values: {} },
  clear_on_close: false,
  notify_on_close: false,
  close: null,
  submit: null,
  external_id: '',
  ...objectOf(body),
  blocks: finishedBlocks(body.blocks),
  hash: `${Math.floor(world.settings.now() / 1000)}.${newSecret().slice(0, 8)}`,
  app_id: cast.bot.appId,
  app_installed_team_id: cast.teams.acme,
  bot_id: cast.bot.botId,
})

const isMeant = (view: View, args: JsonObject): boolean =>
  args.view_id ? view.id === args.view_id : Boolean(args.external_id) && view.body.external_id === args.external_id

function spendTrigger(world: World, id: string | undefined): string {
  const trigger = world.triggers.get(id ?? '')
  if (!trigger) throw new SlackError('invalid_trigger_id')
  if (trigger.used) throw new SlackError('exchanged_trigger_id')
  if (world.settings.now() - trigger.createdAt > world.settings.triggerLifetimeMs) {
    throw new SlackError('expired_trigger_id')
  }
  trigger.used = true
  return trigger.userId
}
