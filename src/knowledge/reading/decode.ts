/** Reads bytes as text in the encodings that editors write; undefined if they are not text. */
export function decode(bytes: Uint8Array): string | undefined {
  const wide = wideEncoding(bytes)
  if (wide) return textOf(bytes, wide)
  // Only binary files and UTF-16 have zero bytes.
  if (bytes.includes(0)) return undefined
  return utf8(bytes) ?? windows1252(bytes)
}

type Wide = 'utf-16le' | 'utf-16be'

/** By its byte order mark, or by the zeros in every other byte of mostly Latin text. */
function wideEncoding(bytes: Uint8Array): Wide | undefined {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  const beginning = bytes.subarray(0, 2000)
  if (!beginning.includes(0)) return undefined
  const [even, odd] = zerosIn(beginning)
  const most = beginning.length * 0.3
  if (odd > most && even === 0) return 'utf-16le'
  return even > most && odd === 0 ? 'utf-16be' : undefined
}

function zerosIn(bytes: Uint8Array): [even: number, odd: number] {
  const zeros: [number, number] = [0, 0]
  for (const [at, byte] of bytes.entries()) if (byte === 0) zeros[at % 2 === 0 ? 0 : 1]++
  return zeros
}

function textOf(bytes: Uint8Array, encoding: Wide): string | undefined {
  const text = new TextDecoder(encoding).decode(bytes)
  return isText(text) ? text : undefined
}

function utf8(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return isText(text) ? text : undefined
  } catch {
    return undefined
  }
}

/** What stands at 0x80–0x9F. Some versions of Node.js decode windows-1252 as Latin-1, which has control characters there. */
const punctuation = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'

function windows1252(bytes: Uint8Array): string | undefined {
  const text = Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009F]/g, (sign) => punctuation[sign.charCodeAt(0) - 0x80] ?? sign)
  return isText(text) ? text : undefined
}

/** Text has few control characters besides tabs and line ends. */
function isText(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what we look for
  const strange = text.match(/[\u0000-\u0008\u000E-\u001A\u001C-\u001F\uFFFD]/g)?.length ?? 0
  return strange <= text.length / 100
}
