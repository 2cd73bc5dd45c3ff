import { readPatterns } from './word-patterns.ts'

/** How one language says how an order does, as regular expressions. */
interface OrderSigns {
  /** Left the warehouse, whatever came after. */
  left: string
  transit: string
  delivered: string
  processing: string
  cancelled: string
  refunded: string
  /** Speaks of what may be or will be, not of what is. */
  maybe: string
  /** Speaks of the day on which the order was made. */
  placed: string
}

const has = String.raw`(?:has|have|was|were|is|are|been|got|['’]s)(?: \p{L}+){0,2}`
const was = String.raw`(?:wurden?|ist|sind|worden|haben? \p{L}+)(?:[^!?\n]{0,50}?)`

const languages: Record<string, OrderSigns> = {
  en: {
    left: `${has} (?:shipped|dispatched|posted|handed to the carrier)|shipped on|left our warehouse`,
    transit: 'on (?:its|the) way|in transit|out for delivery',
    delivered: `${has} (?:delivered|arrived)|(?:delivered|arrived) (?:on|yesterday|today|already)|reached you`,
    processing: `being (?:prepared|processed|packed)|in preparation|still (?:processing|in our warehouse)`,
    cancelled: `${has} cancell?ed`,
    // "A plan is refunded" is a rule.
    refunded: '(?:has|have|was|were|been|got)(?: \\p{L}+){0,2} refunded',
    maybe: 'if|once|when|after|before|until|unless|as soon as|will|should|would|could|might|may|to be|in case|whether',
    placed: 'ordered|placed|bought|purchased|order date',
  },
  id: {
    left: '(?:sudah|telah) (?:kami )?(?:dikirim|kirim)(?:kan)?',
    transit: '(?:dalam|sedang dalam) (?:perjalanan|pengiriman)|sedang dikirim',
    delivered: '(?:sudah|telah) (?:sampai|tiba|diterima|terkirim|diantar)',
    processing: 'sedang (?:kami )?(?:diproses|disiapkan|dikemas|siapkan)',
    cancelled: '(?:sudah|telah) (?:kami )?(?:dibatalkan|batalkan)',
    refunded: '(?:sudah|telah) (?:kami )?(?:dikembalikan|kembalikan)',
    maybe: 'jika|kalau|apabila|bila|ketika|setelah|sebelum|akan|sampai dengan|begitu',
    placed: 'dipesan|pesan pada|dibeli',
  },
  es: {
    left: '(?:ha sido|fue|hemos|se ha|se) (?:enviad[oa]|despachad[oa]|expedid[oa]|envió)|ya sali[oó]',
    transit: 'en camino|en tr[aá]nsito|en reparto',
    delivered: '(?:ha sido|fue|est[aá]|se ha|se) (?:ya )?(?:entregad[oa]|entreg[oó])|(?:ya )?(?:ha llegado|lleg[oó])',
    processing: 'se est[aá] preparando|est[aá] siendo (?:preparad|procesad)[oa]|en preparaci[oó]n',
    cancelled: '(?:ha sido|fue|est[aá]|hemos) (?:ya )?(?:cancelad|anulad)[oa]',
    refunded: '(?:ha sido|fue|est[aá]|hemos) (?:ya )?reembolsad[oa]',
    maybe: 'si|cuando|una vez|despu[eé]s de|antes de|hasta|ser[aá]|llegar[aá]|podr[ií]a|deber[ií]a|en cuanto',
    placed: 'realizad[oa]|hecho|pidi[oó]|compr[oó]|hizo',
  },
  pt: {
    left: '(?:foi|j[aá] foi|est[aá]) (?:enviad|despachad|expedid)[oa]',
    transit: 'a caminho|em tr[aâ]nsito|em rota',
    delivered: '(?:foi|j[aá] foi|est[aá]) entregue|(?:j[aá] )?chegou',
    processing: 'est[aá] sendo (?:preparad|processad)[oa]|est[aá] a ser preparad[oa]|em prepara[cç][aã]o',
    cancelled: '(?:foi|j[aá] foi|est[aá]) (?:cancelad|anulad)[oa]',
    refunded: '(?:foi|j[aá] foi|est[aá]) (?:reembolsad|estornad)[oa]',
    maybe: 'se|quando|assim que|depois|antes|at[eé] que|ser[aá]|chegar[aá]|poderia|deveria',
    placed: 'feit[oa]|realizad[oa]|compr',
  },
  fr: {
    left: '(?:a|a bien|a d[eé]j[aà]) [eé]t[eé] (?:exp[eé]di[eé]|envoy[eé])e?s?|est partie?',
    transit: 'en route|en chemin|en cours de livraison|en transit',
    delivered:
      '(?:a|a bien|a d[eé]j[aà]) [eé]t[eé] (?:livr[eé]|remis)e?s?|est (?:bien |d[eé]j[aà] )?arriv[eé]e?s?|est livr[eé]e?',
    processing: 'en (?:cours de )?pr[eé]paration|en cours de traitement',
    cancelled: '(?:a|a bien|a d[eé]j[aà]) [eé]t[eé] annul[eé]e?|est annul[eé]e?',
    refunded: '(?:a|a bien|a d[eé]j[aà]) [eé]t[eé] rembours[eé]e?',
    maybe: 'si|quand|lorsque|une fois|apr[eè]s|avant|jusqu|sera|arrivera|devrait|pourrait|d[eè]s que',
    placed: 'pass[eé]e|command[eé]|achet[eé]',
  },
  de: {
    left: `${was}(?:versandt|verschickt|abgeschickt|versendet)`,
    transit: 'unterwegs|auf dem weg|in zustellung',
    delivered: `${was}(?:zugestellt|geliefert|angekommen|ausgeliefert)`,
    processing: 'wird (?:gerade |noch )?(?:vorbereitet|bearbeitet|gepackt)|in (?:vorbereitung|bearbeitung)',
    cancelled: `${was}(?:storniert)`,
    refunded: `${was}(?:erstattet|zurückerstattet)`,
    maybe: 'wenn|falls|sobald|sofern|nachdem|bevor|bis|wird voraussichtlich|werden|würde|sollte|könnte|ob',
    placed: 'bestellt|aufgegeben|gekauft',
  },
}

const unspaced: Record<string, OrderSigns> = {
  ja: {
    left: '(?:発送|出荷)(?:済み(?!の)|いたしました|しました|され(?:まし|てい)|完了)',
    transit: '配送中|配達中|輸送中|お届け中|向かって',
    delivered:
      '(?:配達|お届け|配送)(?:済み(?!の)|され(?:まし|てい)|しました|いたしました|完了|が完了)|到着(?:済み|しました|してい)|届きました',
    processing: '準備中|処理中|手配中',
    cancelled: 'キャンセル(?:済み|され|しました|いたしました)',
    refunded: '返金(?:済み|され|しました|いたしました)',
    maybe: '場合|たら|なら|次第|まで|前|予定|でしょう|見込み',
    placed: '注文日|ご注文(?:日|いただ)|購入',
  },
  zh: {
    left: '已(?:经|經)?(?:发货|發貨|发出|發出|寄出|出库)',
    transit: '配送途中|运输途中|運輸途中|在途|派送中|在路上|配送中|运输中',
    delivered: '已(?:经|經)?(?:[^，。]{0,14})(?:送达|送達|签收|簽收|送到|到达|到達|妥投)',
    processing: '准备中|準備中|处理中|處理中|备货',
    cancelled: '已(?:经|經)?(?:被)?取消',
    refunded: '已(?:经|經)?(?:[^，。]{0,6})退款',
    maybe: '如果|若|一旦|之后|以后|后再|之前|预计|預計|将|將|会|會|可能|是否',
    placed: '下单|下單|购买|購買|订购',
  },
}

/** The signs of a language (ISO 639-1) that ships; undefined for any other. */
export const orderSigns = readPatterns(languages, unspaced)
