import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectRoot } from '../../project-root.ts'
import { readArguments } from './arguments.ts'
import { evaluate } from './evaluate.ts'

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
