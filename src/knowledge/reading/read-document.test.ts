import { readDocument } from './read-document.ts'

const now = new Date('2026-11-24T09:00:00Z')
const read = (name: string, text: string | Uint8Array) =>
  readDocument({ name, bytes: typeof text === 'string' ? Buffer.from(text) : text }, { now })

/** The article that a document becomes. */
async function article(name: string, text: string | Uint8Array) {
  const reading = await read(name, text)
  if (reading.kind !== 'read') throw new Error(`${name} is ${reading.kind}: ${reading.why}`)
  return reading.document
}

/** What a document is not an article for. */
async function refusal(name: string, text: string | Uint8Array) {
  const reading = await read(name, text)
  return reading.kind === 'read' ? 'none' : `${reading.kind}: ${reading.why}`
}

test('a page of Docusaurus reads well', async () => {
  const page = await article(
    'docs/refunds.mdx',
    `---
sidebar_label: Money back
last_update:
  date: 2025-03-04
  author: Ada
---
import Tabs from '@theme/Tabs';
import TabItem from '@theme/TabItem';

# Refunds {#refunds}

We pay back within *five* days[^1].<br/>Weekends count.

<!-- for the team -->

:::tip My tip

Write to [billing](mailto:billing@acme.example).

:::

:::danger
Never send your card number.
:::

<Tabs groupId="where">
  <TabItem value="web" label="On the web">

    Press **Refund**.

  </TabItem>
  <TabItem value="app">Press _Back_.</TabItem>
</Tabs>

{/* TODO */}

[^1]: Banks take longer.
`,
  )
  expect(page).toMatchObject({ title: 'Money back', updated: '2025-03-04', audience: 'everyone', questions: [] })
  expect(page.body).toBe(`We pay back within _five_ days (Banks take longer.).\\
Weekends count.

**My tip:** Write to [billing](mailto:billing@acme.example).

⚠️ Never send your card number.

**On the web:** Press **Refund**.

**app:** Press _Back_.`)
})

test('a document that its fields keep from customers is not published', async () => {
  const page = (field: string) => `---\ntitle: Plans\n${field}\n---\nText.\n`
  for (const field of [
    'draft: true',
    'unlisted: true',
    'hidden: yes',
    'published: false',
    'noindex: true',
    'audience: partners',
    'audiance: staff',
  ])
    expect([field, await refusal('a.md', page(field))]).toEqual([field, expect.stringMatching(/^withheld: /)])
  expect(await article('a.md', page('audience: staff'))).toMatchObject({ audience: 'staff' })
  expect(await article('a.md', page('draft: false'))).toMatchObject({ audience: 'everyone' })
})
