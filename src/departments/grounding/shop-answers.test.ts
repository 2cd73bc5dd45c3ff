import type { Article } from '../../knowledge/article.ts'
import { sectionsOf } from '../../knowledge/passages.ts'
import { readArticles } from '../../knowledge/read-articles.ts'
import { checkReply, type Passage } from './grounding.ts'

/** Sentences of the sample shop's articles, as a language model would quote them. */
const quotes: Record<string, string[]> = {
  intl: ['**Canada**: $9.99, 5–8 business days, free over $100'],
  eu: ['**UK and EU**: $14.99, 7–12 business days'],
  duty: [
    'For Canada, the UK and the EU, duties and taxes are included in the total you pay at checkout, and nothing is due at the door.',
  ],
  heavy: ['Parcels over 30 kg, such as desks and chairs, go to the United States and Canada only.'],
  warr: ['**All products**: 2 years', '**Desk frames and office chairs**: 5 years'],
  cover: ['It does not cover wear such as scuffed desktops, accidents, liquid, or repairs by others.'],
  cancel: [
    'You can cancel an order yourself within 60 minutes of placing it',
    'Open **Account → Orders** and choose the order.',
    'Select **Cancel order** and confirm.',
  ],
  shipped: [
    'A shipped order can no longer be cancelled or sent to another address.',
    'Refuse the parcel at the door, or return it free within 30 days.',
  ],
  gift: ['They never expire and cannot be returned or exchanged for cash.'],
  giftamt: ['Gift cards come by e-mail in any amount from $10 to $500.'],
  hours: [
    '**Phone**: Monday to Friday, 9 am to 6 pm Eastern',
    'Our online support is open 24/7, every day of the year.',
  ],
  stores: ['**Stores**: Monday to Saturday 10 am to 7 pm, Sunday 11 am to 5 pm, local time'],
  sms: ['SMS codes are not offered, because they can be intercepted.'],
  pay: [
    'We accept Visa, Mastercard, American Express and Discover, PayPal, Apple Pay, Google Pay and Acme gift cards.',
  ],
  cod: ['We do not take cash on delivery, checks or cryptocurrency, and do not offer installments.'],
  trial: ['Team and Scale can be tried free for 14 days; no card is needed.'],
  plans: ['**Team**: $29 a month, up to 20 people', '**Scale**: $99 a month, as many people as you like'],
  months: [
    'The first payment is refunded in full within 14 days.',
    'After that, started months and years are not refunded.',
  ],
  opened: [
    'Without the original box, or with signs of use, we may deduct up to 20 % of the price.',
    'Opening the package to look is fine.',
  ],
  renew: [
    'The plan stays active until the end of the paid period and does not renew; then you are on Starter and keep your data.',
  ],
  two: [
    'Keep the 10 recovery codes in a safe place.',
    'Open **Settings → Security** and select **Turn on two-factor sign-in**.',
    'Scan the QR code with any authenticator app.',
  ],
  lock: ['After 5 wrong passwords the account is locked for 15 minutes.'],
  reset: [
    'Go to acme.example/sign-in and select **Forgot password?**',
    'Open the link in our e-mail within 60 minutes and choose a new password of at least 12 characters.',
  ],
  cut: [
    'Orders placed before 2 pm Eastern on a business day leave the same day; later ones leave on the next business day.',
  ],

  card: ['**Card**: 5–10 business days, set by your bank'],
  paypal: ['**PayPal, Apple Pay, Google Pay**: 1–2 business days'],
  way: ['The money always goes back to the way you paid.', 'We cannot refund to a different card.'],
  ship: ['We refund shipping only when the item was faulty, wrong or lost, or when you cancelled before dispatch.'],
  check: [
    'We check a return within 3 business days of its arrival and start the refund within 2 business days after that.',
  ],
  dmg: [
    'We are sorry, and we put it right at no cost.',
    'Take a photo of the item, and of the box and its label if they are damaged.',
  ],
  dmg14: ['Tell us within 14 days of delivery'],
  keep: ['If we need the item back, we send a prepaid label; items under $25 you may keep or recycle.'],
  promo: [
    'One promo code can be used per order, together with gift cards.',
    'We cannot add a code after the order has been placed.',
  ],
  codes: ['Look at the items: codes do not apply to sale items, refurbished products and gift cards.'],
  disc: ['Students and teachers get 10 % off all year after signing up at acme.example/education.'],
  news: ['New subscribers to our newsletter get 10 % off their first order.'],
  phones: ['iOS 16 or newer, or Android 10 or newer, and 300 MB of free space.'],
  root: ['Rooted phones are not supported.'],
  app: [
    'Close the app completely and open it again.',
    'Install the newest version from the App Store or Google Play; crashes are often mended there.',
    'Restart the phone.',
  ],
  reserve: ['We cannot reserve items or promise dates that the page does not show.'],
  back: ['Your card is charged only when it ships, and you can cancel at any time until then.'],
  disco: ['Items marked **Discontinued** do not come back.'],
  glass: ['Glass and ceramics are dishwasher safe.'],
  steel: ['Steel bottles are washed by hand, their lids too.'],
  covers: ['Cushion covers with a zip can be washed at 30 °C (86 °F), not tumble-dried.'],
  track: ['A new tracking number can take 24 hours to show its first scan.'],
}

/** What good models answer: language, what they quote, and their words. */
const good: [string, string, string][] = [
  ['en', 'intl', 'Yes, we ship to Canada. It costs $9.99, is free over $100, and takes 5 to 8 business days.'],
  ['en', 'duty', 'No, for Canada all duties and taxes are already included in what you pay at checkout.'],
  ['en', 'heavy', 'Unfortunately we can only send desks and chairs to the United States and Canada.'],
  ['en', 'warr', 'All products have a 2-year warranty; desk frames and office chairs are covered for 5 years.'],
  ['en', 'cover', 'No, the warranty does not cover accidents or liquid.'],
  [
    'en',
    'cancel',
    'You can cancel it yourself within an hour of ordering:\n\n1. Open **Account → Orders** and choose the order.\n2. Select **Cancel order** and confirm.',
  ],
  [
    'en',
    'shipped',
    'Once an order has shipped, it can’t be cancelled any more. You can refuse the parcel at the door or return it free within 30 days.',
  ],
  ['en', 'gift', 'No, gift cards never expire. They can’t be exchanged for cash, though.'],
  [
    'en',
    'hours',
    'Our chat is open around the clock. You can call us Monday to Friday from 9 am to 6 pm Eastern Time.',
  ],
  ['en', 'stores', 'Yes, our stores are open on Sundays from 11 am to 5 pm.'],
  ['en', 'sms', 'No, we don’t offer SMS codes because they can be intercepted.'],
  ['en', 'pay', 'Yes, you can pay with PayPal, Apple Pay, Google Pay or a credit card such as Visa and Mastercard.'],
  ['en', 'cod', 'Sorry, we don’t accept cash on delivery and don’t offer installments.'],
  [
    'en',
    'months',
    'If you cancel within 14 days of your first payment, you get a full refund. After that, months that have started are not refunded.',
  ],
  ['en', 'cut', 'If you order before 2 pm Eastern on a business day, it leaves the same day.'],
  [
    'de',
    'intl',
    'Ja, wir liefern nach Kanada. Der Versand kostet 9,99 $, ab 100 $ ist er kostenlos, und dauert fünf bis acht Werktage.',
  ],
  [
    'de',
    'eu',
    'Ja, wir liefern nach Deutschland und in die ganze EU. Der Versand kostet 14,99 $ und dauert 7 bis 12 Werktage.',
  ],
  [
    'de',
    'duty',
    'Nein, für die EU sind Zölle und Steuern im Gesamtbetrag enthalten; an der Tür müssen Sie nichts zahlen.',
  ],
  ['de', 'warr', 'Auf alle Produkte geben wir zwei Jahre Garantie, auf Tischgestelle und Bürostühle fünf Jahre.'],
  [
    'de',
    'shipped',
    'Eine bereits versandte Bestellung kann leider nicht mehr storniert werden. Sie können das Paket an der Tür ablehnen oder innerhalb von 30 Tagen kostenlos zurücksenden.',
  ],
  [
    'de',
    'cod',
    'Nein, Nachnahme, Schecks und Kryptowährungen nehmen wir nicht an, und Ratenzahlung bieten wir auch nicht an.',
  ],
  [
    'de',
    'hours',
    'Telefonisch erreichen Sie uns von Montag bis Freitag von 9 bis 18 Uhr (Eastern Time). Der Chat ist rund um die Uhr geöffnet.',
  ],
  [
    'de',
    'renew',
    'Ihr Tarif bleibt bis zum Ende des bezahlten Zeitraums aktiv und verlängert sich nicht. Danach nutzen Sie Starter und behalten Ihre Daten.',
  ],
  ['de', 'lock', 'Nach fünf falschen Passwörtern wird das Konto für 15 Minuten gesperrt.'],
  ['es', 'intl', 'Sí, enviamos a Canadá por 9,99 $. Tarda de cinco a ocho días hábiles y es gratis a partir de 100 $.'],
  ['es', 'gift', 'No, las tarjetas regalo no caducan nunca, pero no se pueden devolver ni cambiar por dinero.'],
  ['es', 'giftamt', 'Puede comprar tarjetas regalo de 10 a 500 dólares; llegan por correo electrónico.'],
  [
    'es',
    'cancel',
    'Puede cancelar el pedido usted mismo durante los primeros 60 minutos: abra **Account → Orders**, elija el pedido y pulse **Cancel order**.',
  ],
  [
    'es',
    'pay',
    'Aceptamos Visa, Mastercard, American Express, Discover, PayPal, Apple Pay, Google Pay y tarjetas regalo de Acme.',
  ],
  ['es', 'stores', 'Sí, las tiendas abren los domingos de 11 a 17 h.'],
  ['pt', 'trial', 'Sim, pode experimentar os planos Team e Scale grátis durante 14 dias, e não é preciso cartão.'],
  ['pt', 'plans', 'O plano Team custa US$ 29 por mês para até 20 pessoas; o Scale custa US$ 99 por mês.'],
  ['pt', 'cover', 'Não, a garantia não cobre acidentes nem líquidos.'],
  [
    'pt',
    'opened',
    'Sim, pode abrir a embalagem para ver o produto. Sem a caixa original, podemos descontar até 20 % do preço.',
  ],
  [
    'fr',
    'hours',
    'Vous pouvez nous appeler du lundi au vendredi de 9 h à 18 h (heure de l’Est). Le support en ligne est ouvert tous les jours, 24 h/24.',
  ],
  [
    'fr',
    'months',
    'Le premier paiement est remboursé intégralement dans les 14 jours. Ensuite, les mois et années entamés ne sont pas remboursés.',
  ],
  ['fr', 'sms', 'Non, nous ne proposons pas de codes par SMS, car ils peuvent être interceptés.'],
  [
    'fr',
    'heavy',
    'Les colis de plus de 30 kg, comme les bureaux et les chaises, ne sont envoyés qu’aux États-Unis et au Canada.',
  ],
  [
    'id',
    'intl',
    'Ya, kami mengirim ke Kanada dengan biaya $9.99, gratis untuk pesanan di atas $100, dan tiba dalam lima sampai delapan hari kerja.',
  ],
  [
    'id',
    'cod',
    'Maaf, kami tidak menerima pembayaran di tempat, cek, atau mata uang kripto, dan tidak menyediakan cicilan.',
  ],
  ['id', 'lock', 'Setelah lima kali salah kata sandi, akun dikunci selama 15 menit.'],
  ['id', 'trial', 'Ya, Anda bisa mencoba Team dan Scale gratis selama 14 hari tanpa kartu.'],
  ['ja', 'intl', 'はい、カナダへの配送料は9.99ドル（100ドル以上は無料）で、5〜8営業日かかります。'],
  ['ja', 'gift', 'いいえ、ギフトカードに有効期限はありません。ただし、返品や現金との交換はできません。'],
  ['ja', 'warr', 'すべての製品は2年保証、デスクフレームとオフィスチェアは5年保証です。'],
  [
    'ja',
    'shipped',
    '発送済みのご注文はキャンセルできません。お受け取りを拒否されるか、30日以内に無料で返品してください。',
  ],
  [
    'ja',
    'hours',
    'お電話は月曜日から金曜日、午前9時から午後6時（東部時間）まで受け付けております。オンラインサポートは24時間年中無休です。',
  ],
  [
    'ja',
    'reset',
    'acme.example/sign-in で **Forgot password?** を選び、60分以内にメールのリンクを開いて、12文字以上の新しいパスワードを設定してください。',
  ],
  ['zh', 'intl', '可以，寄到加拿大运费为9.99美元，满100美元免运费，需要五到八个工作日。'],
  ['zh', 'cod', '抱歉，我们不支持货到付款、支票或加密货币，也不提供分期付款。'],
  ['zh', 'warr', '所有产品保修两年，桌架和办公椅保修五年。'],
  ['zh', 'stores', '是的，门店星期天上午11点到下午5点营业。'],
  ['zh', 'trial', 'Team 和 Scale 可以免费试用14天，不需要银行卡。'],
  ['zh', 'lock', '输错五次密码后，账号会被锁定15分钟。'],

  ['en', 'card', 'Refunds to a card take 5 to 10 business days, depending on your bank.'],
  ['en', 'way', 'No, we can’t refund to a different card: the money always goes back to the way you paid.'],
  ['en', 'ship', 'We only refund shipping if the item was faulty, wrong or lost, or if you cancelled before dispatch.'],
  [
    'en',
    'keep',
    'If the item costs less than $25, you may keep or recycle it. Otherwise we’ll send you a prepaid label.',
  ],
  [
    'en',
    'promo',
    'You can use one promo code per order, and combine it with gift cards. It isn’t possible to add a code afterwards.',
  ],
  ['en', 'root', 'Sorry, the app doesn’t support rooted phones.'],
  ['en', 'glass', 'Yes, our mugs made of glass or ceramics are dishwasher safe.'],
  ['en', 'back', 'No, your card isn’t charged until the item ships, and you can cancel at any time before that.'],
  ['de', 'paypal', 'Bei PayPal, Apple Pay und Google Pay dauert es ein bis zwei Werktage.'],
  ['de', 'codes', 'Nein, Codes gelten nicht für reduzierte Artikel, generalüberholte Produkte und Geschenkkarten.'],
  ['de', 'phones', 'Sie brauchen mindestens iOS 16 oder Android 10 und 300 MB freien Speicher.'],
  ['de', 'dmg14', 'Bitte melden Sie sich innerhalb von vierzehn Tagen nach der Lieferung bei uns.'],
  ['de', 'disco', 'Artikel, die als **Discontinued** gekennzeichnet sind, kommen leider nicht wieder.'],
  [
    'es',
    'disc',
    'Los estudiantes y profesores tienen un 10 % de descuento todo el año si se registran en acme.example/education.',
  ],
  ['es', 'reserve', 'Lo siento, no podemos reservar artículos ni prometer fechas que no aparezcan en la página.'],
  [
    'es',
    'check',
    'Revisamos la devolución en un plazo de tres días hábiles y empezamos el reembolso en los dos días hábiles siguientes.',
  ],
  ['pt', 'news', 'Quem assina a newsletter pela primeira vez ganha 10 % de desconto no primeiro pedido.'],
  ['pt', 'dmg', 'Lamentamos! Resolvemos o problema sem custos. Tire uma foto do artigo, da caixa e da etiqueta.'],
  [
    'fr',
    'app',
    '1. Fermez complètement l’application et rouvrez-la.\n2. Installez la dernière version depuis l’App Store ou Google Play.\n3. Redémarrez le téléphone.',
  ],
  ['fr', 'covers', 'Oui, les housses à fermeture éclair se lavent à 30 °C, mais pas au sèche-linge.'],
  ['id', 'track', 'Nomor pelacakan baru bisa memerlukan 24 jam sampai menampilkan pemindaian pertama.'],
  ['id', 'way', 'Maaf, kami tidak bisa mengembalikan dana ke kartu lain. Uang selalu kembali ke cara Anda membayar.'],
  ['ja', 'card', 'カードへの返金は、銀行により5〜10営業日かかります。'],
  ['ja', 'codes', '申し訳ありませんが、クーポンはセール品、再生品、ギフトカードには使えません。'],
  ['zh', 'card', '退款到银行卡需要五到十个工作日，具体取决于您的银行。'],
  ['zh', 'promo', '每个订单只能使用一个优惠码，可以和礼品卡一起使用。下单后无法再添加优惠码。'],
  ['zh', 'root', '抱歉，不支持已 root 的手机。'],
]

/** What a model must not get through with, whatever it quotes. */
const lies: [string, string, string][] = [
  ['en', 'intl', 'Shipping to Canada costs $14.99 and takes 5 to 8 business days.'],
  ['en', 'intl', 'Shipping to Canada is free.'],
  ['en', 'duty', 'Duties are not included and you pay them at the door.'],
  ['en', 'heavy', 'Yes, we can send desks and chairs to Europe.'],
  ['en', 'cover', 'Yes, the warranty covers accidents and liquid.'],
  ['en', 'shipped', 'Yes, a shipped order can still be cancelled or sent to another address.'],
  ['en', 'gift', 'Gift cards expire after 12 months.'],
  ['en', 'gift', 'Yes, you can exchange a gift card for cash.'],
  ['en', 'hours', 'You can call us on Saturday from 9 am to 8 pm.'],
  ['en', 'sms', 'Yes, we offer SMS codes.'],
  ['en', 'pay', 'You can pay with Klarna.'],
  ['en', 'cod', 'Yes, we accept cash on delivery and installments.'],
  ['en', 'trial', 'You can try Team for 30 days.'],
  ['en', 'trial', 'You can try Team free, but a card is needed.'],
  ['en', 'months', 'Started months are refunded.'],
  ['en', 'plans', 'Scale costs $29 a month.'],
  ['de', 'intl', 'Nach Kanada liefern wir nicht.'],
  ['de', 'intl', 'Der Versand nach Kanada kostet 4,99 $.'],
  ['de', 'cover', 'Ja, die Garantie gilt auch für Unfälle und Flüssigkeiten.'],
  ['de', 'shipped', 'Ja, eine versandte Bestellung können Sie noch stornieren.'],
  ['de', 'gift', 'Ja, Geschenkkarten können Sie gegen Bargeld tauschen.'],
  ['de', 'sms', 'Ja, wir bieten SMS-Codes an.'],
  ['de', 'lock', 'Nach drei falschen Passwörtern wird das Konto gesperrt.'],
  ['de', 'trial', 'Team kostet in den ersten 14 Tagen die Hälfte und ist nicht kostenlos.'],
  ['es', 'gift', 'Sí, las tarjetas regalo se pueden cambiar por dinero.'],
  ['es', 'intl', 'El envío a Canadá no es gratis a partir de 100 $.'],
  ['es', 'cod', 'Sí, aceptamos el pago contra reembolso.'],
  ['fr', 'sms', 'Oui, nous proposons des codes par SMS.'],
  ['fr', 'hours', 'Vous pouvez nous appeler tous les jours de 9 h à 20 h.'],
  ['pt', 'cover', 'Sim, a garantia cobre acidentes.'],
  ['pt', 'plans', 'O plano Pro custa US$ 29 por mês.'],
  ['id', 'cod', 'Ya, kami menerima pembayaran di tempat.'],
  ['id', 'lock', 'Setelah sepuluh kali salah, akun dikunci.'],
  ['ja', 'gift', 'はい、ギフトカードは現金と交換できます。'],
  ['ja', 'cod', 'はい、代金引換をご利用いただけます。'],
  ['ja', 'warr', 'すべての製品は十年保証です。'],
  ['zh', 'cod', '可以，我们支持货到付款。'],
  ['zh', 'trial', '可以免费试用三十天。'],
  ['zh', 'gift', '可以，礼品卡可以兑换现金。'],
  ['zh', 'intl', '寄到加拿大免运费，打八折。'],
  ['en', 'card', 'Refunds to a card take 1–2 business days.'],
  ['en', 'way', 'Yes, we can refund to a different card.'],
  ['en', 'ship', 'We always refund shipping, whatever the reason, within 7 days.'],
  ['en', 'promo', 'You can use three promo codes per order.'],
  ['en', 'codes', 'Codes also apply to sale items and gift cards.'],
  ['en', 'disc', 'Students get 15 % off all year.'],
  ['en', 'root', 'Rooted phones are supported.'],
  ['en', 'steel', 'Steel bottles can be washed in the dishwasher, at 60 °C.'],
  ['en', 'reserve', 'Yes, we can reserve the item for you.'],
  ['en', 'phones', 'You need iOS 12 or newer.'],
  ['de', 'way', 'Ja, wir können auf eine andere Karte erstatten.'],
  ['de', 'codes', 'Ja, Codes gelten auch für Geschenkkarten.'],
  ['de', 'news', 'Neue Abonnenten bekommen 20 % Rabatt.'],
  ['de', 'disco', 'Ja, dieser Artikel kommt wieder.'],
  ['de', 'dmg', 'Die Reparatur ist kostenpflichtig.'],
  ['es', 'reserve', 'Sí, podemos reservar el artículo.'],
  ['es', 'codes', 'Los códigos se aplican también a las tarjetas regalo.'],
  ['pt', 'way', 'Sim, podemos reembolsar para outro cartão.'],
  ['pt', 'glass', 'O vidro não pode ir à máquina de lavar louça.'],
  ['fr', 'root', 'Oui, les téléphones rootés sont pris en charge.'],
  ['fr', 'promo', 'Vous pouvez utiliser le code BONJOUR10 deux fois.'],
  ['fr', 'dmg14', 'Signalez-le dans les trente jours.'],
  ['id', 'reserve', 'Ya, kami bisa memesankan barang itu untuk Anda.'],
  ['ja', 'way', 'はい、別のカードに返金できます。'],
  ['ja', 'disc', '学生は2割引になります。'],
  ['ja', 'root', 'はい、対応しています。'],
  ['zh', 'way', '可以，我们能退款到另一张卡。'],
  ['zh', 'disc', '学生全年八五折。'],
  ['zh', 'glass', '玻璃杯不能放进洗碗机。'],
  ['zh', 'track', '新的追踪号码需要三天才显示。'],
]

let passages: Passage[]
beforeAll(async () => {
  const inSections = ({ title, language, body }: Article) =>
    sectionsOf(body).map(({ text }) => ({ title, language, text }))
  passages = (await readArticles('samples/shop/knowledge')).flatMap(inSections)
})

const check = (language: string, quoted: string, reply: string) =>
  checkReply(reply, { passages, quotes: quotes[quoted] ?? [], asked: '', languages: [language] })

test.each(good)('an answer in %s from what is said of “%s” reaches the customer: %s', (language, quoted, reply) => {
  expect(check(language, quoted, reply)).toMatchObject({ holds: true })
})

test.each(lies)('an answer in %s that twists what is said of “%s” does not: %s', (language, quoted, reply) => {
  expect(check(language, quoted, reply)).toMatchObject({ holds: false })
})
