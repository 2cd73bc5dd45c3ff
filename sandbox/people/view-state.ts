import { isObject, type JsonObject, objectOf, objectsOf } from '../workspace/json.ts'
import { chosenValue, type Entered, isEmptyInput } from './inputs.ts'

/**
 * What somebody filled into a modal: by action_id or block_id, a text, a chosen value, or several;
 * or in Slack's own shape, `{block_id: {action_id: {type, value}}}`.
 */
export type Values = Record<string, Entered>

/** The state of a view's inputs in the shape of `view.state.values`. */
export function stateOf(view: JsonObject, values: Values): JsonObject {
  const state: JsonObject = {}
  for (const { block, element } of inputsOf(view)) {
    const entered = enteredIn(values, block, element)
    state[String(block.block_id)] = {
      [String(element.action_id)]: { type: element.type, ...chosenValue(element, entered) },
    }
  }
  return state
}

/** The required inputs that were left empty, with what Slack says about them. */
export function missingInputs(view: JsonObject): Record<string, string> {
  const values = objectOf(objectOf(view.state).values)
  const empty = inputsOf(view).filter(({ block, element }) => {
    const state = objectOf(objectOf(values[String(block.block_id)])[String(element.action_id)])
    return block.type === 'input' && block.optional !== true && isEmptyInput(state)
  })
  return Object.fromEntries(empty.map(({ block }) => [String(block.block_id), 'Please complete this required field.']))
}

const passive = ['button', 'image', 'overflow', 'mrkdwn', 'plain_text']

/** Every input of a view with the block it stands in; also menus in sections and action rows. */
function inputsOf(view: JsonObject): { block: JsonObject; element: JsonObject }[] {
  return objectsOf(view.blocks).flatMap((block) => {
    const elements = [block.element, block.accessory, ...objectsOf(block.elements)].filter(isObject)
    return elements
      .filter((element) => element.action_id && !passive.includes(String(element.type)))
      .map((element) => ({ block, element }))
  })
}

function enteredIn(values: Values, block: JsonObject, element: JsonObject): Entered {
  const byBlock = values[String(block.block_id)]
  const action = String(element.action_id)
  if (!isObject(byBlock)) return byBlock ?? values[action]
  const exact = byBlock[action]
  return isObject(exact) || typeof exact === 'string' ? exact : undefined
}
