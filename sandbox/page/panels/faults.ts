import type { Counts, StageState } from '../../workspace/page-state.ts'
import { type Child, fill, h } from '../base/dom.ts'
import { act, state } from '../base/state.ts'
import { slackDate } from '../text/slack-date.ts'
import { ask } from './ask.ts'
import type { Panel } from './panel.ts'

/** Things that go wrong in real life, and the books that show that nothing is lost or doubled. */
export function faultsPanel(): Panel {
  let counts: Counts | undefined
  const look = ask<Counts>('counts')
  return {
    name: 'faults',
    button: 'Faults',
    title: 'What can go wrong',
    draw: (box) => {
      const { stage } = state
      if (!stage) return
      const draw = (): void => {
        const key = JSON.stringify([stage.model, stage.happened, stage.bot, counts])
        fill(box, key, () => drawFaults(stage, counts))
      }
      draw()
      look({}, (found) => {
        counts = found
        draw()
      })
    },
  }
}

const drawFaults = (stage: StageState, counts: Counts | undefined): Child[] => [
  h('p', { class: 'lead' }, 'Cause one, then write as a customer. The books below show what became of it.'),
  h('div', { class: 'choices' }, faultsFor(stage).map(fault)),
  h('h3', {}, 'Nothing lost, nothing doubled'),
  counts ? books(counts) : h('p', { class: 'soft' }, 'The bot is starting; the books are in its database.'),
  h('h3', {}, 'What happened'),
  stage.happened.length === 0
    ? h('p', { class: 'soft' }, 'Nothing so far.')
    : h(
        'ol',
        { class: 'happened' },
        stage.happened.map(({ at, what }) =>
          h('li', {}, h('time', {}, slackDate(at / 1000, '{time_secs}')), ` ${what}`),
        ),
      ),
]

interface Fault {
  name: string
  words: string
  about: string
  disabled?: boolean
}

const faultsFor = ({ model, bot }: StageState): Fault[] => [
  { name: 'twice', words: 'Deliver the next message twice', about: 'Slack does so now and then. It is stored once.' },
  { name: 'ack lost', words: 'Lose the next acknowledgement', about: 'Slack sends the message again, as a retry.' },
  { name: '429', words: 'Refuse the next posts: 429', about: 'The bot waits as long as Slack asks, and loses none.' },
  modelFault(model),
  {
    name: 'kill',
    words: 'Kill the bot: kill -9',
    about: bot.kind === 'running' ? `Process ${bot.pid} dies at once; another goes on.` : 'Another one starts…',
    disabled: bot.kind !== 'running',
  },
]

function modelFault(model: StageState['model']): Fault {
  if (!model)
    return {
      name: 'model down',
      words: 'Take the language model down',
      about: 'None is configured: set OPENAI_API_KEY or OPENAI_BASE_URL in .env. All you see here works without.',
      disabled: true,
    }
  return model.isCutOff
    ? { name: 'model up', words: 'Bring the language model back', about: `${model.name} cannot be reached.` }
    : { name: 'model down', words: 'Take the language model down', about: `The bot goes on without ${model.name}.` }
}

const fault = ({ name, words, about, disabled = false }: Fault): HTMLElement =>
  h(
    'button',
    { class: 'choice-wide', type: 'button', disabled, onclick: () => act('fault', { name }) },
    h('strong', {}, words),
    h('span', { class: 'soft' }, about),
  )

function books({ written, stored, handled, owed, seen, twice, deliveries }: Counts): HTMLElement {
  const rows: [string, number][] = [
    ['Messages that customers wrote', written],
    ['Deliveries that Slack made of messages since the start', deliveries],
    ['Messages that the bot has stored, each once', stored],
    ['Messages that it has handled', handled],
    ['Answers that it owes', owed],
    ['Answers in Slack', seen],
    ['Answers that stand there twice', twice],
  ]
  const isWell = written === stored && stored === handled && owed === seen && twice === 0
  const open = written - handled + (owed - seen)
  const verdict = isWell
    ? 'All of it is there, and once.'
    : twice > 0
      ? `${twice} are doubled.`
      : `${open} on their way…`
  return h(
    'div',
    {},
    h('p', { class: isWell ? 'verdict well' : 'verdict', role: 'status' }, verdict),
    h(
      'table',
      { class: 'books' },
      h(
        'tbody',
        {},
        rows.map(([what, number]) => h('tr', {}, h('th', { scope: 'row' }, what), h('td', {}, number))),
      ),
    ),
  )
}
