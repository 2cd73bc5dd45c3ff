const shown = 3

/** What went wrong in many places, said once for each kind. */
export interface Troubles {
  /** `what` is a clause for the person who imports, such as "too large, over 5 MB". */
  add(what: string, place: string): void
  list(): Trouble[]
}

/** One kind of trouble. */
export interface Trouble {
  what: string
  count: number
  /** The first places, at most three. */
  places: string[]
}

/** Starts collecting. */
export function createTroubles(): Troubles {
  const kinds = new Map<string, Trouble>()
  return {
    add: (what, place) => {
      const kind = kinds.get(what) ?? { what, count: 0, places: [] }
      kind.count += 1
      if (kind.places.length < shown) kind.places.push(printable(place))
      kinds.set(what, kind)
    },
    list: () => [...kinds.values()],
  }
}

/** "Left out, too large: 4 (a.md, b.md, c.md, …)" */
export function troubleLine({ what, count, places }: Trouble): string {
  const more = count > places.length ? ', …' : ''
  return `${what}: ${count} (${places.join(', ')}${more})`
}

/** Names come from strangers' files, and a terminal obeys control characters. */
const printable = (place: string): string => {
  const plain = place.replace(/\p{C}/gu, '?')
  return plain.length > 120 ? `${plain.slice(0, 117)}…` : plain
}
