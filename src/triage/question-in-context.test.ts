import { newInquiry } from '../../test/new-case.ts'
import { askedInContext } from './question-in-context.ts'

const asked = (text: string) => askedInContext(newInquiry(text))

test.each([
  ['Hello! We moved last week. How do we change the address? Thanks!', 'How do we change the address?'],
  ['How do we change the address? We moved last week.', 'How do we change the address?'],
  ['We moved last week, how do we change the address', 'We moved last week, how do we change the address'],
  ['Wir sind umgezogen. Wie ändern wir die Adresse?', 'Wie ändern wir die Adresse?'],
  ['Nous avons déménagé. Comment changer l’adresse ?', 'Comment changer l’adresse ?'],
  ['Nos mudamos. ¿Cómo cambiamos la dirección?', '¿Cómo cambiamos la dirección?'],
  ['Nós mudamos. Como mudamos o endereço?', 'Como mudamos o endereço?'],
  ['Kami pindah. Bagaimana cara mengubah alamat?', 'Bagaimana cara mengubah alamat?'],
  ['引っ越しました。住所を変えるにはどうしますか？', '住所を変えるにはどうしますか？'],
  ['我们搬家了。怎么更改地址？', '怎么更改地址？'],
])('“%s” asks one thing', (text, question) => {
  expect(asked(text)?.question).toBe(question)
})

test.each([
  ['several questions', 'How do we change the address? Where is the invoice?'],
  ['several, of which one has no mark', 'How do we change the address? And where is the invoice'],
  ['a wish beside the question', 'Please close the account. How do we get the invoice?'],
  ['no question at all', 'We moved last week. The address is old.'],
  ['a story', `${'We moved again. '.repeat(40)}How do we change the address?`],
])('%s is for somebody who reads all of it', (_, text) => {
  expect(asked(text)).toBeUndefined()
})

test('a question that only points at what was told says so', () => {
  expect(asked('The lamp stays dark. Is that normal?')).toMatchObject({ pointsBack: true })
  expect(asked('The lamp stays dark. How do we reset the lamp?')).toMatchObject({ pointsBack: false })
})
