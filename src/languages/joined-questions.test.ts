import { newInquiry } from '../../test/new-case.ts'
import { questionsJoined } from './joined-questions.ts'

const split = (sentence: string) => questionsJoined(sentence, newInquiry(sentence))

test.each([
  [
    'How do I change the logo and how do I invite a colleague?',
    ['How do I change the logo?', 'how do I invite a colleague?'],
  ],
  ['how do i change the logo and can i invite a colleague', ['how do i change the logo?', 'can i invite a colleague?']],
  [
    'Where are the invoices, and is there a student discount?',
    ['Where are the invoices?', 'is there a student discount?'],
  ],
  [
    'What does the team plan cost and which browsers do you support?',
    ['What does the team plan cost?', 'which browsers do you support?'],
  ],
  [
    'How do I change the logo, and also the colour of the letters?',
    ['How do I change the logo?', 'the colour of the letters?'],
  ],
  [
    'Can I pay by card, and where do I find the invoices, and does the plan renew?',
    ['Can I pay by card?', 'where do I find the invoices?', 'does the plan renew?'],
  ],
  [
    'Wie ändere ich das Logo und wo finde ich die Rechnungen?',
    ['Wie ändere ich das Logo?', 'wo finde ich die Rechnungen?'],
  ],
  ['Kann ich mit Karte zahlen und gibt es einen Rabatt?', ['Kann ich mit Karte zahlen?', 'gibt es einen Rabatt?']],
  ['Comment changer le logo et où sont les factures ?', ['Comment changer le logo?', 'où sont les factures ?']],
  ['Comment changer le logo et y a-t-il une réduction ?', ['Comment changer le logo?', 'y a-t-il une réduction ?']],
  ['¿Cómo cambio el logo y dónde están las facturas?', ['¿Cómo cambio el logo?', 'dónde están las facturas?']],
  ['Como mudo o logo e onde ficam as faturas?', ['Como mudo o logo?', 'onde ficam as faturas?']],
  ['Bagaimana cara mengganti logo dan di mana fakturnya?', ['Bagaimana cara mengganti logo?', 'di mana fakturnya?']],
  ['ロゴはどう変更しますか、また請求書はどこですか？', ['ロゴはどう変更しますか?', '請求書はどこですか？']],
  ['怎么更换标志，以及在哪里下载发票？', ['怎么更换标志?', '在哪里下载发票？']],
  ['标志怎么换，发票在哪里下载？', ['标志怎么换?', '发票在哪里下载？']],
])('“%s” asks several things', (sentence, questions) => {
  expect(split(sentence)).toEqual(questions)
})

test.each([
  'How do I download and install the app?',
  'What is the difference between Team and Business?',
  'Where and how do I cancel?',
  'How do I add a site and how do I remove it?',
  'What does the plan cost and how long does that take?',
  'Do you sell gift cards and do they expire?',
  'Can I see who visited the page and when they left?',
  'When the trial ends, do we lose the data?',
  'How can I log in and do my taxes?',
  'Do you ship to Spain and Portugal?',
  'How do I print a page and also fold it?',
  'We moved and our stats are empty',
  'Wie lade ich die App herunter und installiere sie?',
  'Weißt du, wie ich das Logo ändere und wo die Rechnungen sind?',
  'Was ist der Unterschied zwischen Team und Business?',
  'Comment télécharger et installer l’application ?',
  '¿Cómo descargo e instalo la aplicación?',
  'Como baixo e instalo o aplicativo?',
  'Bagaimana cara mengunduh dan memasang aplikasi?',
  'アプリをダウンロードしてインストールするにはどうしますか？',
  '怎么下载和安装应用？',
  '如果我取消，怎么退款？',
  'Team和Business有什么区别？',
])('“%s” asks one', (sentence) => {
  expect(split(sentence)).toEqual([sentence])
})
