import { reader } from '../languages/reader.ts'
import { partFinder } from './answering-part.ts'
import type { Article } from './article.ts'
import { cutArticle } from './cut-article.ts'
import { longestShown } from './window.ts'

const article = (body: string, title = 'Restore a piano'): Article => ({
  id: 'piano',
  title,
  questions: [],
  language: 'en',
  audience: 'everyone',
  updated: '2026-11-02',
  body,
})

const asked = (question: string) => reader.termsOf(reader.comparable(question)).map((term) => ({ term, weight: 1 }))
const find = (found: Article, question: string) => partFinder(found, reader)(asked(question))

const leadIn = 'Learn how to restore a piano. This article explains the tuning, the hammers and the strings.'
const piano = article(`${leadIn}

## Tuning

1. Loosen each pin.
2. Turn it slowly until the beats are gone.

## Hammers

Needle the felt of each hammer at its shoulders. Never touch the tip.

## Strings

A broken string is replaced by one of the same gauge. Write down its length first.

## Further reading

* [All about hammers](https://piano.example/hammers)
* [All about strings](https://piano.example/strings)
`)

test.each([
  ['how do I tune it?', /^1\. Loosen/],
  ['which needle for the felt of the hammers', /^Needle the felt/],
  ['a string is broken', /^A broken string/],
])('"%s" is answered by the section that says it', (question, passage) => {
  expect(find(piano, question).passage).toMatch(passage)
})

test.each(['restore a piano', 'piano', 'explain the hammers', 'learn about strings'])(
  'a lead-in never wins for being first, nor a list of links: "%s"',
  (question) => {
    expect(find(piano, question).passage).not.toMatch(/Learn how|All about/)
  },
)

test('in an article that is nothing but one short section, that is what is shown', () => {
  expect(find(article('Learn how to tune.'), 'tuning').passage).toBe('Learn how to tune.')
})

test('a first section with facts is no lead-in', () => {
  const prices = article('Restoring a piano takes 12 weeks.\n\n## Tuning\n\nAsk the tuner.')
  expect(find(prices, 'how long does restoring a piano take').passage).toBe('Restoring a piano takes 12 weeks.')
})

const filler = (about: string) =>
  Array.from({ length: 20 }, (_, i) => `The ${about} of model ${i} is made in the workshop by hand.`).join(' ')
const long = article(
  `## Parts\n\n${filler('lid')}\n\nTo oil the pedal:\n\n1. Take off the lower door.\n2. Put one drop on each joint.\n\n${filler('bench')}`,
)

test('of a section that is too long for a chat, the sentences that answer are shown, with their steps', () => {
  const { passage, shown } = find(long, 'oil the pedal joint')
  const [section] = cutArticle(long)
  expect(passage).toBe(section?.text)
  const pieces = section?.pieces.slice(shown?.from, shown?.to).map(({ text }) => text) ?? []
  expect(pieces.join('\n')).toMatch(/To oil the pedal:\n\n1\. Take off[\s\S]*each joint/)
  expect(pieces.join('\n').length).toBeLessThanOrEqual(longestShown)
  expect(shown?.needsHeading).toBe(true)
})

test('a short section that leads on with long addresses still says something', () => {
  const codes = article(
    '## Already used\n\nEach code works once. [Write to us](https://piano.example/contact/very/long/address/of/a/form) if not.\n\n## Unknown code\n\nA code has no used letters.',
    'Code of the kit',
  )
  expect(find(codes, 'my code was already used').passage).toMatch(/^Each code works once/)
})

test('a heading that repeats the title tells nothing of where to look', () => {
  const lid = article(
    '## Hinges\n\nThree of brass.\n\n## The lid of a piano in winter\n\nKeep it shut.',
    'The lid of a piano',
  )
  expect(find(lid, 'which hinges does the lid of the piano have').passage).toBe('Three of brass.')
})

test('two sections that fit alike are both shown, if there is room', () => {
  const { passage, also } = find(
    article('## Before tuning\n\nClean the pins.\n\n## After tuning\n\nWipe the pins.\n\n## Lid\n\nClose it.'),
    'pins',
  )
  expect([passage, also?.passage].sort()).toEqual(['Clean the pins.', 'Wipe the pins.'])
  const bench = article(`## Legs\n\n${filler('bench')}\n\n## Seat\n\n${filler('bench')}`)
  expect(find(bench, 'bench').also).toBeUndefined()
})

test('a heading is shown if the words that were asked for stand only there', () => {
  const errors = article('## Sticky keys\n\nDry the room.\n\n## Squeaking pedal\n\nUse oil.')
  expect(find(errors, 'sticky keys').shown?.needsHeading).toBe(true)
  expect(find(errors, 'which oil').shown).toBeUndefined()
})

test('of an article, the words that are shown count, and the questions that people say it answers', () => {
  const doors = article('## Doors\n\nThey open at seven.\n\n## Unicycles\n\nThey hang on hooks.', 'House')
  const listed = { ...doors, questions: ['House', 'Unicycles', 'When may I come in?'] }
  const { words, title } = find(listed, 'when do the doors open')
  expect([...new Set(words.flatMap((each) => [...each]))].sort()).toEqual(['com', 'door', 'open', 'seven'])
  expect([...title]).toEqual(['hous'])
})
