import type { Child } from 'hono/jsx'

interface TileProps {
  title: string
  value: string
  /** The address of what is behind it. */
  href?: string
  note?: string
  /** Said in words besides, since colours are not seen by all. */
  tone?: 'good' | 'warning' | 'bad'
}

/** One figure, large. */
export const Tile = ({ title, value, href, note, tone }: TileProps) => (
  <li class={tone ? `tile ${tone}` : 'tile'}>
    <span class="tile-title">{title}</span>
    {href ? (
      <a class="tile-value" href={href} aria-label={`${title}: ${value}`}>
        {value}
      </a>
    ) : (
      <span class="tile-value">{value}</span>
    )}
    {note && <span class="tile-note">{note}</span>}
  </li>
)

/** Figures side by side. */
export const Tiles = ({ children }: { children?: Child }) => <ul class="tiles">{children}</ul>
