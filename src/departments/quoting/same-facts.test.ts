import { cutArticle } from '../../knowledge/cut-article.ts'
import { readArticles } from '../../knowledge/read-articles.ts'
import { addedFacts, translationProblem } from './same-facts.ts'

const problem = (text: string, language: string, translation: string, from = 'en') =>
  translationProblem({ text, language: from }, { text: translation, language })

test.each([
  ['Free shipping over $50.', 'de', 'Kostenloser Versand ab $50.'],
  ['Free shipping over $50.', 'es', 'Envío gratis a partir de $50.'],
  ['Free shipping over $50.', 'ja', '$50以上は送料無料です。'],
  ['Free shipping over $50.', 'zh', '满$50免运费。'],
  ['It costs $1,234.50 a year.', 'de', 'Es kostet $1.234,50 im Jahr.'],
  ['It costs $1,234.50 a year.', 'fr', 'Cela coûte 1\u202f234,50 $ par an.'],
  [
    'Orders placed before 2 pm Eastern on a business day leave the same day.',
    'de',
    'Bestellungen, die an einem Werktag vor 2 pm Eastern eingehen, gehen am selben Tag raus.',
  ],
  ['Business days are Monday to Friday.', 'de', 'Werktage sind Montag bis Freitag.'],
  ['It arrives from Monday to Friday.', 'ja', '月曜日から金曜日に届きます。'],
  ['Prices change on March 3, 2026.', 'fr', 'Les prix changent le 3 mars 2026.'],
  ['Prices change on March 3, 2026.', 'zh', '价格将于2026年3月3日变动。'],
  ['We deliver to Canada and Germany.', 'es', 'Entregamos en Canadá y Alemania.'],
  [
    'Select **Delete account** under **Settings → Privacy**.',
    'de',
    'Wählen Sie **Delete account** unter **Settings → Privacy**.',
  ],
  ['Call `POST /webhooks/{id}/replay` with `from`.', 'pt', 'Chame `POST /webhooks/{id}/replay` com `from`.'],
  [
    'Write to help@acme.example or open https://acme.example/help.',
    'id',
    'Tulis ke help@acme.example atau buka https://acme.example/help.',
  ],
  ['1. Open the app.\n2. Sign in again.', 'de', '1. Öffnen Sie die App.\n2. Melden Sie sich wieder an.'],
  ['Use v1.2.3 or newer.', 'fr', 'Utilisez la version v1.2.3 ou plus récente.'],
  ['Der Versand kostet 4,99 €.', 'en', 'Shipping costs 4.99 €.', 'de'],
  ['Reset your password on the sign-in page.', 'de', 'Setzen Sie Ihr Passwort auf der Anmeldeseite zurück.'],
  ['Events are kept for 30 days.', 'ja', 'イベントは30日間保存されます。'],
])('“%s” may be told in %s as “%s”', (text, language, translation, from = 'en') => {
  expect(problem(text, language, translation, from)).toBeUndefined()
})

test.each<[string, string, string, string]>([
  ['another price', 'Free shipping over $50.', 'de', 'Kostenloser Versand ab $40.'],
  ['another currency', 'Free shipping over $50.', 'de', 'Kostenloser Versand ab 50 €.'],
  ['a price more', 'Free shipping over $50.', 'de', 'Kostenloser Versand ab $50, sonst $5.'],
  ['no price', 'Free shipping over $50.', 'de', 'Kostenloser Versand.'],
  ['a moved comma', 'It costs $1,234.50.', 'de', 'Es kostet $123,450.'],
  ['another month', 'Prices change on March 3.', 'de', 'Die Preise ändern sich am 3. Mai.'],
  ['another day', 'We are open on Monday.', 'fr', 'Nous sommes ouverts mardi.'],
  ['another country', 'We deliver to Canada.', 'es', 'Entregamos en Alemania.'],
  ['another address', 'Open https://acme.example/help.', 'de', 'Öffnen Sie https://evil.example/help.'],
  ['another domain', 'Open acme.example/help.', 'de', 'Öffnen Sie evil.example/help.'],
  ['another mailbox', 'Write to help@acme.example.', 'de', 'Schreiben Sie an me@evil.example.'],
  ['other code', 'Call `GET /a` first.', 'de', 'Rufen Sie zuerst `DELETE /a` auf.'],
  ['a translated button', 'Select **Resend** in the list.', 'de', 'Wählen Sie **Erneut senden** in der Liste.'],
  ['a name more', 'Ask us for a refund form.', 'fr', 'Demandez à Pierre le formulaire de remboursement.'],
  ['a step less', '1. Open the app.\n2. Sign in.', 'de', '1. Öffnen Sie die App.'],
  [
    'more to read',
    'Wait a day.',
    'de',
    'Warten Sie einen Tag, und falls es dann immer noch nicht geht, schreiben Sie uns bitte noch einmal.',
  ],
  [
    'another language',
    'Reset your password on the sign-in page.',
    'de',
    'Restablezca su contraseña en la página de inicio de sesión.',
  ],
  ['the original', 'Reset your password on the sign-in page.', 'de', 'Reset your password on the sign-in page.'],
  ['other things', 'Reset your password on the sign-in page.', 'de', 'Wir haben Ihr Geld heute noch zurückgezahlt.'],
  ['a full-width number', 'It takes 30 days.', 'ja', '３１日かかります。'],
])('a translation with %s is not shown', (_, text, language, translation) => {
  expect(problem(text, language, translation)).toEqual(expect.stringMatching(/^it/))
})

const sources = 'Free shipping over $50. Otherwise it costs $4.99 and takes 3–5 business days, Monday to Friday.'
const added = (text: string, language = 'en') => addedFacts({ text, language }, { text: sources, language: 'en' })

test('what a model words from sentences may say less than they do, and nothing else', () => {
  expect(added('Shipping is free over $50 and takes 3 to 5 business days.')).toBeUndefined()
  expect(added('Ab $50 ist der Versand kostenlos, sonst kostet er $4.99.', 'de')).toBeUndefined()
  for (const text of [
    'Shipping is free over $40.',
    'Shipping is free over €50.',
    'Shipping is free over $50 on Sunday.',
    'Shipping is free over $50, see https://evil.example.',
    'Shipping is free over $50, says Maya.',
    'Your account has been deleted.',
  ])
    expect([text, added(text)]).toEqual([text, expect.stringMatching(/^it/)])
})

test.each([
  ['de', 'Ihr Konto wurde gelöscht.'],
  ['de', 'Wir haben Ihrem Konto ein Guthaben gutgeschrieben.'],
  ['es', 'Su cuenta ha sido eliminada.'],
  ['fr', 'Votre compte a été supprimé.'],
  ['ja', 'アカウントを削除しました。'],
  ['zh', '我们已删除您的账户。'],
])('hardly any sentence of the sample articles could be told in %s as “%s”', async (language, lie) => {
  const articles = (
    await Promise.all(['shop', 'api-vendor'].map((name) => readArticles(`samples/${name}/knowledge`)))
  ).flat()
  const texts = articles
    .filter((one) => one.language === 'en')
    .flatMap((one) => cutArticle(one).flatMap(({ pieces }) => pieces.map(({ text }) => text)))
  const told = texts.filter((text) => problem(text, language, lie) === undefined)
  expect(texts.length).toBeGreaterThan(400)
  expect(told.length / texts.length).toBeLessThan(0.01)
})
