/**
 * How customers say what billing must know, in the languages that ship. Only used without a language model. A sentence is
 * held against all languages at once, so a word that several share stands only with the first of them.
 */

/** They want money back. Asking about the policy, or wanting no refund, is not that. */
export const asksForRefund = saying({
  spaced: [
    'refund(?!(?:s|ed)? polic)|money[ -]back(?! guarantee)|pa(?:y|id) (?:me |us |it )?back|reimburs|chargeback',
    String.raw`pengembalian (?:dana|uang)|(?:uang|dana|duit)(?:nya)? (?:\S+ ){0,3}(?:kembali|balik|dikembalikan|dibalik)`,
    String.raw`(?:kembalikan|balikin|balikkan) (?:\S+ )?(?:uang|dana|duit)`,
    String.raw`reembols|reintegr|dev(?:ol|uel|uél)\p{L}* (?:\S+ ){0,4}(?:dinero|plata|importe|pago|dinheiro|valor|pagamento)`,
    '(?:dinero|plata) de vuelta|recuperar (?:el|mi) dinero',
    'estorn|ressarc|(?:dinheiro|valor) de volta',
    "rembours|(?:rendre|rendez-moi|r[ée]cup[ée]rer|ravoir) (?:mon |notre |l['’])argent",
    String.raw`(?:kosten|(?:zu)?r(?:ü|ue)ck)?erstatt(?!ungsrichtlin)|zur(?:ü|ue)ck(?:zu|ge)?zahl|geld (?:\S+ ){0,3}(?:zur(?:ü|ue)ck|wieder)`,
  ],
  notAfter: [
    "(?:do not|don['’]?t|not) (?:want|need|asking for|after|looking for) (?:a |any |the |my )?",
    'kebijakan |(?:tidak|tak|bukan|n?ggak|enggak|gak?) (?:mau|minta|butuh|perlu|ingin) ',
    'pol[ií]ticas? de |no (?:quiero|necesito|pido|busco) (?:un |el |ning[uú]n |que me )?',
    'n[ãa]o (?:quero|preciso(?: de)?|pe[cç]o|estou pedindo) (?:um |o |nenhum )?',
    "politique de |(?:veux|voulons|souhaite|demande) pas (?:de |d['’]un |un |le |[êe]tre )?",
    String.raw`(?:m(?:ö|oe)chte|will|wollen|brauche|w(?:ü|ue)nsche|verlange) (?:\S+ )?keine? `,
  ],
  unspaced: [
    '返金(?!は?(?:不要|いりません|要りません|いらない|結構|ポリシー|規定))|払い?戻|お金を?返',
    '(?<!不(?:要|想要?|需要|用|想申请|是要))退款(?!政策|规则|规定)|退[费費]|退(?:我|还|還|回)?的?[钱錢]|[钱錢]退|[还還]我[钱錢]',
  ],
})

/** They want an order changed, exchanged, returned or cancelled, none of which the bot can do. */
export const asksForChange = saying({
  spaced: [
    String.raw`(?<!(?:was|were|been) )cancel|chang(?:e(?!d)|ing)|modif|amend|edit(?:ing)?\b|exchang|swap|replace|return(?! polic)|wrong (?:address|size|colou?r|item)`,
    String.raw`(?:update|correct) (?:my|the|this) (?:\S+ ){0,2}(?:address|order|name|phone|size|quantity)|add (?:\S+ ){1,4}to (?:my|the|this) order`,
    '(?:di|mem)?batal|(?:di|meng|r)?ubah|(?:di|meng)?ganti(?! rugi)|(?:di|me)?[tn]ukar|(?:salah|keliru) (?:alamat|ukuran|warna|pesan)',
    '(?:alamat|ukuran|warna)(?:nya)? salah|(?:meng|di)?(?:kembalikan|balikin) (?:barang|pesanan|paket)',
    'anul|cambi|corr[ei][gj]|devol|devuelv|devuélv|(?:direcci[oó]n|talla|color) (?:equivocad|incorrect)|me equivoqu',
    String.raw`actuali[sz]\p{L}* (?:\S+ ){0,2}(?:direcci|pedido)`,
    String.raw`alter(?!n)|mud(?:ar|e|em|ança)(?!\p{L})|troc|corre[cç][aã]o|(?:endere[cç]o|tamanho|cor|morada) errad|me enganei|enganei-me`,
    "annul|[ée]chang|chang(?:er|ez|ement)|remplac|retourn|faire un retour|mauvaise (?:adresse|taille|couleur)|tromp[ée]e? d[e’']",
    String.raw`storn|(?:\p{L}*adress|ab|um)?(?:ä|ae)nder(?:n|ung|e)|umtausch|(?:aus|ein)?tauschen|ersatz|widerruf|abbestell|umbestell`,
    String.raw`zur(?:ü|ue)ck(?:zu)?(?:schick|send|geb)|retoure|r(?:ü|ue)cksend|falsche (?:\p{L}*adresse|gr(?:ö|oe)(?:ß|ss)e|farbe)|korrigier`,
  ],
  unspaced: [
    'キャンセル|取り?消|変更|変え|交換|返品|訂正|修正|直して|間違え|間違って',
    '[更修]改|[变變]更|改(?:一下|下|成|为|到|地址|收货)|[换換](?:[货貨]|成|个|一|地址|尺码|颜色)|更[换換]|退[货貨]|撤[单單]|地址[错錯]|[写寫填][错錯]',
  ],
})

/** They speak of a payment that went wrong, which the state of an order does not answer. */
export const paymentTrouble = saying({
  spaced: [
    String.raw`(?:over)?charged\b|(?:paid|billed|debited) (?:\S+ ){0,3}twice|double[ -](?:charge|payment|billing)|wrong (?:amount|price)|too much money`,
    '(?:ter|di)(?:tagih|potong|debet) (?:dua kali|dobel|lebih)|bayar dua kali',
    'cobra(?:do|ron|n|ste)|pagu[eé] dos veces|importe equivocad',
    'cobrad[oa]s?|cobraram|paguei duas vezes|valor errado',
    String.raw`(?:d[ée]bit|pr[ée]lev|factur)[ée]e?s?(?!\p{L})|pay[ée] deux fois|mauvais montant`,
    'abgebucht|doppelt (?:bezahlt|berechnet)|zweimal (?:bezahlt|berechnet)|zu viel (?:bezahlt|berechnet)|falsche[rn]? betrag',
  ],
  unspaced: [
    '二重(?:請求|に|払)|[2２二]回(?:請求|引き落と)|金額が(?:違|間違)',
    '扣了?(?:两|兩|2)次|重复(?:扣|收|付)|多(?:扣|收)了?|金额(?:不对|错)',
  ],
})

/** What may fail to arrive without being an order. */
const noGoods =
  'invoice|receipt|bill|e-?mail|code|money|salary|faktur|tagihan|gaji|saldo|dana|kode|factura|recibo|correo|dinero|c[oó]digo|n[oó]mina|fatura|boleto|nota fiscal|dinheiro|sal[aá]rio|facture|courriel|argent|rechnung|quittung|geld|gehalt'

const notArrived = [
  String.raw`not (?:yet )?(?:arrived|here|come)\b|hasn['’]?t (?:\S+ )?(?:arrived|come|shown)|never (?:arrived|came)`,
  'belum (?:sampai|sampe|datang|tiba|dikirim)',
  'no (?:me )?han? llegado|no (?:me )?lleg[oóau]|nunca lleg[oó]',
  'n[ãa]o (?:me )?cheg(?:ou|aram)|nunca cheg(?:ou|aram)',
  '(?:pas|jamais) (?:encore )?(?:[ée]t[ée] )?(?:arriv|livr)|(?:rien|jamais) reçu',
  String.raw`nicht (?:\S+ )?angekommen|nie angekommen`,
].join('|')

/** They have not got what was delivered. */
export const notHere = saying({
  spaced: [
    notArrived,
    String.raw`(?:do not|don['’]?t|did not|didn['’]?t|have not|haven['’]?t|never) (?:have|had|got|get|gotten|receive[d]?|see|seen)(?: (?:it|them|my|the|this|any|a|one))?(?!\p{L})`,
    '(?:tidak|belum|nggak|gak|ga) (?:saya )?(?:terima|menerima|dapat|ada|sampai)',
    'no (?:lo |la |los |las )?(?:tengo|he recibido|recib[ií]|hemos recibido)',
    'n[ãa]o (?:o |a )?(?:tenho|recebi|recebemos)',
    '(?:ai|avons) (?:rien|pas (?:encore )?)(?:reçu|eu)|(?:ai|avons) rien reçu',
    String.raw`(?:habe|haben) (?:\S+ ){0,3}nicht (?:bekommen|erhalten)|nichts (?:bekommen|erhalten|angekommen)`,
  ],
  unspaced: [
    '届いて(?:い)?ない|届いて(?:い)?ません|届きません|受け取って(?:い)?(?:ない|ません)',
    '没(?:有)?收到|没(?:有)?到|未收到|還沒收到',
  ],
})

/** They speak of one order of theirs rather than of paying in general. */
export const aboutAnOrder = saying({
  spaced: [
    String.raw`order(?:s|ed)?\b|parcels?\b|packages?\b|shipments?\b|shipped|deliver(?:y|ies|ed)\b|tracking`,
    `where(?:['’]?s| is| are) my (?!${noGoods}|statement)`,
    String.raw`pes[ae]nan|orderan|paket(?!an|preis)(?! (?:internet|data|langganan|premium|pro\b))|kiriman|pengiriman|resi\b|kurir`,
    String.raw`pedidos?\b(?! de (?:reembolso|ajuda|desculpa))|paquetes?\b(?! de datos)|env[ií]os?\b|encomiendas?\b|entrega(?:s|d[oa]s?|ron)?\b`,
    String.raw`(?:mi|la|esta) compra\b|(?:mi|la|esta|n[uú]mero de) orden\b|seguimiento`,
    String.raw`encomendas?\b|entregue|pacotes?\b(?! de (?:dados|internet))|rastre|(?:minha|essa) compra\b`,
    String.raw`commandes?\b|command[ée]e?s?(?!\p{L})|colis\b|livraisons?\b|livr(?:é|ée|és|ées|eur)(?!\p{L})|(?:num[ée]ro de|mon) suivi`,
    String.raw`(?:vor|nach)?bestell(?:ung|t|nummer|status)|\p{L}*liefer(?:ung|t(?!\p{L})|termin|status|datum)|p(?:ä|ae)ckchen|sendung|versandt|verschickt|zugestellt`,
    // What stands before is only looked at where it would matter: elsewhere that costs more than all the rest.
    `(?=${notArrived})(?<!(?:${noGoods})[^.!?]{0,40})(?:${notArrived})(?![^.!?]{0,15}(?:${noGoods}))`,
  ],
  // "In order to" and "out of order" name no order, "ligne de commande" is a shell, and what delivery costs is asked before.
  notAfter: ['(?:in|out of) ', '(?:biaya|ongkos) ', '(?:gastos|costes?|costos?) de ', '(?:lignes?|frais) de '],
  unspaced: [
    '届(?<!(?:メール|請求書|領収書|コード|カード|通知)[^。]{0,6}届)|注文|荷物|小包|宅配|配送(?![料费費])|配達|発送|出荷|追跡',
    '[订訂][单單]|快[递遞]|包裹|物流|[发發][货貨]|送[货貨]|收[货貨]|到[货貨]|[货貨][还還]?[没沒]|送[达達]|[签簽]收|下的[单單]',
  ],
})

interface Wording {
  /** Regular expressions of languages that write spaces. */
  spaced: string[]
  /** What before such a word turns its meaning. */
  notAfter?: string[]
  /** The same of Japanese and Chinese. */
  unspaced: string[]
}

/** A word begins where no letter stands before it. `\b` would not do: it takes an "ä" for the end of a word. */
function saying({ spaced, notAfter = [], unspaced }: Wording): RegExp {
  const unless = notAfter.length > 0 ? `(?<!${notAfter.join('|')})` : ''
  return new RegExp([`(?<![\\p{L}\\p{N}])${unless}(?:${spaced.join('|')})`, ...unspaced].join('|'), 'iu')
}
