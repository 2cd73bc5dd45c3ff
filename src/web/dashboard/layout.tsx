import type { Child } from 'hono/jsx'
import type { Scope } from '../../figures/scope.ts'
import { linkTo } from './parts/asked.ts'

interface DocumentProps {
  title: string
  styleHref: string
  children?: Child
}

/** A whole HTML document. */
export const Document = ({ title, styleHref, children }: DocumentProps) => (
  <html lang="en">
    <head>
      <meta charset="utf-8" />
      <title>{title} · Frontdesk</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <link rel="stylesheet" href={styleHref} />
    </head>
    <body>{children}</body>
  </html>
)

interface FrameProps {
  /** The pages of the menu. */
  menu: { path: string; title: string }[]
  current: string
  scope: Scope
  /** Whose session it is. */
  name: string
  children?: Child
}

/** The menu above a page, and who is at it. */
export const Frame = ({ menu, current, scope, name, children }: FrameProps) => (
  <>
    <a class="skip" href="#page">
      To the page
    </a>
    <header>
      <strong class="brand">Frontdesk</strong>
      <nav aria-label="Pages">
        <ul>
          {menu.map(({ path, title }) => (
            <li>
              <a href={linkTo(path, scope)} aria-current={path === current ? 'page' : undefined}>
                {title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <form method="post" action="/dashboard/leave">
        <span class="who">{name}</span>
        <button type="submit" class="quiet">
          Leave
        </button>
      </form>
    </header>
    <main id="page">{children}</main>
  </>
)
