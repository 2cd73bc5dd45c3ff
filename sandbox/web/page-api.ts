import type { IncomingMessage, ServerResponse } from 'node:http'
import { dropEphemeral, findEphemeral } from '../channels/ephemerals.ts'
import { click } from '../people/click.ts'
import { runCommand } from '../people/command.ts'
import type { Entered } from '../people/inputs.ts'
import { clickInView, closeView, submitView } from '../people/modals.ts'
import { chooseGlobalShortcut, chooseShortcut } from '../people/shortcut.ts'
import type { Values } from '../people/view-state.ts'
import { editMessage, openHome, react, removeMessage, unreact, writeMessage } from '../people/write.ts'
import { asJson, isObject, type Json, type JsonObject, listOf, objectOf, objectsOf, textOf } from '../workspace/json.ts'
import type { World } from '../world/world.ts'
import { answer, readBody, readFields } from './body.ts'
import { servePageFile } from './file-content.ts'
import { isOwnPage } from './origin.ts'
import { pageState, streamChanges } from './page-state.ts'

type Deed = (world: World, userId: string, args: JsonObject) => object | undefined | Promise<object | undefined>

/** What the page can do as one of the people. */
const deeds: Record<string, Deed> = {
  post: (world, userId, args) => writeMessage(world, userId, channel(args), words(args), postOptions(args)),
  edit: (world, userId, args) => editMessage(world, userId, channel(args), ts(args), words(args)),
  remove: (world, userId, args) => void removeMessage(world, userId, channel(args), ts(args)),
  react: (world, userId, args) => void react(world, userId, channel(args), ts(args), String(args.name)),
  unreact: (world, userId, args) => void unreact(world, userId, channel(args), ts(args), String(args.name)),
  shortcut: (world, userId, args) =>
    args.ts === undefined
      ? chooseGlobalShortcut(world, userId, String(args.callbackId))
      : chooseShortcut(world, userId, channel(args), ts(args), String(args.callbackId)),
  click: (world, userId, args) =>
    click(world, userId, channel(args), ts(args), String(args.actionId), chosen(args), seen(args)),
  command: (world, userId, args) => runCommand(world, userId, channel(args), String(args.name), words(args)),
  submit: (world, userId, args) => submitView(world, userId, String(args.viewId), values(args)),
  close: (world, userId, args) => closeView(world, userId, String(args.viewId)),
  'click-in-view': (world, userId, args) =>
    clickInView(world, userId, String(args.viewId), String(args.actionId), chosen(args), values(args)),
  home: (world, userId, args) => void openHome(world, userId, args.tab === 'home' ? 'home' : 'messages'),
  dismiss: (world, userId, args) => {
    const ephemeral = findEphemeral(world, userId, ts(args))
    if (ephemeral) dropEphemeral(world, ephemeral)
    return undefined
  },
}

/** Serves the page's own requests: the state, its changes, and deeds; deeds only from the page itself. */
export async function servePageApi(
  world: World,
  name: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method === 'GET' && name === 'state') return answer(response, 200, asJson(pageState(world)))
  if (request.method === 'GET' && name.startsWith('files/')) return servePageFile(world, name.slice(6), response)
  if (request.method === 'GET' && name === 'changes') return streamChanges(world, request, response)
  const deed = Object.hasOwn(deeds, name) ? deeds[name] : undefined
  if (!deed || request.method !== 'POST') return answer(response, 404, { error: 'There is nothing here.' })
  const isJson = request.headers['content-type']?.startsWith('application/json')
  if (!isJson || !isOwnPage(request)) return answer(response, 403, { error: 'Only the sandbox page may do this.' })
  const args = readFields(await readBody(request), request.headers['content-type'])
  const result = await deed(world, String(args.userId), args)
  answer(response, 200, { ok: true, result: { ...result } })
}

const channel = (args: JsonObject): string => String(args.channelId)
const ts = (args: JsonObject): string => String(args.ts)
const seen = (args: JsonObject): JsonObject[] | undefined =>
  args.seen === undefined ? undefined : objectsOf(args.seen)
const words = (args: JsonObject): string => textOf(args.text) ?? ''

const postOptions = (args: JsonObject) => ({
  threadTs: textOf(args.threadTs),
  broadcast: args.broadcast === true,
  subtype: textOf(args.subtype),
  files: objectsOf(args.files).map((file) => ({
    name: String(file.name),
    mimetype: textOf(file.mimetype),
    base64: textOf(file.base64),
  })),
})

/** Inputs that were left empty are not sent. */
function values(args: JsonObject): Values {
  const entries = Object.entries(objectOf(args.values)).map(([key, value]): [string, Entered] => [key, entered(value)])
  return Object.fromEntries(entries)
}

function entered(value: Json): Entered {
  if (Array.isArray(value)) return value.some(isObject) ? objectsOf(value) : value.map(String)
  return isObject(value) ? value : textOf(value)
}

function chosen(args: JsonObject): string | string[] | undefined {
  return Array.isArray(args.value) ? listOf(args.value).map(String) : textOf(args.value)
}
