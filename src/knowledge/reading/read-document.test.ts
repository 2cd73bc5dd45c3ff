import fc from 'fast-check'
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

test('a page of VitePress reads well', async () => {
  const { title, body, dropped } = await article(
    'guide/webhooks.md',
    `---
outline: deep
---
<script setup>
import Demo from './Demo.vue'
</script>

# Webhooks <Badge type="tip" text="^2.0" />

[[toc]]

We post to your server. See <https://status.acme.example>.

::: warning
Answer within 10 seconds.
:::

::: details Why so fast?
We would have to wait with you.
:::

::: code-group

\`\`\`sh [npm]
npm i acme
\`\`\`

\`\`\`sh [pnpm]
pnpm add acme # [!code focus]
\`\`\`

:::

<<< @/snippets/server.js

<Demo :rows="[1, 2]" />

Write {{ name }} in a template. Version {{ $frontmatter.version }}

<style scoped>p { color: red }</style>
`,
  )
  expect(title).toBe('Webhooks')
  expect(body).toBe(`We post to your server. See <https://status.acme.example>.

⚠️ Answer within 10 seconds.

## Why so fast?

We would have to wait with you.

**npm:**

\`\`\`sh
npm i acme
\`\`\`

**pnpm:**

\`\`\`sh
pnpm add acme
\`\`\`

Write {{ name }} in a template. Version`)
  expect(dropped).toContainEqual({ what: 'components without text (demo)', count: 1 })
})

test('a page of Mintlify reads well', async () => {
  const { title, updated, body, dropped } = await article(
    'sso.mdx',
    `---
title: "Set up SSO"
icon: lock
"og:title": x
lastUpdatedDate: x
updatedAt: "2026-01-05T10:00:00Z"
---
import { Plan } from "/snippets/plan.mdx";

export const Price = ({ amount }) => {

  return <b>{amount}</b>
}

<Note>You need the *Team* plan.</Note>

<Steps>
  <Step title="Open the settings">
    Go to [Settings](https://app.acme.example/settings).

    <Frame>
      <img src="/images/sso.png" alt="The settings" />
    </Frame>
  </Step>
  <Step title="Paste the certificate">
    \`\`\`bash openssl
    openssl x509
    \`\`\`
  </Step>
</Steps>

<Tabs>
  <Tab title="Okta">Use **SAML**.</Tab>
  <Tab title="Google">
    1. Sign in.
    2. Add the app.
  </Tab>
</Tabs>

<AccordionGroup>
  <Accordion title="Can I turn it off?">Yes, at any time.</Accordion>
  <Accordion title="For experts">Set \`force=1\`.</Accordion>
</AccordionGroup>

<CardGroup cols={2}>
  <Card title="SCIM" icon="users" href="https://acme.example/scim">Add people.</Card>
  <Card title="Audit log" href="https://acme.example/audit" />
</CardGroup>

<ParamField path="domain" type="string" required>
  Your domain.
</ParamField>

<Video src="x.mp4" />
<Plan />
`,
  )
  expect({ title, updated }).toEqual({ title: 'Set up SSO', updated: '2026-01-05' })
  expect(body).toBe(`You need the _Team_ plan.

1. **Open the settings:** Go to [Settings](https://app.acme.example/settings).

2. **Paste the certificate:**

   \`\`\`bash
   openssl x509
   \`\`\`

**Okta:** Use **SAML**.

**Google:**

1. Sign in.
2. Add the app.

## Can I turn it off?

Yes, at any time.

**For experts:** Set \`force=1\`.

[SCIM](https://acme.example/scim): Add people.

[Audit log](https://acme.example/audit)

- \`domain\` (string, required): Your domain.`)
  expect(dropped).toEqual([
    { what: 'images', count: 1 },
    { what: 'videos', count: 1 },
    { what: 'components without text (plan)', count: 1 },
  ])
})

test('MDX that its parser refuses still shows no tags', async () => {
  const { body } = await article(
    'a.mdx',
    `import Tabs from "@theme/Tabs"

<Tabs values={[{label: "x"}]}>
  <TabItem label="Mac">
    Press <kbd>Cmd</kbd> and **Q**.<br>

    \`\`\`sh
    quit
      now
    \`\`\`
  </TabItem>
  <TabItem label="Windows">
    1. Press [Alt](https://a.example).
  </TabItem>
</Tabs>

{/* note */}

Prices < 5 {unclosed

<Video src={x} />
`,
  )
  expect(body).toBe(`**Mac:** Press \`Cmd\` and **Q**.

\`\`\`sh
quit
  now
\`\`\`

**Windows:**

1. Press [Alt](https://a.example).

Prices < 5 {unclosed`)
})

test('a page of GitBook reads well', async () => {
  const { title, body, dropped } = await article(
    'billing/README.md',
    `---
description: How we bill
---

# Billing

{% hint style="danger" %}
We never ask for your password.
{% endhint %}

{% tabs %}
{% tab title="Monthly" %}
Pay each month.
{% endtab %}

{% tab title="Yearly" %}
{% hint style="info" %}
You save 20 %.
{% endhint %}
{% endtab %}
{% endtabs %}

{% embed url="https://video.acme.example/billing" %}

{% content-ref url="refunds.md" %}
[refunds.md](refunds.md)
{% endcontent-ref %}

<figure><img src="../.gitbook/assets/bill.png" alt=""><figcaption><p>A bill</p></figcaption></figure>

<details>

<summary>Can I pay by invoice?</summary>

Yes, by the year.

</details>

<table><thead><tr><th>Plan</th><th>Price</th></tr></thead><tbody><tr><td>Team</td><td>$20</td></tr></tbody></table>
`,
  )
  expect(title).toBe('Billing')
  expect(body).toBe(`⚠️ We never ask for your password.

**Monthly:** Pay each month.

**Yearly:** You save 20 %.

<https://video.acme.example/billing>

## Can I pay by invoice?

Yes, by the year.

| Plan | Price |
| - | - |
| Team | $20 |`)
  expect(dropped).toEqual([
    { what: 'pointers to other pages', count: 1 },
    { what: 'images', count: 1 },
  ])
})

test('plain Markdown of GitHub reads well: alerts, tasks, contents, badges, signs and anchors', async () => {
  const { title, body } = await article(
    'docs/04-getting_started.md',
    `Getting help
============

[![Build](https://x.example/badge.svg)](https://x.example)

In this article:

- [Plans](#plans)
- [More](#more)

> [!WARNING]
> Save your work.

<a name="plans"></a>
Plans
-----

- [x] Starter
- [ ] Growth

Click ![the gear](gear.svg) to open it. See [the terms][1] and [below](#more).

[1]: ./terms.md

### More

\`{% raw %}\` and \`<b>\` stay.
`,
  )
  expect(title).toBe('Getting help')
  expect(body).toBe(`⚠️ Save your work.

## Plans

- ☑ Starter
- ☐ Growth

Click the gear to open it. See the terms and below.

### More

\`{% raw %}\` and \`<b>\` stay.`)
})

test('a page of a help centre is its article, without what surrounds it', async () => {
  const page = await article(
    'hc/123-refunds.html',
    `<!doctype html><html lang="de-AT"><head><title>Erstattungen – Acme Hilfe</title>
<meta property="article:modified_time" content="2026-02-03T04:05:06Z"><link rel="canonical" href="https://help.acme.example/refunds">
<script>alert(1)</script></head><body><nav><a href="/">Start</a></nav><header>Acme</header>
<main><ol class="breadcrumbs"><li>Start</li></ol><article><h1>Erstattungen</h1>
<div class="article-body"><p onclick="x()">Wir zahlen <b>binnen fünf Tagen</b>. <a href="javascript:alert(1)">Hier</a></p>
<h2>Wie?<a class="anchor" href="#wie">#</a></h2><ol><li>Öffnen</li><li>Senden</li></ol>
<table><tr><td>Karte</td><td>5 Tage</td></tr></table><form><input value="x"><button>Los</button></form></div></article>
<aside>Verwandte Artikel</aside></main><footer>© Acme</footer></body></html>`,
  )
  expect(page).toEqual({
    title: 'Erstattungen',
    language: 'de',
    updated: '2026-02-03',
    link: 'https://help.acme.example/refunds',
    audience: 'everyone',
    questions: [],
    dropped: [],
    body: `Wir zahlen **binnen fünf Tagen**. Hier

## Wie?

1. Öffnen
2. Senden

- Karte · 5 Tage`,
  })
})

test('text is read as it is written, in the encodings of all editors', async () => {
  const text = 'Öffnungszeiten\n\nMontag bis Freitag, 9–17 Uhr.\n'
  const littleEndian = Buffer.from(`\uFEFF${text}`, 'utf16le')
  for (const bytes of [
    Buffer.from(text),
    Buffer.from(`\uFEFF${text.replaceAll('\n', '\r\n')}`),
    littleEndian,
    Buffer.from(littleEndian).swap16(),
    Buffer.from(text.replace('–', '\x96'), 'latin1'),
  ])
    expect((await article('zeiten.txt', bytes)).body).toBe('Montag bis Freitag, 9–17 Uhr.')
  expect((await article('zeiten.txt', text)).title).toBe('Öffnungszeiten')
  expect((await article('faq/opening-hours.txt', 'We open at nine.')).title).toBe('Opening hours')
})

test.each([
  ['tags', 'a.html', '<div>'.repeat(100_000)],
  ['quotations', 'a.md', `${'> '.repeat(100_000)}x`],
  ['lists', 'a.md', `${'- '.repeat(100_000)}x`],
  ['block markers', 'a.md', ':::note\n'.repeat(30_000)],
  ['tags of templates', 'a.md', '{% hint %}\n'.repeat(30_000)],
])('a document with %s nested without end is refused at once', async (_, name, text) => {
  const began = performance.now()
  expect(await refusal(name, text)).toBe('unreadable: its elements are nested too deeply')
  expect(performance.now() - began).toBeLessThan(5000)
})

test('hostile HTML leaves neither code nor links that run it', async () => {
  const { body } = await article(
    'a.html',
    `<p title="${'x'.repeat(100_000)}">Hi</p><svg onload=alert(1)><script>evil()</script></svg><a href=" javascript:evil()">a</a><a href="data:text/html,evil">b</a><iframe src="https://evil.example"></iframe><object data="evil"></object><math><mtext><img src=x onerror=evil()></math>`,
  )
  expect(body).not.toMatch(/evil|javascript|<|data:/)
  expect(body).toContain('Hi')
})

test('a date that is none, or still to come, is not shown', async () => {
  const dated = async (field: string) => (await article('a.md', `---\ntitle: A\n${field}\n---\nText.\n`)).updated
  expect(await dated('date: 2025-02-03')).toBe('2025-02-03')
  expect(await dated('lastmod: 3 February 2025')).toBe('2025-02-03')
  expect(await dated('updated: 2026-11-25')).toBe('2026-11-25')
  for (const field of ['updated: 2026-11-27', 'updated: yesterday', 'updated: 2025-02-31', 'date: 3/2/2025'])
    expect([field, await dated(field)]).toEqual([field, undefined])
})

test('whatever a document says, it is an article, withheld or unreadable', async () => {
  const parts = [
    '---\n',
    '<A ',
    '<b>',
    '{',
    '}',
    '`',
    '```\n',
    ':::note\n',
    '{% hint %}',
    '\n',
    '> ',
    '- ',
    '|',
    '[',
    '](',
    'x',
    '"',
    '=',
    '/>',
    '<!--',
    '$',
    'import x from "y"\n',
  ]
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('a.md', 'a.mdx', 'a.html', 'a.txt'),
      fc.array(fc.oneof(fc.constantFrom(...parts), fc.string()), { maxLength: 40 }),
      async (name, texts) => {
        expect(['read', 'withheld', 'unreadable']).toContain((await read(name, texts.join(''))).kind)
      },
    ),
    { numRuns: 200 },
  )
})

test('code is shown as it stands, whatever it looks like', async () => {
  const code =
    '```blade\n<x-alert>\n  :::note\n  {% hint %} {{ $x }}\n  <!-- kept -->\n</x-alert>\nimport x from "y"\n```'
  for (const name of ['a.md', 'a.mdx']) {
    expect((await article(name, `Intro <Tag x={1} />\n\n${code}`)).body).toBe(`Intro\n\n${code}`)
    expect((await article(name, `Intro <Tag x={1}\n\n${code}`)).body).toContain(code)
  }
})
