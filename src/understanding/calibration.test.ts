import { fitCalibration, type LabelEvidence } from './calibration.ts'

const evidence = (probability: number): LabelEvidence => [
  Math.log(probability),
  Math.log(probability / (1 - probability)),
  Math.log(0.5),
]

describe('calibration', () => {
  test('confidence follows how often such evidence was right', () => {
    const judged = Array.from({ length: 400 }, (_, i) => ({
      evidence: evidence(i % 2 ? 0.9 : 0.4),
      right: i % 2 ? i % 10 !== 1 : i % 10 === 0,
      weight: 1,
    }))
    const calibration = fitCalibration(judged)
    expect(calibration(evidence(0.9))).toBeCloseTo(0.8, 1)
    expect(calibration(evidence(0.4))).toBeCloseTo(0.2, 1)
  })

  test('without anything to learn from it is sensible, and never certain', () => {
    const calibration = fitCalibration([])
    expect(calibration(evidence(0.99))).toBeGreaterThan(calibration(evidence(0.3)))
    expect(calibration(evidence(0.9999))).toBeLessThan(0.99)
  })
})
