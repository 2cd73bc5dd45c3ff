import { readPatterns } from './word-patterns.ts'

/** How one language says no, says that something costs nothing, and sets conditions. */
export interface Signs {
  /** Negation, of anything. */
  no: string
  /** Words that look like negation and are none; they are taken out first. */
  notNo: string
  free: string
  /** Says in one word that something is not free. */
  paid: string
  /** Possibility: what may be done, or is to be had. */
  can: string
  /** A rule with an exception: it may be told from either side. */
  but: string
}

const spaced: Record<string, Signs> = {
  en: {
    no: "not|never|no|none|nothing|neither|nor|cannot|unable|impossible|unavailable|ineligible|excluded|non-?\\p{L}+able|\\p{L}+n['’]t|exempt",
    notNo:
      "don['’]t worry|no problem|no later than|no more than|not only|not more than|whether or not|no matter|if [^.,;]{0,40}(?:not|n['’]t)|if unused",
    free: '(?<!feel )free(?! (?:to|up)\\b)|free of charge|(?:no|without)(?: any| an)?(?: extra| additional)? (?:charge|cost|fee)s?|nothing extra|costs? (?:you )?nothing|complimentary',
    paid: 'chargeable|costs? extra|extra charge|at an extra cost',
    can: "can|cannot|may|able|possible|impossible|allowed|permitted|available|unavailable|accept(?:s|ed)?|eligible|yes|\\p{L}*can['’]t",
    but: 'unless|except|only|otherwise|but|however|instead|without|excluding|other than|apart from',
  },
  id: {
    no: 'tidak|tak|bukan|belum|jangan|nggak|enggak|gak|mustahil',
    notNo:
      'tidak hanya|tidak lebih dari|tidak masalah|jangan khawatir|jangan ragu|(?:jika|kalau|bila|apabila) [^.,;]{0,40}(?:tidak|belum)|belum (?:pernah )?(?:dipakai|digunakan|dibuka)',
    free: 'gratis|bebas (?:biaya|ongkir|ongkos)|tanpa biaya|cuma-cuma|tidak (?:dikenakan|ada|dipungut) biaya',
    paid: 'berbayar',
    can: 'bisa|dapat|boleh|tersedia|diterima|diizinkan|ya',
    but: 'kecuali|hanya|namun|tetapi|tapi|selain|jika tidak|tanpa',
  },
  es: {
    no: 'no|nunca|ning[uú]n\\p{L}*|jam[aá]s|tampoco|imposible|excluid[oa]s?',
    notNo:
      'no m[aá]s de|no s[oó]lo|no solamente|no te preocupes|no se preocupe|no dud\\p{L}+|no hay problema|a m[aá]s tardar|si [^.,;]{0,30}no|no (?:usad|utilizad|abiert)\\p{L}+',
    free: 'gratis|gratuit[oa]s?|sin (?:ning[uú]n )?(?:coste|costo|cargo|gasto)s?(?: adicional(?:es)?)?|no (?:tiene|hay|supone) (?:ning[uú]n )?(?:coste|costo|cargo)\\p{L}*|no cuesta nada',
    paid: 'de pago',
    can: 'pued\\p{L}*|podr\\p{L}*|pod\\p{L}is|posible|imposible|permit\\p{L}+|disponibles?|acept\\p{L}+|s[ií],',
    but: 'salvo|excepto|a menos que|s[oó]lo|solamente|[uú]nicamente|pero|sin embargo|de lo contrario|si no|sin',
  },
  pt: {
    no: 'n[aã]o|nunca|nenhum\\p{L}*|jamais|imposs[ií]vel|nem|exclu[ií]d[oa]s?',
    notNo:
      'n[aã]o mais (?:de|do) que|n[aã]o s[oó]|n[aã]o apenas|n[aã]o se preocupe|n[aã]o hesite|se [^.,;]{0,30}n[aã]o|n[aã]o (?:usad|utilizad|abert)\\p{L}+',
    free: 'gr[aá]tis|gratuit[oa]s?|gratuitamente|de gra[cç]a|sem (?:nenhum )?(?:custo|taxa|cobran[cç]a|encargo)s?(?: adiciona(?:l|is))?|n[aã]o (?:tem|h[aá]) (?:custo|taxa)s?',
    paid: 'pag[oa]s? [àa] parte',
    can: 'pode\\p{L}*|pod[ei]\\p{L}*|poss[ií]ve\\p{L}+|imposs[ií]vel|permit\\p{L}+|dispon[ií]ve\\p{L}+|aceit\\p{L}+|sim,',
    but: 'salvo|exceto|a menos que|a n[aã]o ser|s[oó]|somente|apenas|mas|por[eé]m|caso contr[aá]rio|sem',
  },
  fr: {
    no: "ne|n['’](?=\\p{L})|pas|jamais|aucune?|impossible|exclu(?:e|s|es)?|non",
    notNo:
      "pas de probl[eè]me|n['’]h[eé]sitez pas|ne vous inqui[eé]tez pas|ne vous en faites pas|non seulement|pas plus de|(?:s['’]|si |qui )[^.,;]{0,20}n['’e][^.,;]{0,30}pas|non (?:utilis|ouvert|port)\\p{L}+",
    free: 'gratuit(?:e|s|es|ement)?|sans (?:aucun )?(?:frais|suppl[eé]ment)(?: suppl[eé]mentaires?)?|offert(?:e|s|es)?',
    paid: 'payante?s?',
    can: 'peu(?:t|x|vent)|pouv\\p{L}+|pourr\\p{L}+|possibles?|impossible|autoris\\p{L}+|permet\\p{L}*|disponibles?|accept\\p{L}+|oui,?',
    but: 'sauf|except[eé]|[aà] moins|seulement|uniquement|que si|mais|cependant|toutefois|sinon|sans',
  },
  de: {
    no: 'nicht|nie|niemals|keine?(?:n|m|r|s)?|unm[oö]glich|ausgeschlossen',
    notNo:
      'nicht nur|nicht mehr als|keine sorge|kein problem|nicht sp[aä]ter als|(?:wenn|falls|sofern|solange) [^.,;]{0,40}nicht|nicht (?:be|ge)nutzt\\p{L}*',
    free: '\\p{L}*kostenlos\\p{L}*|gratis|\\p{L}*kostenfrei\\p{L}*|umsonst|geb[uü]hrenfrei\\p{L}*|ohne (?:\\p{L}+ )?(?:aufpreis|kosten|mehrkosten|zusatzkosten|geb[uü]hr(?:en)?)|keine (?:\\p{L}+ )?(?:kosten|geb[uü]hren)|kostet nichts(?: extra)?',
    paid: 'kostenpflichtig\\p{L}*',
    can: 'kann|k[oö]nn\\p{L}+|darf|d[uü]rf\\p{L}+|m[oö]glich|unm[oö]glich|erlaubt|verf[uü]gbar|akzeptier\\p{L}+|l[aä]sst sich|lassen sich|ja,',
    but: 'au(?:ß|ss)er|es sei denn|ausgenommen|nur|sofern|aber|jedoch|allerdings|sonst|andernfalls|ohne',
  },
}

/** Japanese and Chinese write no spaces, so a sign stands anywhere. */
const unspaced: Record<string, Signs> = {
  ja: {
    no: 'ません|ない|なく|ず(?=[、。にず])|不可|対象外|できかね|なし',
    notNo:
      'かもしれません|かもしれない|だけでなく|なければなりません|問題ありません|ご心配なく|少なく|ください|ない場合|なければ|ていない状態',
    free: '無料|無償|送料込み|(?:費用|料金|送料|手数料)は(?:一切)?(?:かかり|発生し)ません',
    paid: '有料',
    can: 'でき|可能|可(?=[。で、]|$)|いただけ|使え|受け付け|利用可|はい、',
    but: '場合を除|以外|限り|のみ|だけ|ただし|ですが|しかし|それ以外',
  },
  zh: {
    no: '不|没|沒|无法|無法|未(?!来|來)|别(?=担|擔)|禁止|除外',
    notNo:
      '不过|不過|不仅|不僅|不同|不久|不错|不客气|不用担心|不超过|不超過|无论|不论|未(?:使用|开封|開封|拆封)|(?:如果|若)[^，。]{0,12}[不没沒未]',
    free: '免费|免費|包邮|包郵|免运费|免運費|免邮|不收(?:费|費|取)?(?:任何)?(?:费用|費用)?|(?:无需|不需要?)(?:额外)?(?:付费|付費|费用|支付)|没有(?:额外)?费用',
    paid: '收费|收費',
    can: '可以|可(?=在|使用|退|申)|不可|能够?|支持|接受|允许|無法|无法|是的',
    but: '除非|除了|仅|僅|只|但|否则|否則|不过',
  },
}

/** The signs of a language (ISO 639-1) that ships, as regular expressions; undefined for any other. */
export const denialSigns = readPatterns(spaced, unspaced)
