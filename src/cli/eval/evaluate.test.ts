import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ScriptedOpenAI, startScriptedOpenAI } from '../../../test/scripted-openai.ts'
import { asClassifier, customerMessage, fails, structured } from '../../../test/scripted-replies.ts'
import { projectRoot } from '../../base/project-root.ts'
import { readArguments } from './arguments.ts'
import { evaluate } from './evaluate.ts'
import { embeddedJudges, type Judges } from './judges.ts'
import { modelJudges } from './model-judges.ts'

const folder = mkdtempSync(join(tmpdir(), 'eval-'))
afterAll(() => rmSync(folder, { recursive: true }))

const file = (name: string, content: string) => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}
const run = (...args: string[]) => evaluate(readArguments(args))

describe('npm run eval', () => {
  test('prints figures, confusions, calibration and a threshold', async () => {
    const rows = [
      { text: 'great, thank you so much', sentiment: 'positive' },
      { text: 'horrible', sentiment: 'negative' },
      { text: 'lovely, another wonderful morning', sentiment: 'negative' },
    ]
    const report = await run('sentiment', file('mood.jsonl', rows.map((row) => JSON.stringify(row)).join('\n')))
    expect(report).toContain('3 rows')
    expect(report).toContain('accuracy 66.7 %')
    expect(report).toContain('negative → positive')
    expect(report).toContain('calibration (')
    expect(report).toMatch(/For a precision of 90.0 %|No threshold reaches/)
  })

  test('writes a prediction per row, in order', async () => {
    const gold = file(
      'languages.jsonl',
      '{"text":"guten Morgen, wie geht es","language":"de"}\n\n{"text":"12","language":"en"}\n',
    )
    const out = join(folder, 'predictions.jsonl')
    const summary = JSON.parse(await run('language', gold, '--json', '--predictions', out))
    expect(summary).toMatchObject({ rows: 2, accuracy: 0.5 })
    const predictions = readFileSync(out, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(predictions.map(({ label }) => label)).toEqual(['de', 'und'])
  })

  test('trains on one CSV file and tests on another; labels that only the test has are out of scope', async () => {
    const train = file(
      'train.csv',
      'sentence,label\nWhere is my parcel?,TRACK\nTrack my order,TRACK\nI want a refund,REFUND\n"Refund, please",REFUND\n',
    )
    const test = file('test.csv', 'sentence,label\nrefund please,REFUND\nsing me a song,NOTHING\n')
    expect(await run('faq', '--train', train, '--test', test)).toContain('in-scope accuracy 100.0 %')
  })

  test('messages that belong to no intent are out of scope: none of the labels, and best rejected', async () => {
    const rows = [
      { text: 'I was charged twice for one chair', intent: 'billing' },
      { text: 'the app crashes when I open it', intent: 'technical' },
      { text: 'did you see the match last night', intent: 'none' },
    ]
    const gold = file('intents.jsonl', rows.map((row) => JSON.stringify(row)).join('\n'))
    const { scope, labels, confusions } = JSON.parse(await run('intents', gold, '--json'))
    expect(labels.map(({ label }: { label: string }) => label)).toEqual(['billing', 'technical'])
    expect(scope).toMatchObject({ inScopeAccuracy: 1, auroc: 1 })
    expect(confusions).toEqual([
      {
        gold: '(out of scope)',
        label: expect.any(String),
        rows: 1,
        examples: [{ text: 'did you see the match last night', confidence: expect.any(Number) }],
      },
    ])
    expect(await run('intents', gold)).toContain('in-scope accuracy 100.0 %')
  })

  test('a file from Windows, with its byte order mark and line ends, is read like any other', async () => {
    const mark = '\uFEFF'
    const moods = file('windows.jsonl', `${mark}{"text":"horrible","sentiment":"negative"}\r\n`)
    expect(await run('sentiment', moods)).toContain('accuracy 100.0 %')
    const sentences = file('windows.csv', `${mark}sentence,label\r\nTrack my order,TRACK\r\nRefund please,REFUND\r\n`)
    expect(await run('faq', '--train', sentences, '--test', sentences)).toContain('in-scope accuracy 100.0 %')
  })

  test('predictions that cannot be written are one clear error, before anything is judged', async () => {
    const gold = file('moods.jsonl', '{"text":"horrible","sentiment":"negative"}\n')
    const never: Judges = { ...embeddedJudges, sentiment: () => () => Promise.reject(new Error('it was judged')) }
    const request = readArguments(['sentiment', gold, '--predictions', join(folder, 'nowhere', 'out.jsonl')])
    await expect(evaluate(request, never)).rejects.toThrow(/out\.jsonl cannot be written/)
  })

  test.each([
    ['bad.jsonl', '{"text":"a","intent":"faq"}\n{"text":"a"}\n', /bad\.jsonl, line 2: "intent" is wrong/],
    ['bad.jsonl', '{"text":"a","intent":"faq"}\nnonsense\n', /bad\.jsonl, line 2: this is not JSON/],
    ['bad.jsonl', '\n', /bad\.jsonl has no rows/],
  ])('a malformed row is one clear error with its line (%#)', async (name, content, message) => {
    await expect(run('intents', file(name, content))).rejects.toThrow(message)
  })

  test.each([
    ['text,label\na,b\n', /line 1: the first line must name the columns/],
    ['sentence,label\na,b\nonly one\n', /line 3: two columns are needed, a sentence and a label; this row has 1/],
    ['sentence,label\na,\n', /line 2: .*this row has no label/],
  ])('so is a malformed line of CSV (%#)', async (content, message) => {
    const path = file('bad.csv', content)
    await expect(run('faq', '--train', path, '--test', path)).rejects.toThrow(message)
  })

  test.each([
    [[], /Say what to evaluate/],
    [['moods', 'x'], /nothing called "moods"/],
    [['intents'], /intents needs a file/],
    [['faq', '--train', 'x'], /faq needs --train T.csv and --test S.csv/],
    [['intents', 'x', '--precision', '90'], /--precision takes a number/],
    [['intents', 'x', '--fast'], /--fast/],
    [['intents', '/nowhere/x.jsonl'], /cannot be read/],
  ])('a command line that makes no sense is explained (%#)', async (args, message) => {
    await expect((async () => run(...args))()).rejects.toThrow(message)
  })
})

describe('with the language model', () => {
  let server: ScriptedOpenAI
  beforeAll(async () => {
    server = await startScriptedOpenAI()
  })
  beforeEach(() => server.always(undefined))
  afterAll(() => server.close())

  const judges = () => modelJudges({ apiKey: 'k', baseUrl: server.url, model: 'm', timeoutMs: 5_000 })
  const withModel = async (...args: string[]) =>
    JSON.parse(await evaluate(readArguments([...args, '--with-model', '--json']), judges()))
  const classifies = asClassifier([
    { when: /chair/, is: { intent: 'billing', language: 'de', sentiment: 'positive', confidence: 0.8 } },
    { when: /./, is: { intent: 'complaint', language: 'fr', sentiment: 'negative', confidence: 0.9 } },
  ])

  test('it judges intents, languages and moods, and the rows stay in order', async () => {
    server.always(classifies)
    const texts = ['the chair', 'it is late', 'a chair, again', 'never again']
    const rowsOf = (row: (isChair: boolean) => object) =>
      texts.map((text) => JSON.stringify({ text, ...row(text.includes('chair')) })).join('\n')
    const out = join(folder, 'model.jsonl')
    const intents = file(
      'model-intents.jsonl',
      rowsOf((isChair) => ({ intent: isChair ? 'billing' : 'complaint' })),
    )
    expect(await withModel('intents', intents, '--predictions', out)).toMatchObject({ accuracy: 1, fallbacks: 0 })
    expect(readFileSync(out, 'utf8').split('\n')[1]).toBe('{"label":"complaint","confidence":0.9}')
    const languages = file(
      'model-languages.jsonl',
      rowsOf((isChair) => ({ language: isChair ? 'de' : 'fr' })),
    )
    expect(await withModel('language', languages)).toMatchObject({ accuracy: 1 })
    const moods = file(
      'model-moods.jsonl',
      rowsOf((isChair) => ({ sentiment: isChair ? 'positive' : 'negative' })),
    )
    expect(await withModel('sentiment', moods)).toMatchObject({ accuracy: 1 })
  })

  test('it chooses among the likeliest labels of a FAQ, or none', async () => {
    const csv = file(
      'labels.csv',
      'sentence,label\nTrack my order,TRACK\nWhere is it?,TRACK\nRefund please,REFUND\nMoney back,REFUND\n',
    )
    const tested = file('labels-test.csv', 'sentence,label\nGive it back to me,REFUND\nsing me a song,NOTHING\n')
    server.always((request) => {
      const isSong = customerMessage(request) === 'sing me a song'
      return structured(isSong ? { label: 'none of these', confidence: 0.9 } : { label: 'REFUND', confidence: 0.8 })
    })
    const { scope } = await withModel('faq', '--train', csv, '--test', tested)
    expect(scope).toMatchObject({ inScopeAccuracy: 1, auroc: 1 })
  })

  test('where it fails the embedded model judges, and the report says at how many rows', async () => {
    server.always(fails(400))
    const gold = file('failing.jsonl', '{"text":"I was charged twice for one chair","intent":"billing"}\n')
    expect(await withModel('intents', gold)).toMatchObject({ accuracy: 1, fallbacks: 1 })
    const report = await evaluate(readArguments(['intents', gold, '--with-model']), judges())
    expect(report).toContain('The language model failed at 1 rows; the embedded model judged these.')
  })

  test('without one set, it is one clear error', () => {
    expect(() => modelJudges(undefined)).toThrow(/OPENAI_API_KEY/)
  })
})

const shared = join(projectRoot, '..', 'shared', 'eval')
const thirdParty = existsSync(shared) ? describe : describe.skip

thirdParty('beside the independent scorer (skipped where ../shared/eval is absent)', () => {
  const train = join(shared, 'faq-sofmattress', 'train.csv')
  const tested = join(shared, 'faq-sofmattress', 'test.csv')

  test('the figures are the same, and better than the best published ones', async () => {
    const out = join(folder, 'faq.jsonl')
    const { scope } = JSON.parse(await run('faq', '--train', train, '--test', tested, '--json', '--predictions', out))
    const scorer = [join(shared, 'score.mjs'), 'faq', train, tested, out]
    const scored = JSON.parse(execFileSync(process.execPath, scorer, { encoding: 'utf8' }))
    expect(scope.thresholds[0].inScopeAccuracy).toBeCloseTo(scored.at_0_1.in_scope_accuracy)
    expect(scope.bestMcc.mcc).toBeCloseTo(scored.best_mcc.mcc)
    expect(scope.auroc).toBeCloseTo(scored.auroc)
    expect(scope.bestMcc.mcc).toBeGreaterThan(0.638)
  })
})
