import type { Child } from 'hono/jsx'
import { type MarkedToken, marked, type Token } from 'marked'

/** What the bot wrote, as it looks in Slack. HTML in it stays text, and links lead to web pages only. */
export function Markdown({ text }: { text: string }) {
  return <div class="wrote formatted">{drawn(text)}</div>
}

function drawn(text: string): Child {
  try {
    return marked.lexer(text).map(block)
  } catch (error) {
    // Nesting deep enough to overflow the stack is not meant as formatting.
    if (error instanceof RangeError) return text
    throw error
  }
}

function block(token: Token): Child {
  const known = token as MarkedToken // without extensions, marked makes no other tokens
  switch (known.type) {
    case 'heading':
    case 'paragraph':
      return <p>{inline(known.tokens)}</p>
    case 'text':
      return known.tokens ? inline(known.tokens) : known.text
    case 'list': {
      const items = known.items.map(({ tokens }) => <li>{tokens.map(block)}</li>)
      return known.ordered ? <ol start={Number(known.start) || 1}>{items}</ol> : <ul>{items}</ul>
    }
    case 'blockquote':
      return <blockquote>{known.tokens.map(block)}</blockquote>
    case 'code':
      return (
        <pre>
          <code>{known.text}</code>
        </pre>
      )
    case 'space':
      return null
    default:
      return <p>{known.raw}</p>
  }
}

const inline = (tokens: Token[]): Child[] => tokens.map(piece)

function piece(token: Token): Child {
  const known = token as MarkedToken // as above
  switch (known.type) {
    case 'strong':
      return <strong>{inline(known.tokens)}</strong>
    case 'em':
      return <em>{inline(known.tokens)}</em>
    case 'codespan':
      return <code>{known.text}</code>
    case 'br':
      return <br />
    case 'text':
    case 'escape':
      return 'tokens' in known && known.tokens ? inline(known.tokens) : known.text
    case 'link':
      return /^https?:\/\//.test(known.href) ? (
        <a href={known.href} rel="noreferrer noopener">
          {inline(known.tokens)}
        </a>
      ) : (
        inline(known.tokens)
      )
    default:
      return known.raw
  }
}
