/*
 * Parsers take quadratic time, and overflow the stack, for nesting that no author means. A rough count is enough to
 * refuse it first.
 */

const mostTags = 400
const mostContainers = 50

const tags =
  /<\/?(?!(?:area|base|br|col|dd|dt|embed|hr|img|input|li|link|meta|option|p|source|tbody|td|th|thead|tr|track|wbr)\b)[a-z][a-z0-9-]*/gi
const blockMarkers =
  /^[ \t>]*(?::{3,}[^\n]{0,100}|\{%-?[ \t]*(?:end)?(?:hint|tab|code|content-ref|step|column|update))/gm

/** Whether a document nests tags, quotations, lists or block markers too deeply to be read. */
export const isTooDeep = (text: string): boolean =>
  nestedPrefix.test(text) ||
  deepest(text, tags, /^<\//) > mostTags ||
  deepest(text, blockMarkers, /:[ \t]*$|%-?[ \t]*end/) > mostContainers

/** A line that opens dozens of quotations or lists. */
const nestedPrefix = /^[ \t]*(?:(?:>|[-*+]|\d{1,9}[.)])[ \t]*){50}(?=.*[^\s>*+-])/m

/** How deeply something is nested, at most. */
function deepest(text: string, marks: RegExp, closes: RegExp): number {
  let depth = 0
  let most = 0
  for (const [mark] of text.matchAll(marks)) {
    depth = Math.max(0, depth + (closes.test(mark) ? -1 : 1))
    most = Math.max(most, depth)
  }
  return most
}
