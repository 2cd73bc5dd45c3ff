import { reader } from '../../test/shop-reader.ts'
import { trainEmbeddedModel } from './embedded-model.ts'

const examples = [
  { text: 'How do I get a refund?', label: 'refund' },
  { text: 'I want my money back', label: 'refund' },
  { text: 'Please refund my order', label: 'refund' },
  { text: 'The app crashes when I open it', label: 'crash' },
  { text: 'It keeps crashing on my phone', label: 'crash' },
  { text: 'Application error at start', label: 'crash' },
  { text: '配送はいつですか', label: 'shipping' },
  { text: 'いつ届きますか', label: 'shipping' },
  { text: 'hello there friend', label: 'none' },
  { text: 'what a nice day', label: 'none' },
]
const { reading } = reader
const model = trainEmbeddedModel(examples, { reading })

describe('the embedded model', () => {
  test('a message like the examples of a label gets that label, with its words and nearest examples as reasons', () => {
    const { label, reasons } = model.predict('can I have a refund for my order')
    expect(label).toBe('refund')
    expect(reasons.words).toContain('refund')
    expect(reasons.nearest[0]?.text).toBe('Please refund my order')
  })

  test('a misspelled word still counts', () => {
    expect(model.predict('app crashs on my phnoe').label).toBe('crash')
  })

  test('languages without spaces work', () => {
    expect(model.predict('配送はいつになりますか').label).toBe('shipping')
  })

  test('ranks every label except none, best first', () => {
    const { ranked } = model.predict('refund')
    expect(ranked.map(({ label }) => label).sort()).toEqual(['crash', 'refund', 'shipping'])
    expect(ranked).toEqual([...ranked].sort((a, b) => b.confidence - a.confidence))
  })

  test('a message that matches no example has low confidence', () => {
    expect(model.predict('zebra xylophone quartz').confidence).toBeLessThan(0.4)
  })

  test('small talk among the examples is recognised as belonging nowhere', () => {
    const { label, confidence } = model.predict('hello friend, nice day')
    expect(label).not.toBe('none')
    expect(confidence).toBeLessThan(0.5)
  })

  test.each(['', '   ', '🙂🙂🙂', '?!', '\u0000\ud800', 'a'.repeat(40_000), 'refund '.repeat(6_000)])(
    'never fails, whatever was typed (%#)',
    (text) => {
      const { confidence } = model.predict(text)
      expect(confidence).toBeGreaterThanOrEqual(0)
      expect(confidence).toBeLessThanOrEqual(1)
    },
  )

  test('the same examples always make the same model', () => {
    expect(trainEmbeddedModel(examples, { reading }).predict('money for my order')).toEqual(
      model.predict('money for my order'),
    )
  })

  test('a model without examples answers with no confidence', () => {
    expect(trainEmbeddedModel([]).predict('hello').confidence).toBe(0)
  })
})
