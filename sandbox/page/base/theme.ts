import { keep, kept } from './dom.ts'
import { icon } from './icons.ts'
import { addTool } from './toolbar.ts'

const dark = matchMedia('(prefers-color-scheme: dark)')

/** Light and dark follow the computer until somebody chooses; choosing what the computer has follows it again. */
export function addThemeSwitch(): void {
  const button = addTool('Dark', icon('moon'), () => {
    const wanted = isDark() ? 'light' : 'dark'
    keep('theme', wanted === (dark.matches ? 'dark' : 'light') ? null : wanted)
    show(button)
  })
  dark.addEventListener('change', () => show(button))
  show(button)
}

const isDark = (): boolean => kept<string>('theme', dark.matches ? 'dark' : 'light') === 'dark'

function show(button: HTMLButtonElement): void {
  const chosen = kept<string>('theme', '')
  if (chosen) document.documentElement.dataset.theme = chosen
  else delete document.documentElement.dataset.theme
  button.setAttribute('aria-pressed', String(isDark()))
  button.querySelector('.icon')?.replaceWith(icon(isDark() ? 'sun' : 'moon'))
}
