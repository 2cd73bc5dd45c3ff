import type { SentInsight } from '../../workspace/insight.ts'
import { fill, h } from '../base/dom.ts'
import { isHome, state, userOf } from '../base/state.ts'
import { ask } from './ask.ts'
import { drawInsight } from './draw-insight.ts'
import type { Around, Panel } from './panel.ts'

interface Place {
  channelId: string
  ts: string
}

const lookAgainMs = 500
/** Enough for a minute. What has not been stored by then never will be. */
const mostLooks = 120

const isHandled = (seen: SentInsight | undefined): boolean =>
  seen?.delivery.handledAt != null && seen.lines.some(({ msg }) => msg === 'Handled')

/** What happens inside the bot for each message, live: the newest one of a customer, or the one that somebody pressed. */
export function insidePanel({ desks }: Around): Panel {
  let chosen: Place | undefined
  let found: { place: Place; seen?: SentInsight } | undefined
  const look = ask<{ found?: SentInsight }>('inside')
  let redraw = (): void => {}

  document.addEventListener('click', (event) => {
    const { target } = event
    if (!(target instanceof Element) || target.closest('button, a, input, textarea, select, summary')) return
    const ts = target.closest<HTMLElement>('article[data-ts]')?.dataset.ts
    const desk = desks().find(({ root }) => root.contains(target))
    if (!ts || !desk) return
    chosen = { channelId: desk.at.channelId, ts }
    redraw()
  })

  const draw = (box: HTMLElement): void => {
    redraw = () => box.isConnected && draw(box)
    const place = chosen && messageAt(chosen) ? chosen : newest()
    show(box)
    if (!place) return
    look({ channel: place.channelId, ts: place.ts }, (answer) => {
      found = { place, seen: answer?.found }
      show(box)
      lookAgain(place)
    })
  }

  /** What is handled without a word is no news for the page. */
  let looks = { ts: '', left: 0 }
  const lookAgain = ({ ts }: Place): void => {
    if (looks.ts !== ts) looks = { ts, left: mostLooks }
    if (isHandled(found?.seen) || looks.left === 0) return
    looks.left -= 1
    setTimeout(() => redraw(), lookAgainMs)
  }

  const show = (box: HTMLElement): void =>
    fill(box, JSON.stringify([found, chosen, found && messageAt(found.place)?.text]), () => [
      h(
        'p',
        { class: 'lead' },
        chosen ? 'Of the message that you pressed.' : 'Of the newest message. Press another one to see its own.',
      ),
      chosen && h('button', { class: 'plain', type: 'button', onclick: () => follow(box) }, 'Follow the newest again'),
      found && quote(found.place),
      found ? drawInsight(found.seen) : h('p', { class: 'soft' }, 'As soon as a customer writes, it is shown here.'),
    ])

  const follow = (box: HTMLElement): void => {
    chosen = undefined
    redraw()
    // The button is gone, and with it the focus would be.
    box.focus()
  }

  return { name: 'inside', button: 'Inside', title: 'What happens inside', draw }
}

const messageAt = ({ channelId, ts }: Place) => state.messages[channelId]?.find((one) => one.ts === ts)

function quote(place: Place): HTMLElement | undefined {
  const message = messageAt(place)
  return message && h('blockquote', {}, h('strong', {}, `${userOf(message.user)?.realName ?? 'Slack'}: `), message.text)
}

/** What a customer wrote last. */
function newest(): Place | undefined {
  const isCustomer = (userId: string): boolean => {
    const user = userOf(userId)
    return user !== undefined && !user.botId && (!isHome(user) || user.guest === true)
  }
  const all = Object.entries(state.messages).flatMap(([channelId, messages]) =>
    messages
      .filter(({ user, subtype }) => isCustomer(user) && subtype !== 'channel_join')
      .map(({ ts }) => ({ channelId, ts })),
  )
  return all.toSorted((one, two) => (one.ts < two.ts ? -1 : 1)).at(-1)
}
