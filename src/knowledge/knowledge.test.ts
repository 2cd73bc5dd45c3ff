import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { pino } from 'pino'
import { eventually } from '../../test/eventually.ts'
import { reader } from '../../test/shop-reader.ts'
import type { Article, Knowledge } from './article.ts'
import { createKnowledge } from './knowledge.ts'
import { learnArticles } from './search.ts'

const article = (title: string, question: string) =>
  `---\ntitle: ${title}\nquestions: ["${question}"]\nlanguage: en\naudience: everyone\nupdated: 2025-11-02\n---\nAbout ${title}.\n`

let dir: string
let knowledge: Knowledge
let logged: { level: number; msg: string }[]
const log = pino({}, { write: (line) => logged.push(JSON.parse(line)) })
const warnings = () => logged.filter(({ level }) => level >= 40)
const broken = '---\ntitle: a: b: c\n---\nText.\n'

beforeEach(async () => {
  logged = []
  dir = await mkdtemp(join(tmpdir(), 'knowledge-'))
  await writeFile(join(dir, 'parking.md'), article('Parking', 'Where can I park my car?'))
  await writeFile(join(dir, 'canteen.md'), article('Canteen', 'What is for lunch?'))
  knowledge = await createKnowledge({ reader, dir, log })
})
afterEach(async () => {
  await knowledge.close()
  await rm(dir, { recursive: true })
})

const answers = async (question: string) => (await knowledge.search(question))[0]?.passage

test('an article that is changed or added is answered from at once', async () => {
  await writeFile(join(dir, 'parking.md'), article('Parking on the roof', 'Where can I park my car?'))
  await eventually(async () => expect(await answers('Where can I park my car?')).toBe('About Parking on the roof.'))
  await mkdir(join(dir, 'more'))
  await writeFile(join(dir, 'more', 'gym.md'), article('Gym', 'Is there a gym in the building?'))
  await eventually(async () => expect(await answers('is there a gym?')).toBe('About Gym.'))
})

test('a file that becomes unreadable is reported once; what it said before stays in use, and the others change', async () => {
  await writeFile(join(dir, 'parking.md'), broken)
  await eventually(() => expect(warnings()).not.toEqual([]))
  await writeFile(join(dir, 'canteen.md'), article('Canteen upstairs', 'What is for lunch?'))
  await eventually(async () => expect(await answers('What is for lunch?')).toBe('About Canteen upstairs.'))
  expect(warnings().map(({ msg }) => msg)).toEqual([expect.stringMatching(/cannot be parsed.*parking\.md, line 2$/)])
  expect(await answers('Where can I park my car?')).toBe('About Parking.')
})

test('an article that is made a draft is no longer shown', async () => {
  await writeFile(
    join(dir, 'parking.md'),
    article('Parking', 'Where can I park my car?').replace('---\n', '---\ndraft: true\n'),
  )
  await eventually(async () => expect(await answers('Where can I park my car?')).not.toBe('About Parking.'))
})

test('what was wrong at the start is told in one line, and the rest is answered from', async () => {
  await knowledge.close()
  await writeFile(join(dir, 'parking.md'), broken)
  await writeFile(join(dir, 'yard.md'), broken)
  logged = []
  knowledge = await createKnowledge({ reader, dir, log })
  expect(warnings().map(({ msg }) => msg)).toEqual([
    expect.stringMatching(/^2 files are not read as an article: .*parking\.md, line 2; yard\.md, line 2$/),
  ])
  expect(await answers('What is for lunch?')).toBe('About Canteen.')
})

test('with hundreds of articles the bot starts at once, and the first question waits for them', async () => {
  await knowledge.close()
  for (let i = 0; i < 150; i++) await writeFile(join(dir, `room-${i}.md`), article(`Room ${i}`, `Where is room ${i}?`))
  logged = []
  knowledge = await createKnowledge({ reader, dir, log })
  expect(logged.map(({ msg }) => msg)).not.toContain('Knowledge loaded')
  expect(await answers('What is for lunch?')).toBe('About Canteen.')
  expect(logged.map(({ msg }) => msg)).toContain('Knowledge loaded')
})

test('more articles than fit into memory are told in one line, and the next change is tried again', async () => {
  await knowledge.close()
  for (let i = 0; i < 150; i++) await writeFile(join(dir, `room-${i}.md`), article(`Room ${i}`, `Where is room ${i}?`))
  logged = []
  let memory = 'too little'
  const learn = async (articles: Article[]) => {
    if (memory === 'too little') throw Object.assign(new Error('heap'), { code: 'ERR_WORKER_OUT_OF_MEMORY' })
    return learnArticles(articles, reader)
  }
  knowledge = await createKnowledge({ reader, dir, log, learn })
  expect(await answers('What is for lunch?')).toBeUndefined()
  expect(warnings().map(({ msg }) => msg)).toEqual([
    'The articles cannot be used; until they can, every request goes to people. There is too little memory to learn so many articles.',
  ])
  memory = 'enough'
  await writeFile(join(dir, 'canteen.md'), article('Canteen upstairs', 'What is for lunch?'))
  await eventually(async () => expect(await answers('What is for lunch?')).toBe('About Canteen upstairs.'))
})

test('once fixed, a bad change is used', async () => {
  await writeFile(join(dir, 'parking.md'), broken)
  await eventually(() => expect(warnings()).not.toEqual([]))
  await writeFile(join(dir, 'parking.md'), article('Parking in the yard', 'Where can I park my car?'))
  await eventually(async () => expect(await answers('Where can I park my car?')).toBe('About Parking in the yard.'))
})

test('after closing, nothing is read any more', async () => {
  await knowledge.close()
  await writeFile(join(dir, 'parking.md'), broken)
  await pause(400)
  expect(warnings()).toEqual([])
})

test('a bad folder is refused at the start', async () => {
  await expect(createKnowledge({ reader, dir: join(dir, 'gone'), log })).rejects.toMatchObject({
    code: 'bad_knowledge',
  })
})
