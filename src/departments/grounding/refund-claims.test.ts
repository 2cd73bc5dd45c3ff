import { unshownDeeds } from './claimed-deeds.ts'

describe('says that money was paid back, which only a tool can know:', () => {
  test.each([
    'Wir haben Ihnen das Geld erstattet.',
    'Der Betrag wurde soeben auf Ihre Karte zurückgezahlt.',
    'Ihre Rückerstattung wurde veranlasst.',
    'Die Erstattung ist bereits unterwegs.',
    'Hemos reembolsado su pedido.',
    'Su reembolso ya está en camino.',
    'He procesado su reembolso.',
    'El importe ya fue abonado.',
    'Nous avons remboursé votre commande.',
    'Vous avez été remboursé.',
    'Votre remboursement a été effectué.',
    'J’ai validé le remboursement.',
    'Reembolsamos o seu pedido.',
    'O seu reembolso foi processado.',
    'O valor foi estornado.',
    'Pengembalian dana Anda telah diproses.',
    'Uang Anda sudah kami kembalikan.',
    'Kami telah mengembalikan uang Anda.',
    '返金いたしました。',
    '返金処理が完了しました。',
    'ご注文は返金済みです。',
    '您的退款已经处理。',
    '我们已为您退款。',
  ])('%s', (reply) => {
    expect(unshownDeeds(reply, ['{"outcome":"requested"}'])).not.toEqual([])
    expect(unshownDeeds(reply, ['{"order":{"status":"refunded"}}'])).toEqual([])
  })
})

describe('says what will be, what is asked for, or what the rules are:', () => {
  test.each([
    'Ich habe Ihren Wunsch nach einer Rückerstattung notiert. Es wurde noch nichts zurückgezahlt.',
    'Sobald Ihre Rückerstattung bearbeitet wurde, melden wir uns.',
    'Eine Erstattung ist innerhalb von 30 Tagen möglich.',
    'Su reembolso ha sido solicitado; una persona decide.',
    'Cuando su reembolso esté listo, le avisamos.',
    'Su reembolso todavía no ha sido procesado.',
    'Votre demande de remboursement a été enregistrée.',
    'Rien n’a été remboursé pour le moment.',
    'O seu pedido de reembolso foi registado; ainda não foi decidido.',
    'O reembolso leva cinco dias úteis.',
    'Permintaan pengembalian dana sudah kami catat; uang belum dikembalikan.',
    'Pengembalian dana memerlukan lima hari kerja.',
    '返金のご希望を承りました。担当者が判断いたします。',
    '返金処理には五営業日かかります。',
    '您的退款已登记，由工作人员决定。',
    '退款需要五个工作日。',
  ])('%s', (reply) => {
    expect(unshownDeeds(reply, [])).toEqual([])
  })
})
