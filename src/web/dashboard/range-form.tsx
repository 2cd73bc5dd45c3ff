import type { Child } from 'hono/jsx'
import type { Places } from '../../figures/places.ts'
import type { Scope } from '../../figures/scope.ts'
import { daysBefore, linkTo } from './parts/asked.ts'
import type { Page } from './parts/page.ts'

interface Props {
  page: Pick<Page, 'path' | 'form'>
  scope: Scope
  /** What else the page was asked, and keeps. */
  kept: [string, string][]
  /** What the page itself asks. */
  fields?: Child
  places: Places
  channelNames: Record<string, string>
  today: string
}

const presets: [string, number][] = [
  ['7 days', 7],
  ['30 days', 30],
  ['90 days', 90],
  ['12 months', 365],
]

/** The days, the company and the channel of a page. */
export function RangeForm({ page, scope, kept, fields, places, channelNames, today }: Props) {
  const { path, form } = page
  const hasDays = form === 'days'
  return (
    <form class="range" method="get" action={`/dashboard/${path}`}>
      {hasDays && (
        <>
          <p class="presets">
            {presets.map(([name, days]) => {
              const from = daysBefore(today, days - 1)
              const isNow = scope.from === from && scope.to === today
              return (
                <a
                  href={linkTo(path, { ...scope, from, to: today }, Object.fromEntries(kept))}
                  aria-current={isNow ? 'true' : undefined}
                >
                  {name}
                </a>
              )
            })}
          </p>
          <label>
            From <input type="date" name="from" value={scope.from} />
          </label>
          <label>
            To <input type="date" name="to" value={scope.to} />
          </label>
        </>
      )}
      <Choice name="company" title="Company" all="All companies" chosen={scope.companyId} options={places.companies} />
      <Choice
        name="channel"
        title="Channel"
        all="All channels"
        chosen={scope.channelId}
        options={places.channels.map((id) => ({ id, name: channelNames[id] ?? id }))}
      />
      {fields}
      {kept.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <button type="submit">Show</button>
    </form>
  )
}

interface ChoiceProps {
  name: string
  title: string
  all: string
  chosen?: string
  options: { id: string; name: string }[]
}

/** What was chosen stays an option, wherever it was found. */
function Choice({ name, title, all, chosen, options }: ChoiceProps) {
  const known = chosen === undefined || options.some(({ id }) => id === chosen)
  const whole = known ? options : [...options, { id: chosen, name: chosen }]
  return (
    <label>
      {title}{' '}
      <select name={name}>
        <option value="">{all}</option>
        {whole.map((option) => (
          <option value={option.id} selected={option.id === chosen}>
            {option.name}
          </option>
        ))}
      </select>
    </label>
  )
}
