import type { Child } from 'hono/jsx'
import { Document } from './layout.tsx'

interface NoticeProps {
  styleHref: string
  title: string
  children?: Child
}

/** A page for whoever is not in. */
export const Notice = ({ styleHref, title, children }: NoticeProps) => (
  <Document title={title} styleHref={styleHref}>
    <main class="notice">
      <strong class="brand">Frontdesk</strong>
      <h1>{title}</h1>
      {children}
    </main>
  </Document>
)

/** How to get a link. */
export const HowToEnter = ({ command }: { command: string }) => (
  <p>
    Type <code>{command} dashboard</code> in Slack. Whoever is in the support channel gets a link that works once,
    within ten minutes.
  </p>
)

/** What a link shows: a button, because programs that look at links press none. */
export const Enter = ({ styleHref, link }: { styleHref: string; link: string }) => (
  <Notice styleHref={styleHref} title="The dashboard">
    <form method="post" action="/dashboard/enter">
      <input type="hidden" name="link" value={link} />
      <button type="submit">Open the dashboard</button>
    </form>
    <p>You stay in for 12 hours, on this device alone.</p>
  </Notice>
)
