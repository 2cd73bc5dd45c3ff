import { adviseThreshold, type Judgement, measure } from './measures.ts'
import { measureScope } from './scope-measures.ts'

const judged = (gold: string, label: string, confidence: number): Judgement => ({ text: gold, gold, label, confidence })

describe('measures', () => {
  const judgements = [judged('a', 'a', 0.95), judged('a', 'b', 0.55), judged('b', 'b', 0.85), judged('b', 'b', 0.65)]

  test('accuracy, macro-F1, calibration, coverage and precision', () => {
    const { accuracy, macroF1, calibrationError, thresholds } = measure(judgements)
    expect(accuracy).toBe(0.75)
    expect(macroF1).toBeCloseTo((2 / 3 + 0.8) / 2)
    expect(calibrationError).toBeCloseTo((0.05 + 0.55 + 0.15 + 0.35) / 4)
    expect(thresholds[7]).toEqual({ threshold: 0.8, coverage: 0.5, precision: 1 })
  })

  test('the advised threshold keeps as many messages as the wanted precision allows', () => {
    expect(adviseThreshold(judgements, 1)).toMatchObject({ threshold: 0.56, coverage: 0.75 })
    expect(adviseThreshold([judged('a', 'b', 0.9)], 0.5)).toBeUndefined()
  })

  test('rejection counts as an answer where a message is out of scope', () => {
    const scope = measureScope([judged('a', 'a', 0.8), judged('b', 'a', 0.3), judged('(out of scope)', 'a', 0.15)])
    expect(scope.inScopeAccuracy).toBe(0.5)
    expect(scope.auroc).toBe(1)
    expect(scope.thresholds[1]).toMatchObject({ threshold: 0.2, inScopeAccuracy: 0.5, outOfScopeRecall: 1 })
  })
})
