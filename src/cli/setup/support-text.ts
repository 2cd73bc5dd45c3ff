import { isScalar, parseDocument, stringify } from 'yaml'
import type { Answers } from './answers.ts'

const blank = `# Whose desk this is. docs/how-to/company.md says what else may stand here: example messages, departments, channels, orders.
company:
  name: unnamed

# The team's own language, in which cards, notes and the answers of /ticket are.
language: en
`

/**
 * A company's support.yaml with these answers. Everything else in it stays, comments included. `schema`: the path to what tells
 * editors its keys, if there is one.
 */
export function supportText(
  before: string | undefined,
  { COMPANY_NAME: name, COMPANY_OFFERS: offers, TEAM_LANGUAGE: language }: Answers,
  schema?: string,
): string {
  const start = before?.trim() ? before : `${schema ? `# yaml-language-server: $schema=${schema}\n` : ''}${blank}`
  const named = withValue(start, ['company', 'name'], name)
  return withValue(withValue(named, ['company', 'offers'], offers), ['language'], language)
}

/** Changes one value and leaves every other character as it is, unless the value is new. */
function withValue(text: string, path: string[], value: string | undefined): string {
  const document = parseDocument(text)
  const node = document.getIn(path, true)
  const now = isScalar(node) ? node.value : undefined
  if (value === undefined || now === value) return text
  if (isScalar(node) && node.range && typeof now === 'string')
    return text.slice(0, node.range[0]) + stringify(value, { lineWidth: 0 }).trimEnd() + text.slice(node.range[1])
  document.setIn(path, value)
  return document.toString({ lineWidth: 0, flowCollectionPadding: false })
}

/** For the people who write articles. Its name begins with `_`, so it is never read. */
export const templateArticle = (language: string): string => `---
# Copy this file under another name without "_", and fill in every line. docs/how-to/articles.md says more.
title:
# Eight or more, as customers really ask them: short, sloppy, with other words for the same thing.
questions:
  -
language: ${language}
# everyone, or staff if no customer may read it
audience: everyone
# The day on which you last checked it, such as 2026-01-31.
updated:
---

## What this section answers

<!-- The answer in the first sentence. Each section is shown by itself. -->
`
