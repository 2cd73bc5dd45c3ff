/*
 * Most articles that a team writes for the bot are plain Markdown, which needs no cleaning. Such a text stays exactly as
 * it is, and no parser is loaded for it.
 */

const needsCleaning = [
  // Tags, comments, autolinks; expressions, tags of templates; images, footnotes, alerts, tasks, contents.
  /[<{]|!\[|\[\^|\[!|\[[ xX]\]|\[\[|\[toc\]/i,
  /^[ \t>]*:::/m,
  // Headings of the first depth, or underlined.
  /^#[ \t]|[^\s][ \t]*\n {0,3}(?:=+|-+)[ \t]*$/m,
  // Links that lead nowhere from Slack.
  /\]\((?!https?:\/\/|mailto:)/,
  /^[ ]{0,3}\[[^\]\n]+\]:[ \t]*(?!https?:\/\/|mailto:)/m,
  /^(?:import|export)\s/m,
  /^(?:mermaid|plantuml|dot|graphviz)$|highlight-/m,
]

/** Whether Markdown below front matter with a title is certain to read well as it is. */
export const isPlain = (markdown: string): boolean =>
  !needsCleaning.some((pattern) => pattern.test(markdown)) && (!/^###/m.test(markdown) || /^## /m.test(markdown))
