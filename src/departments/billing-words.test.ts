import { shopOrders } from '../../test/shop-orders.ts'
import { supportedLanguages } from '../languages/languages.ts'
import { aboutAnOrder, asksForChange, asksForRefund, notHere, paymentTrouble } from './billing-words.ts'

/** Sentences that mean it, and sentences that come close. */
type Sentences = Record<string, { yes: string[]; no: string[] }>

const refund: Sentences = {
  en: {
    yes: [
      'I want a refund for ORD-12345',
      'Please give me my money back',
      'You have not refunded me yet',
      "I haven't been paid back",
    ],
    no: [
      'What is your refund policy?',
      "I don't want a refund, I want my lamp",
      'Do you have a money-back guarantee?',
      'Where is my order?',
    ],
  },
  id: {
    yes: ['Saya mau refund pesanan ini', 'Kapan uang saya dikembalikan?', 'minumannya gak ada, uangnya bisa balik?'],
    no: [
      'Apa kebijakan pengembalian dana di sini?',
      'Saya tidak mau refund, kirim saja barangnya',
      'paket saya di mana',
    ],
  },
  es: {
    yes: [
      'Quiero el reembolso del pedido',
      '¿Cuándo me devuelven el dinero?',
      'Solicito la devolución de mi dinero',
      'devuélvanme la plata',
      'Todavía no me han reembolsado',
    ],
    no: [
      '¿Cuál es la política de reembolso?',
      'No quiero un reembolso, quiero mi lámpara',
      '¿Dónde está mi pedido?',
      'Quiero devolver las botas',
    ],
  },
  pt: {
    yes: [
      'Quero o reembolso do pedido',
      'quando cai o estorno?',
      'Quero o meu dinheiro de volta',
      'Podem devolver o valor?',
      'Ainda não fui reembolsada',
    ],
    no: ['Qual é a política de reembolso?', 'Não quero reembolso, quero a luminária', 'Onde está a minha encomenda?'],
  },
  fr: {
    yes: [
      'Je voudrais être remboursée',
      'Quand aurai-je mon remboursement ?',
      'Vous ne m’avez pas remboursé',
      'Rendez-moi mon argent',
    ],
    no: [
      'Quelle est votre politique de remboursement ?',
      'Je ne veux pas de remboursement, je veux ma lampe',
      'Où est ma commande ?',
    ],
  },
  de: {
    yes: [
      'Ich möchte mein Geld zurück',
      'Wann kommt die Rückerstattung?',
      'bitte rueckerstatten',
      'Ich habe noch keine Erstattung bekommen',
      'bekomm ich das geld wieder?',
      'Der Betrag wurde nicht zurückgezahlt',
    ],
    no: ['Ich möchte keine Erstattung, sondern die Lampe', 'Schöne Berichterstattung!', 'Wo ist mein Paket?'],
  },
  ja: {
    yes: ['返金をお願いします', 'Suicaの払い戻しをお願いしたい', 'お金を返してください'],
    no: ['返金は不要です。商品を送ってください', '返金ポリシーを教えてください', '荷物はどこですか'],
  },
  zh: {
    yes: ['我要退款', '什么时候退钱', '钱什么时候能退我的钱', '退貨的款項可以退錢嗎', '把钱退给我'],
    no: ['我不要退款，只想要台灯', '退款政策是什么', '我的快递到哪了'],
  },
}

const change: Sentences = {
  en: {
    yes: [
      'Please cancel my order',
      'Can you update the delivery address?',
      'I need to change the size',
      'I would like to exchange it',
      'I want to return it',
    ],
    no: ['Any update on my order?', 'Has the status changed?', 'When will the new edition ship?'],
  },
  id: {
    yes: ['tolong batalkan pesanan saya', 'mau ganti alamat', 'bisa diubah ukurannya?', 'mau tukar warna'],
    no: ['pesanan saya sampai mana', 'kapan paket saya datang'],
  },
  es: {
    yes: [
      'Quiero cancelar el pedido',
      '¿Se puede cambiar la talla?',
      'Anulen la compra, por favor',
      'Quiero devolver las botas',
      'La dirección equivocada, perdón',
    ],
    no: ['¿Dónde está mi pedido?', '¿Cuándo llega mi paquete?'],
  },
  pt: {
    yes: ['quero cancelar o pedido', 'Dá pra mudar o endereço?', 'Queria trocar o tamanho', 'Preciso alterar a morada'],
    no: ['Onde está o meu pedido?', 'Há alguma alternativa de entrega?', 'O rastreio está mudo'],
  },
  fr: {
    yes: [
      'Je veux annuler la commande',
      'Pouvez-vous changer l’adresse ?',
      'Je me suis trompée d’adresse',
      'Je voudrais échanger la taille',
    ],
    no: ['Où en est ma commande ?', 'J’attends votre retour sur ma commande'],
  },
  de: {
    yes: [
      'Ich möchte die Adresse ändern',
      'bitte aendern Sie die Groesse',
      'Ändern Sie bitte die Farbe',
      'Bestellung stornieren',
      'Kann ich das umtauschen?',
      'Adressänderung für meine Bestellung',
      'Ich will das zurückschicken',
    ],
    no: ['Wo ist meine Bestellung?', 'Bei den andern kam das Paket an'],
  },
  ja: {
    yes: ['注文をキャンセルしたいです', '住所を変更してください', 'サイズを交換できますか', '返品したいです'],
    no: ['注文した商品は今どこですか', 'いつ届きますか'],
  },
  zh: {
    yes: ['我想取消订单', '帮我改一下地址', '可以换货吗', '地址填错了', '我要退货'],
    no: ['我的订单到哪了', '什么时候发货'],
  },
}

const order: Sentences = {
  en: {
    yes: [
      "Where's my order?",
      'My parcel has not arrived',
      'It still hasn’t arrived',
      'I ordered a lamp',
      'Where is my lamp?',
    ],
    no: [
      'I am writing in order to get a receipt',
      'Your lift is out of order',
      'My invoice hasn’t arrived',
      "Where's my invoice?",
      'I was charged twice',
    ],
  },
  id: {
    yes: ['pesanan saya sampai mana', 'paket saya belum datang', 'orderan saya gimana', 'kok belum sampai ya'],
    no: ['turunin paket internet saya', 'Berapa biaya pengiriman?', 'gaji saya belum datang', 'tagihan naik'],
  },
  es: {
    yes: [
      '¿Dónde está mi pedido?',
      'mi envío está parado',
      'Todavía no me ha llegado',
      'cancelar la compra',
      'mi orden 123',
    ],
    no: [
      'La factura no me ha llegado',
      'No me ha llegado la factura',
      '¿Cuánto son los gastos de envío?',
      'me cobraron dos veces',
    ],
  },
  pt: {
    yes: ['onde está o meu pedido', 'A encomenda não chegou', 'o rastreio tá parado', 'ainda não chegou'],
    no: ['A fatura não chegou', 'não chegou o boleto', 'pacote de dados', 'fui cobrada duas vezes'],
  },
  fr: {
    yes: [
      'Où est ma commande ?',
      'colis noté livré mais rien reçu',
      'Ma lampe n’est toujours pas arrivée',
      'J’ai commandé une lampe',
    ],
    no: [
      'La facture n’est pas arrivée',
      'en ligne de commande',
      'Combien de frais de livraison ?',
      'Vous vendez des livres ?',
    ],
  },
  de: {
    yes: [
      'wo bleibt meine bestellung',
      'Die Möbellieferung fehlt',
      'Meine Lampe ist noch nicht angekommen',
      'Ich habe eine Lampe bestellt',
      'Das Päckchen fehlt',
    ],
    no: ['Die Rechnung ist nicht angekommen', 'Wer ist Ihr Lieferant?', 'Ich wurde doppelt belastet'],
  },
  ja: {
    yes: ['注文した商品は今どこですか', '荷物がまだ届きません', '発送はいつですか'],
    no: ['請求書が届きません', '配送料はいくらですか', '二重に請求されました'],
  },
  zh: {
    yes: ['我的订单到哪了', '快递没动过', '訂單還沒到', '什么时候发货'],
    no: ['账单多收了', '配送费是多少', '扣了两次钱'],
  },
}

const payment: Sentences = {
  en: {
    yes: ['I was charged twice for ORD-12345', 'you billed me twice', 'there is a double charge', 'the wrong amount'],
    no: ['Where is my order?', 'How do I charge the lamp?', 'Can I pay by card?'],
  },
  id: { yes: ['saya tertagih dua kali', 'kartu saya dipotong dua kali'], no: ['pesanan saya sampai mana'] },
  es: {
    yes: ['Me cobraron dos veces', 'me han cobrado de más'],
    no: ['¿Dónde está mi pedido?', '¿Puedo pagar con tarjeta?'],
  },
  pt: { yes: ['Fui cobrado duas vezes', 'me cobraram a mais'], no: ['Onde está meu pedido?'] },
  fr: { yes: ['J’ai été débité deux fois', 'on m’a prélevé deux fois'], no: ['Où est ma commande ?'] },
  de: {
    yes: ['Es wurde zweimal abgebucht', 'Ich habe doppelt bezahlt', 'Der falsche Betrag steht drauf'],
    no: ['Wo bleibt meine Bestellung?', 'Kann ich mit Karte bezahlen?'],
  },
  ja: { yes: ['二重に請求されました', '金額が違います'], no: ['荷物はどこですか'] },
  zh: { yes: ['扣了两次钱', '账单多收了', '重复扣款'], no: ['我的订单到哪了'] },
}

const missing: Sentences = {
  en: {
    yes: ['it says delivered but i dont have it', 'I never received my parcel', 'it never arrived'],
    no: ['Where is it?', 'Do you have it in blue?'],
  },
  id: { yes: ['barangnya belum saya terima', 'paket belum sampai'], no: ['pesanan saya sampai mana'] },
  es: { yes: ['no lo he recibido', 'No me ha llegado'], no: ['¿Dónde está mi pedido?'] },
  pt: { yes: ['não recebi o pacote', 'não chegou'], no: ['Onde está meu pedido?'] },
  fr: { yes: ['je n’ai pas reçu le colis', 'je n’ai rien reçu'], no: ['Où est ma commande ?'] },
  de: { yes: ['Ich habe das Paket nicht bekommen', 'nicht angekommen'], no: ['Wann bekomme ich es?'] },
  ja: { yes: ['まだ届いていません', '届きません'], no: ['いつ届きますか'] },
  zh: { yes: ['我没有收到', '还没到'], no: ['什么时候到'] },
}

describe.each([
  { wish: 'not having got it', pattern: notHere, sentences: missing },
  { wish: 'a payment that went wrong', pattern: paymentTrouble, sentences: payment },
  { wish: 'money back', pattern: asksForRefund, sentences: refund },
  { wish: 'a changed order', pattern: asksForChange, sentences: change },
  { wish: 'one order of theirs', pattern: aboutAnOrder(shopOrders().goods), sentences: order },
])('about $wish:', ({ pattern, sentences }) => {
  test('every language that ships has sentences here', () => {
    expect(Object.keys(sentences).sort()).toEqual([...supportedLanguages].sort())
  })

  const each = Object.entries(sentences)
  test.each(each.flatMap(([language, { yes }]) => yes.map((text) => [language, text])))('%s: "%s" is', (_, text) => {
    expect(text).toMatch(pattern)
  })
  test.each(each.flatMap(([language, { no }]) => no.map((text) => [language, text])))('%s: "%s" is not', (_, text) => {
    expect(text).not.toMatch(pattern)
  })
})
