/** No page that people read is nested more deeply, and parsers take quadratic time for what is. */
const deepest = 2000

const closedByThemselves =
  /^(area|base|br|col|dd|dt|embed|hr|img|input|li|link|meta|option|p|source|tbody|td|tfoot|th|thead|tr|track|wbr)$/i

/** Whether the elements of some HTML or XML are nested too deeply to parse, roughly. */
export function isNestedTooDeeply(html: string): boolean {
  let depth = 0
  for (const [, closing, name = '', closed] of html.matchAll(/<(\/?)([a-z][a-z0-9:-]*)[^<>]*?(\/?)>/gi)) {
    if (closed || closedByThemselves.test(name)) continue
    depth = Math.max(0, depth + (closing ? -1 : 1))
    if (depth > deepest) return true
  }
  return false
}
