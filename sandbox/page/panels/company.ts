import type { StageState } from '../../workspace/page-state.ts'
import { confirmed } from '../base/confirm.ts'
import { notice } from '../base/dom.ts'
import { icon } from '../base/icons.ts'
import { openMenu } from '../base/popup.ts'
import { act, state } from '../base/state.ts'
import { addTool } from '../base/toolbar.ts'

/** Adds the menu of companies to the bar. The returned function draws which one is shown. */
export function addCompanyMenu(): () => void {
  const button = addTool('Company', icon('shop'), () => open(button))
  button.setAttribute('aria-haspopup', 'menu')
  const first = state.stage?.company
  return () => {
    const company = shown()?.name ?? 'Company'
    const words = button.querySelector('.words')
    if (words && words.textContent !== company) words.textContent = company
    button.title = `Company: ${company}`
    // Another page of somebody else may have changed it; nothing here fits another company.
    if (state.stage?.company !== first) startAfresh()
  }
}

const shown = (): StageState['companies'][number] | undefined =>
  state.stage?.companies.find(({ id }) => id === state.stage?.company)

function open(near: HTMLElement): void {
  const now = shown()
  const companies = (state.stage?.companies ?? []).map(({ id, name, about }) => ({
    words: name,
    icon: id === now?.id ? '✓' : '',
    about,
    onPress: () => show(id, name),
  }))
  const again = {
    words: 'Start over…',
    icon: icon('trash'),
    about: `Forgets all that was said at ${now?.name ?? 'this company'}.`,
    danger: true,
    onPress: startOver,
  }
  openMenu(near, 'Company', [...companies, again])
}

async function show(id: string, name: string): Promise<void> {
  if (id === state.stage?.company) return
  notice(`The bot starts again with ${name}…`)
  if (await act('company', { id })) startAfresh()
}

/** Asks first, since nothing of it comes back. */
export async function startOver(): Promise<void> {
  const sure = await confirmed({
    title: 'Start over?',
    text: 'All messages, tickets and data of this company are removed, and its clock shows the real time again. Nothing of it comes back.',
    yes: 'Start over',
    no: 'Keep all',
    danger: true,
  })
  if (!sure) return
  notice('The bot starts again, and knows nobody…')
  if (await act('reset', {})) startAfresh()
}

/** What was seen and what was open belongs to what was shown before. */
function startAfresh(): void {
  for (const key of ['seen', 'desk.customer', 'desk.staff']) localStorage.removeItem(`sandbox.${key}`)
  location.assign('/')
}
