import { isObject, type Json, objectsOf } from '../workspace/json.ts'
import { blockProblems } from './blocks.ts'
import { anything, byType, type Check, flag, problem, shape, string } from './checks.ts'
import { id, plainText } from './elements.ts'

const blocks = anything
const labels = { callback_id: id, private_metadata: string(3000, 0), external_id: string(255, 0) }
const modal: Check = shape(
  { title: plainText(24), blocks },
  {
    ...labels,
    submit: plainText(24),
    close: plainText(24),
    clear_on_close: flag,
    notify_on_close: flag,
    submit_disabled: flag,
  },
)
const home: Check = shape({ blocks }, labels)

/** What Slack would refuse about a modal or a home tab; empty if nothing. */
export function viewProblems(view: Json, type: 'modal' | 'home'): string[] {
  if (!isObject(view)) return [problem('must be an object', '/view')]
  const found = byType(type === 'modal' ? { modal } : { home }, 'type')(view, '/view')
  return [
    ...found,
    ...blockProblems(view.blocks, type, '/view/blocks'),
    ...(type === 'modal' ? noSubmit(view.submit, view.blocks) : []),
  ]
}

function noSubmit(submit: Json, all: Json): string[] {
  const hasInput = objectsOf(all).some((block) => block.type === 'input' && block.dispatch_action !== true)
  return hasInput && !submit ? [problem('missing required field: submit', '/view')] : []
}
