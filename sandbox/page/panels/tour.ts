import type { TourStep } from '../../workspace/page-state.ts'
import { announce } from '../base/announce.ts'
import { type Child, fill, h } from '../base/dom.ts'
import { icon } from '../base/icons.ts'
import { roleOf } from '../base/roles.ts'
import { act, state } from '../base/state.ts'
import { startOver } from './company.ts'
import type { Around, Panel } from './panel.ts'

/** Each click does something real; then it says what one sees. */
export function tourPanel(around: Around): Panel {
  let takesFocus = false

  const draw = (box: HTMLElement): void => {
    const { tour, bot } = state.stage ?? {}
    if (!tour) return
    const waits = bot?.kind !== 'running' ? 'The bot is starting…' : tour.isRunning ? 'At work…' : undefined
    const next = (): void => void takeStep(box, tour.steps[tour.done]?.see)
    fill(box, JSON.stringify([tour, waits]), () => drawTour(tour, waits, next))
    const button = box.querySelector<HTMLButtonElement>('.go:enabled')
    if (!takesFocus || waits || !button) return
    takesFocus = false
    button.focus()
  }

  /** The button is another one afterwards; who uses the keyboard goes on with it. */
  const takeStep = async (box: HTMLElement, see = ''): Promise<void> => {
    const result = await act('tour-next', {})
    if (!result) return
    goTo(around, result.places)
    announce(see)
    takesFocus = true
    draw(box)
  }

  return { name: 'tour', button: 'Tour', title: 'Guided tour', draw }
}

function drawTour({ steps, done }: Tour, waits: string | undefined, next: () => void): Child[] {
  if (steps.length === 0) return [h('p', { class: 'lead' }, 'This company has no tour. Write as a customer instead.')]
  const isOver = done >= steps.length
  return [
    h('p', { class: 'lead' }, lead(steps.length, done)),
    h('progress', { max: steps.length, value: done, 'aria-label': `${done} of ${steps.length} steps taken` }),
    h(
      'ol',
      { class: 'steps' },
      steps.map((step, at) => drawStep(step, at, { done, waits, next })),
    ),
    isOver && h('button', { class: 'plain go', type: 'button', onclick: startOver }, 'Take it again from the start…'),
  ]
}

type Tour = NonNullable<typeof state.stage>['tour']

const lead = (count: number, done: number): string => {
  if (done === 0) return `${count} clicks show what the bot does. Each does something real; leave whenever you like.`
  return done < count
    ? `${done} of ${count}. It waits for you here.`
    : 'That was all of it. Now write something yourself.'
}

interface Progress {
  done: number
  /** For what the next step has to wait. */
  waits?: string
  next: () => void
}

function drawStep({ title, does, see }: TourStep, at: number, { done, waits, next }: Progress): HTMLElement {
  const kind = at < done ? 'done' : at === done ? 'now' : 'later'
  const mark = kind === 'done' ? icon('check') : String(at + 1)
  return h(
    'li',
    { class: `step ${kind}`, 'aria-current': kind === 'now' ? 'step' : undefined },
    h('span', { class: 'mark', 'aria-hidden': true }, mark),
    h(
      'div',
      {},
      h('h3', {}, title, kind === 'done' && h('span', { class: 'sr' }, ' (done)')),
      kind === 'done' && at === done - 1 && h('p', { class: 'see' }, see),
      kind === 'done' && at < done - 1 && h('details', {}, h('summary', {}, 'What there was to see'), h('p', {}, see)),
      kind === 'now' &&
        h('button', { class: 'send go', type: 'button', disabled: waits !== undefined, onclick: next }, waits ?? does),
    ),
  )
}

/** Opens at each desk what happened there last, and shows the side of the last one. */
function goTo({ desks, show }: Around, places: unknown): void {
  for (const place of asPlaces(places)) {
    const side = roleOf(place.userId) === 'staff' ? 'staff' : 'customer'
    show(side)
    desks()
      .find(({ name }) => name === side)
      ?.go({ ...place, threadTs: undefined, tab: undefined, screen: undefined })
  }
}

/** The server's answer; see sandbox/stage/tour.ts. */
const asPlaces = (places: unknown): { userId: string; channelId: string }[] =>
  Array.isArray(places) ? places.map(({ userId, channelId }) => ({ userId, channelId })) : []
