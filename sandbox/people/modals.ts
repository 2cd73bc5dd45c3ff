import { addModal, checkedView, openModals, replaceView } from '../api/views.ts'
import { type Attachment, addFiles } from '../channels/files.ts'
import type { AckResult } from '../delivery/envelope.ts'
import { SandboxError, SlackError } from '../workspace/errors.ts'
import { isObject, type Json, type JsonObject, objectOf, objectsOf, textOf } from '../workspace/json.ts'
import { findUser, type View } from '../workspace/workspace.ts'
import { appFields, changed, newTrigger, type World } from '../world/world.ts'
import { actionIn } from './click.ts'
import { missingInputs, stateOf, type Values } from './view-state.ts'
import { teamFields, userFields } from './who.ts'

/** What came of submitting a modal. */
export interface SubmitResult extends AckResult {
  /** What is wrong, by block id; from Slack for empty fields, otherwise from the app. */
  errors: Record<string, string>
  /** Whether this modal is gone now. */
  closed: boolean
}

/** Somebody presses the submit button of a modal. */
export async function submitView(world: World, userId: string, viewId: string, values: Values): Promise<SubmitResult> {
  const view = modalOf(world, userId, viewId)
  view.body.state = { values: stateOf(view.body, withFiles(world, userId, view.body, values)) }
  const empty = missingInputs(view.body)
  if (Object.keys(empty).length > 0) return notSent(world, view, empty)
  const payload = { ...viewPayload(world, view, 'view_submission'), response_urls: [] }
  const result = await world.delivery.send({ type: 'interactive', payload, acceptsResponse: true })
  if (!result.acked) return { ...result, errors: showErrors(world, view, { '': noConnection }), closed: false }
  const errors = answerSubmission(world, view, result.body)
  return { ...result, errors, closed: !world.workspace.views.includes(view) }
}

/** What was chosen in inputs for files becomes files of whoever chose them, shared with nobody. */
function withFiles(world: World, userId: string, body: JsonObject, values: Values): Values {
  const user = findUser(world.workspace, userId)
  const inputs = objectsOf(body.blocks).filter((block) => objectOf(block.element).type === 'file_input')
  const chosen = inputs.flatMap(({ block_id, element }) => {
    const key = [String(block_id), String(objectOf(element).action_id)].find((one) => values[one] !== undefined)
    const files = key === undefined ? [] : objectsOf(values[key])
    return user && key !== undefined ? [[key, addFiles(world, user, '', files.map(attachmentOf))] as const] : []
  })
  return { ...values, ...Object.fromEntries(chosen) }
}

const attachmentOf = (file: JsonObject): Attachment => ({
  name: textOf(file.name) ?? 'file',
  mimetype: textOf(file.mimetype),
  content: textOf(file.content),
  base64: textOf(file.base64),
})

const noConnection = 'We had some trouble connecting. Try again?'

/** Somebody closes a modal without submitting it; the app hears of it if it asked to. */
export async function closeView(world: World, userId: string, viewId: string): Promise<AckResult | undefined> {
  const view = modalOf(world, userId, viewId)
  const closing = view.body.clear_on_close === true ? openModals(world, userId) : [view]
  dropViews(world, closing)
  if (view.body.notify_on_close !== true) return undefined
  const payload = { ...viewPayload(world, view, 'view_closed'), is_cleared: closing.length > 1 }
  return world.delivery.send({ type: 'interactive', payload, acceptsResponse: false })
}

/** Somebody presses a button inside a modal or a home tab; Slack reports what is typed in its inputs at that moment. */
export function clickInView(
  world: World,
  userId: string,
  viewId: string,
  actionId: string,
  value?: string | string[],
  typed: Values = {},
): Promise<AckResult> {
  const view = world.workspace.views.find((one) => one.id === viewId && one.userId === userId)
  if (!view) throw new SandboxError(`There is no view ${viewId}.`)
  const action = actionIn(world, blocksOf(view), actionId, value)
  view.body.state = { values: stateOf(view.body, { [actionId]: value, ...typed }) }
  const container = { type: 'view', view_id: view.id }
  const payload = { ...viewPayload(world, view, 'block_actions'), container, actions: [action] }
  return world.delivery.send({ type: 'interactive', payload, acceptsResponse: false })
}

const blocksOf = (view: View): JsonObject[] =>
  Array.isArray(view.body.blocks) ? view.body.blocks.filter(isObject) : []

function modalOf(world: World, userId: string, viewId: string): View {
  const view = openModals(world, userId).find((one) => one.id === viewId)
  if (!view) throw new SandboxError(`${userId} has no open modal ${viewId}.`)
  return view
}

const viewPayload = (world: World, view: View, type: string): JsonObject => ({
  type,
  team: teamFields(world, view.userId),
  user: userFields(world, view.userId),
  ...appFields(world),
  ...(type === 'view_closed' ? {} : { trigger_id: newTrigger(world, view.userId) }),
  view: structuredClone(view.body),
})

function notSent(world: World, view: View, errors: Record<string, string>): SubmitResult {
  return { acked: false, attempts: 0, ms: 0, errors: showErrors(world, view, errors), closed: false }
}

function showErrors(world: World, view: View, errors: Record<string, string>): Record<string, string> {
  view.errors = errors
  changed(world)
  return errors
}

/** Does what the acknowledgement asks for; returns the errors it names. */
function answerSubmission(world: World, view: View, body: Json): Record<string, string> {
  const answer = objectOf(body)
  try {
    if (answer.response_action === 'errors') return showErrors(world, view, errorTexts(answer.errors))
    if (answer.response_action === 'update') replaceView(world, view, checkedView(answer, 'modal'))
    else if (answer.response_action === 'push') addModal(world, view.userId, checkedView(answer, 'modal'))
    else dropViews(world, answer.response_action === 'clear' ? openModals(world, view.userId) : [view])
    return {}
  } catch (error) {
    if (error instanceof SlackError)
      return showErrors(world, view, { '': `The app's answer was refused: ${error.code}` })
    throw error
  }
}

const errorTexts = (errors: Json): Record<string, string> =>
  Object.fromEntries(Object.entries(objectOf(errors)).map(([block, text]) => [block, String(text)]))

function dropViews(world: World, gone: View[]): void {
  world.workspace.views = world.workspace.views.filter((view) => !gone.includes(view))
  changed(world)
}
