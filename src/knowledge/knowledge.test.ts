import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { pino } from 'pino'
import { eventually } from '../../test/eventually.ts'
import { reader } from '../../test/shop-reader.ts'
import type { Knowledge } from './article.ts'
import { createKnowledge } from './knowledge.ts'

const article = (title: string, question: string) =>
  `---\ntitle: ${title}\nquestions: ["${question}"]\nlanguage: en\naudience: everyone\nupdated: 2025-11-02\n---\nAbout ${title}.\n`

let dir: string
let knowledge: Knowledge
let logged: { level: number; msg: string }[]
const log = pino({}, { write: (line) => logged.push(JSON.parse(line)) })
const errors = () => logged.filter(({ level }) => level >= 50)

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

test('a bad change is reported once and the articles read before stay in use', async () => {
  await writeFile(join(dir, 'parking.md'), 'oops')
  await eventually(() => expect(errors()).not.toEqual([]))
  await writeFile(join(dir, 'canteen.md'), article('Canteen', 'What is for lunch today?'))
  await pause(500)
  expect(errors()).toHaveLength(1)
  expect(errors()[0]?.msg).toContain(`${join(dir, 'parking.md')}, line 1: an article starts with front matter`)
  expect(await answers('Where can I park my car?')).toBe('About Parking.')
})

test.each([
  ['without a language', ['language: en\n', ''], '"language" must be an ISO 639-1 code'],
  ['of next year', ['2025-11-02', '2999-11-02'], '"updated" must not be in the future'],
])(
  'a change to an article %s is told with file and line, and the article read before stays in use',
  async (_, [from = '', to = ''], told) => {
    const good = article('Parking in the yard', 'Where can I park my car?')
    await writeFile(join(dir, 'parking.md'), good.replace(from, to))
    await eventually(() => expect(errors()).not.toEqual([]))
    expect(errors()[0]?.msg).toContain(`${join(dir, 'parking.md')}, line `)
    expect(errors()[0]?.msg).toContain(told)
    expect(await answers('Where can I park my car?')).toBe('About Parking.')
  },
)

test('once fixed, a bad change is used', async () => {
  await writeFile(join(dir, 'parking.md'), 'oops')
  await eventually(() => expect(errors()).not.toEqual([]))
  await writeFile(join(dir, 'parking.md'), article('Parking in the yard', 'Where can I park my car?'))
  await eventually(async () => expect(await answers('Where can I park my car?')).toBe('About Parking in the yard.'))
})

test('after closing, nothing is read any more', async () => {
  await knowledge.close()
  await writeFile(join(dir, 'parking.md'), 'oops')
  await pause(400)
  expect(errors()).toEqual([])
})

test('a bad folder is refused at the start', async () => {
  await expect(createKnowledge({ reader, dir: join(dir, 'gone'), log })).rejects.toMatchObject({
    code: 'bad_knowledge',
  })
})
