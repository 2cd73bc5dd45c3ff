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
  const next = async (): Promise<void> => {
    const at = state.stage?.tour.done ?? 0
    const result = await act('tour-next', {})
    if (!result) return
    goTo(around, result.places)
    announce(state.stage?.tour.steps[at]?.see ?? '')
    document.querySelector<HTMLElement>('.panel-tour .go')?.focus()
  }
  return {
    name: 'tour',
    button: 'Tour',
    title: 'Guided tour',
    draw: (box) => {
      const { tour } = state.stage ?? {}
      if (tour) fill(box, JSON.stringify(tour), () => drawTour(tour, next))
    },
  }
}

function drawTour({ steps, done, isRunning }: Tour, next: () => void): Child[] {
  if (steps.length === 0) return [h('p', { class: 'lead' }, 'This company has no tour. Write as a customer instead.')]
  const isOver = done >= steps.length
  return [
    h('p', { class: 'lead' }, lead(steps.length, done)),
    h('progress', { max: steps.length, value: done, 'aria-label': `${done} of ${steps.length} steps taken` }),
    h(
      'ol',
      { class: 'steps' },
      steps.map((step, at) => drawStep(step, at, { done, isRunning, next })),
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
  isRunning: boolean
  next: () => void
}

function drawStep({ title, does, see }: TourStep, at: number, { done, isRunning, next }: Progress): HTMLElement {
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
        h(
          'button',
          { class: 'send go', type: 'button', disabled: isRunning, onclick: next },
          isRunning ? `${does}…` : does,
        ),
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
