import { inNoTime } from '../../../test/in-no-time.ts'
import { objectsIn } from './json-in-text.ts'
import { withoutThinking } from './thinking.ts'

const answer = '{"intent":"billing"}'

describe('what a model thinks is cut away', () => {
  test.each([
    ['in a tag', `<think>The customer {maybe} wants money.</think>\n${answer}`],
    ['where the chat template opened the tag', `Hm, {"intent":"faq"}? No.\n</think>\n\n${answer}`],
    ['under another name', `<thinking>It is {"intent":"faq"}.</thinking>${answer}`],
    ['in capitals, with blanks', `< THINK >A.</ Think >${answer}`],
    ['with attributes', `<thinking mode="deep">A.</thinking>${answer}`],
    ['in a namespace', `<seed:think>A.</seed:think>${answer}`],
    ['as Kimi writes it', `◁think▷A {b} c.◁/think▷${answer}`],
    ['as Magistral writes it', `[THINK]A.[/THINK]${answer}`],
    ['as Open Thoughts writes it', `<|begin_of_thought|>A.<|end_of_thought|>${answer}`],
    [
      'as gpt-oss writes it',
      `<|channel|>analysis<|message|>A {b}.<|end|><|start|>assistant<|channel|>final<|message|>${answer}<|return|>`,
    ],
    ['twice', `<think>A.</think><think>B.</think>${answer}`],
    ['behind the answer, too', `${answer}<think>Was that right?</think>`],
    ['when it thinks of the tag', `<think>I close with </think> and then answer.</think>${answer}`],
    ['when it opens the tag twice', `<think>A <think> B.</think>${answer}`],
    ['when a thought has a thought', `<think>A<think>B</think>C</think>${answer}`],
    ['when it is empty', `<think>\n\n</think>\n\n${answer}`],
  ])('%s', (_, text) => {
    expect(withoutThinking(text)).toEqual({ text: answer, isUnfinished: false })
  })

  test.each([
    ['<think>The customer says that'],
    ['Some words first. <think>And then'],
    ['<think>A.</think><thinking>B'],
    ['<|channel|>analysis<|message|>The customer'],
  ])('and what never came to an end is no answer: %s', (text) => {
    expect(withoutThinking(text)).toMatchObject({
      isUnfinished: true,
      text: expect.not.stringMatching(/customer|then|B/),
    })
  })

  test.each([
    '{"translation":"The log says </think> before it hangs"}',
    'Is 3 < 4 and thinking of it > 2?',
    '[1, 2]',
    'I think so.',
    '',
  ])('but nothing else is: %s', (text) => {
    expect(withoutThinking(text)).toEqual({ text, isUnfinished: false })
  })
})

describe('JSON in a text', () => {
  test('is found among braces that are none, in fences and with a comma too many', () => {
    const text = 'Use {curly} braces: ```json\n{"a": "} {", "b": {"c": 1,},}\n``` or {"d": 2} and {'
    expect(objectsIn(text)).toEqual([{ a: '} {', b: { c: 1 } }, { d: 2 }])
  })
})

test('hostile text costs no time', () => {
  for (const piece of ['<think>', '</think>', '{', '{"a":', '<think ', '◁', '"', '{}', '<|channel|>'])
    inNoTime(() => [withoutThinking(piece.repeat(20_000)), objectsIn(piece.repeat(20_000))])
})
