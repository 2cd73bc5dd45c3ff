// Words of eight languages, each list by what it shows. They were written beside tests with other sentences: urgency-evidence.test.ts.

const latin = (words: string) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'iu')

// Within a sentence, at most so much may stand between a thing and what happened to it.
const near = '[^.!?\\n]{0,40}?'

const everybody =
  '(?:all|every(?: single)?|none|most) (?:of )?(?:our |the |us|my )?(?:\\d+ )?\\p{L}*|everyone|everybody|nobody|no ?one|nobody of us|none of us|no (?:customer|user|client|employee)s?'
const service =
  '(?:production|prod|live system|site|website|web ?shop|gateway|shop|store|server|servers|system|systems|service|services|platform|api|apis|app|application|checkout|backend|database|everything|login|cluster|portal|terminals?|payments?|gateway|phones?|network|scanners?|\\p{L}+ engine|tills?)'

/** Something is down for users, and not for one of them. */
const down = [
  latin(
    `${service}(?:'s| is| are| has been| have been| has| went| seems?| seem)?(?: been)? (?:all |both |completely |totally |entirely |still |currently |now |hard )*(?:down|offline|unreachable|unavailable|dead|not (?:responding|reachable|available)|gone)`,
  ),
  latin(
    `(?:total|complete|full|major|massive|ongoing|current|widespread|service|\\d{3}) (?:service )?outage|outage (?:right now|at the moment|for (?:all|us))|(?:we have|there is|seeing|experiencing) an? (?:\\p{L}+ )?outage`,
  ),
  latin(`(?:${everybody})${near} (?:can'?t|cannot|can not|unable to|(?:is|are) (?:locked out|unable|blocked))`),
  latin(
    `(?:nobody|no ?one|none of|no (?:customers?|users?|clients?|employees?|agents?))${near} can (?:log|sign|access|work|pay|check|buy|order|sell|book|reserve|place|use|open|connect|reach|see|get in)`,
  ),
  latin(
    `(?:all|every(?: single)?|none of) (?:of )?(?:our |the |your )?(?:\\p{L}+ )?(?:users?|customers?|clients?|visitors?|guests?|employees?|agents?|stores?|requests?|calls?|payments?|transactions?|terminals?)${near} (?:(?:gets?|sees?|getting|seeing) (?:an? |only )?(?:errors?|5\\d\\d|blank|white|nothing)|fails?|failing|errors?|(?:is|are) (?:down|failing|rejected|declined)|\\d{3}s?|can'?t|cannot)`,
  ),
  latin(
    `(?:payments?|checkout|orders|logins?|transactions?) (?:is|are|keeps?|have been|has been)?(?: all)? ?(?:fail(?:s|ing)?|down|declined|rejected)(?: for| since| right now)? ?(?:all|every|everyone|everybody|right now|our customers|us)`,
  ),
  latin(
    `(?:returns?|throws?|shows?|gives?|get(?:ting|s)?|see(?:ing)?|serving) ?(?:an? |only |just )?(?:http )?5\\d\\ds?(?: errors?)? (?:for|to|on) (?:all|every|everyone|everybody|each)`,
  ),
  latin(
    `(?:everything|whole (?:system|site|service|platform|company)|production) (?:is |has |have )?(?:down|stopped|broken|dead|at a standstill|stands still)|nothing works (?:any ?more|at all|for any(?:one|body))`,
  ),
  latin(`(?:can'?t|cannot|unable to) (?:take|accept|process|receive) (?:any )?(?:payments?|orders|calls|bookings)`),
  latin(
    `(?:produksi|server|situs|sistem|api|layanan|aplikasi|semuanya)(?: (?:kami|kalian|kita))? (?:sedang |lagi )?(?:mati(?: total)?|down|tumbang)(?: total)?|(?:semua|seluruh) (?:pelanggan|pengguna|karyawan|kasir)${near} (?:tidak bisa|gagal|error)|tidak ada (?:yang|satu pun)${near} bisa (?:masuk|login|bekerja|bayar)`,
  ),
  latin(
    `(?:producci[oó]n|el sistema|la (?:web|api|p[aá]gina|tienda|plataforma)|el (?:servicio|servidor)|los servidores|todo) (?:est[aá]n? |se ha |lleva (?:\\p{L}+ ){0,3}?)?(?:ca[ií]d[oa]s?|parad[oa]s?)|se ha ca[ií]do${near}|nadie${near} (?:puede|consigue|pueden)|ning[uú]n (?:cliente|usuario|empleado)${near} (?:puede|consigue)|(?:todos nuestros|todos los) (?:clientes|usuarios)${near} (?:no pueden|reciben (?:un )?error|est[aá]n fuera)`,
  ),
  latin(
    `(?:a )?(?:produ[cç][aã]o|o (?:sistema|servidor|site|app)|a (?:api|loja|plataforma)|tudo)(?: de voc[eê]s)? (?:est[aá] )?(?:caiu|ca[ií]d[oa]|parou|parad[oa]|fora do ar)|ningu[eé]m${near} (?:consegue|pode|entra)|nenhum (?:cliente|usu[aá]rio|funcion[aá]rio)${near} (?:consegue|pode)|(?:todos os) (?:clientes|usu[aá]rios)${near} (?:n[aã]o|erro|sem acesso)`,
  ),
  latin(
    `(?:la |notre |votre )?(?:production|prod|plateforme|boutique)(?: est)? (?:en panne|tomb[eé]e|[aà] l'arr[eê]t|hors (?:service|ligne)|down)|(?:le|votre|notre) (?:site|service|serveur|syst[eè]me)(?: est)? (?:en panne|tomb[eé]|[aà] l'arr[eê]t|hors service|inaccessible)|l'api(?: est)? (?:en panne|tomb[eé]e|inaccessible)|(?:plus )?personne${near} (?:ne |n'|peut|arrive)|aucun (?:client|utilisateur|employ[eé])${near} (?:ne |n')|tous (?:nos|les) (?:clients|utilisateurs)${near} (?:ne |n'|erreur|bloqu[eé]s)`,
  ),
  latin(
    `(?:unsere? |die |eure? |das |der )?(?:produktion|produktivsystem|website|webseite|shop|server|system|api|plattform|kasse|kassen|dienst)(?: (?:steht|stehen|ist|sind))(?: \\p{L}+){0,3}? ?(?:still|komplett|ausgefallen|offline|down|tot|nicht (?:erreichbar|verf[uü]gbar))|(?:unsere |die )?produktion steht|totalausfall|kompletter ausfall|(?:niemand|keiner|kein (?:kunde|nutzer|mitarbeiter|anwender))${near} (?:kann|k[oö]nnen|kommt|mehr)|(?:kann|k[oö]nnen) (?:sich )?(?:niemand|keiner|kein (?:kunde|nutzer|mitarbeiter))|alle (?:unsere )?(?:kunden|nutzer|mitarbeiter|anwender)${near} (?:k[oö]nnen (?:sich )?nicht|bekommen|sehen einen|fehler)`,
  ),
  /(?:本番|システム|サービス|サイト|サーバー|API|全て|すべて)(?:環境)?(?:が|は)[^。]{0,12}(?:落ちて|止まって|停止して|ダウン|つながりません|使えません)|(?:全員|全ユーザー|誰も|誰一人|すべての(?:お客様|ユーザー))[^。]{0,12}(?:できません|できない|使えません|使えない|入れません|エラー)/u,
  /(?:生产环境|线上|系统|服务器?|网站|接口|全部|整个)[^。？]{0,8}(?:宕机|瘫痪|挂了|崩了|全挂|打不开)|(?:所有人|所有(?:用户|客户|员工)|大家都|没有?一?个?人|没人|谁都)[^。？]{0,8}(?:登录不了|登不上|用不了|打不开|进不去|无法|不能|能登|能用)/u,
]

/** Many people, or the system that all of them work on. */
const scopes = [
  latin(
    '(?:all|every|none of|no) (?:of )?(?:our |the |your |my )?(?:\\p{L}+ )?(?:users?|customers?|clients?|visitors?|guests?|employees?|staff|colleagues|agents?|drivers?|students?|teachers?|patients?|doctors?|stores?|shops?|branch(?:es)?|hospitals?|schools?|sites|offices|terminals?|tills?|devices|machines|requests|payments?|transactions|calls)|everyone|everybody|(?:the )?(?:whole|entire) (?:company|team|office|business|system|platform|site|shop|store|country|region|network)|\\d{2,}[,.\\d]* (?:users|customers|clients|people|students|employees|agents|stores|shops)|production|live (?:site|system|environment|shop)|(?:at a|complete|total) standstill|(?<!some |several |two |of |for |few |many )(?:our |the |your )?(?:customers|guests|visitors|patients|students|clients|users|employees|agents|drivers)(?= (?:can.?t|cannot|can not|are unable|are locked out))|no (?:payment|order|call|customer|user|guest|client)s? (?:gets?|goes|comes|can)|nothing is',
  ),
  latin(
    "(?:semua|seluruh) (?:pelanggan|pengguna|karyawan|kasir|toko|cabang|orang)|ning[uú]n (?:cajero|cliente|usuario|empleado)|nenhum (?:caixa|cliente|usu[aá]rio)|kein(?:e|en)? (?:einzige[rn]? )?(?:kunde|kundin|nutzer|mitarbeiter|kasse)|tod[oa]s (?:los|las|nuestr[oa]s|os|as|noss[oa]s)? ?(?:clientes|usuarios|usu[aá]rios|empleados|funcion[aá]rios|tiendas|lojas|cajas|caixas)|los clientes|os clientes|para todos|(?:toda la|a) empresa (?:toda|inteira)?|toda la empresa|sistema inteiro|producci[oó]n|produ[cç][aã]o|aucune? (?:client|utilisateur|employ[eé]|caisse)|(?:tous|toutes) (?:nos|les) (?:clients|utilisateurs|employ[eé]s|caisses|boutiques|magasins)|nos clients|les clients|tout le monde|toute l'entreprise|(?:alle|s[aä]mtliche) (?:unsere )?(?:kunden|nutzer|mitarbeiter|anwender|kassen|filialen|l[aä]den)|unsere kunden|die ganze firma|komplett",
  ),
  /全店舗|全社|全員|全ユーザー|すべての|全ての|本番|所有(?:门店|人|用户|客户|员工|的人)|全公司|整个公司|大家都|生产环境|线上/u,
]

/** They cannot do what they came for. */
const failures = [
  latin(
    "(?:can'?t|cannot|can not|unable to|not able to|no longer) (?:log|sign|access|work|pay|check|buy|order|sell|book|place|use|open|connect|reach|see|print|call|take|get|do)\\p{L}*|(?:is|are|get|gets|getting|went|has been|have been) (?:\\p{L}+ ){0,2}?(?:locked out|kicked out|thrown out|logged out|down|offline|unreachable|blocked|stuck|dead)|fail(?:s|ing)?(?: with| since| right now)|(?:are|is|all|keep|keeps) fail(?:ing|s)?|(?:http )?5\\d\\ds?|standstill|(?:gets?|goes|comes) (?:through|in)|(?:shows?|sees?|gets?) (?:only )?an? (?:white|blank|empty|error)(?: \\p{L}+)?|nothing (?:is )?(?:works|loads|reachable)|(?:is|are) (?:dead|gone|at a standstill)|(?:does not|doesn't|don't|do not|no \\p{L}+) work|rejects? every|(?:are|is) (?:all )?(?:rejected|declined)",
  ),
  latin(
    "(?:tidak|nggak|ga|gak) bisa (?:masuk|login|bayar|kerja|bekerja|transaksi|buka|pakai|akses)|mati|down|(?:no )?(?:pueden|puede) (?:cobrar|comprar|entrar|pagar|trabajar|acceder|pedir|iniciar)|ca[ií]d[oa]|(?:n[aã]o|ningu[eé]m) (?:conseguem?|podem?) \\p{L}+|fora do ar|parad[oa]|ne peu(?:t|vent) (?:plus |pas )?\\p{L}+|n'arrivent? (?:plus|pas)|hors (?:ligne|service)|en panne|bloqu[eé]e?s|(?:kann|k[oö]nnen|kommen|kommt) (?:sich )?(?:nicht|nichts|nicht mehr|mehr)|ausgefallen|offline|nicht (?:erreichbar|bestellen|zahlen|arbeiten)",
  ),
  /できません|できない|使えません|使えない|落ちて|止まって|入れません|つながりません|无法|不了|打不开|宕机|挂了|瘫痪|不能用/u,
]

/** Both in one sentence. */
export const urgentPairs = { scopes, failures }

/** Data is lost, or in the wrong hands. */
const lost = [
  latin(
    `(?:all|most|half) (?:of )?(?:our|my|the) (?:\\p{L}+ )?(?:data|records?|files|contacts|customers|projects|orders|history|documents|accounts?)${near} (?:is |are |has been |have been |were |was |got )?(?:gone|lost|deleted|wiped|erased|missing|disappeared|vanished)|(?:database|data|disk|tenant|account)${near} (?:was|were|is|got|has been|have been) (?:wiped|erased|destroyed|encrypted by)|(?:lost|losing|wiped|deleted|erased) (?:all|every|our whole) (?:of )?(?:our |the |my )?(?:\\p{L}+ )?(?:data|records?|files|history)|(?:we are|we're) losing data|deleted all (?:of )?(?:our |the )?(?:\\p{L}+ )?(?:data|records?|files|users|customers|contacts)|deleting (?:all )?(?:our |the )?(?:users|files|data|accounts)`,
  ),
  latin(
    `(?:semua|seluruh) data (?:kami )?(?:hilang|terhapus)|(?:todos (?:los|nuestros) datos)${near} (?:perdido|borrad[oa]s?|desaparecid[oa]s?)|hemos perdido (?:todos )?(?:los|nuestros) datos|(?:han desaparecido|se han borrado) todos|(?:todos os|nossos) dados${near} (?:sumiram|perdidos?|apagad[oa]s?)|perdemos todos os dados|apag(?:aram|ou|ado)s? tod[oa]s|borr(?:aron|[oó]|ado) tod[oa]s|toutes (?:nos|les) donn[eé]es${near} (?:disparu|perdues|effac[eé]es)|(?:nous avons|on a) perdu toutes|(?:alle )?(?:unsere|die) (?:daten|datenbank)${near} (?:weg|verloren|gel[oö]scht|verschwunden)|alle unsere daten`,
  ),
  /データ(?:が|は)?[^。]{0,6}(?:全部|全て|すべて)?[^。]{0,4}(?:消えました|消えた|消失|失われ)|(?:全部|全て|すべて)のデータ[^。]{0,8}消え|(?:数据库?|资料)[^。？]{0,6}(?:丢失|丢了|没了|被(?:人)?删|清空)/u,
]

/** Somebody who must not have it has a key, data or an account. */
const insecure = [
  latin(
    `(?:data|security) (?:breach|leak)|(?:we|i|they|someone|somebody|account|server|system|admin|tenant)${near} (?:hacked|been compromised|is compromised|was compromised|got compromised|been breached)|(?:hacked|hacker|hackers)|(?:key|keys|token|tokens|password|passwords|secret|secrets|credentials?|data)${near} (?:leaked|was exposed|were exposed|got exposed|is public|are public|was stolen|were stolen|been stolen|been leaked)|leaked (?:our |an? |the )?(?:\\p{L}+ )?(?:key|token|password|secret|credentials?|data)|(?:pushed|published|committed|posted|leaked)${near} (?:keys?|tokens?|passwords?|secrets?|credentials?)${near} (?:to|on|in|public|by accident)|(?:stranger|attacker|intruder|unknown person|unauthori[sz]ed (?:person|access|login|user)|someone else|somebody else)${near} (?:logged in|is in|has access|got access|got into|changing|using|in our account)|unauthori[sz]ed (?:access|login)|(?:see|seeing|sees|shows?|showing|shown)${near} (?:other|another|different) (?:\\p{L}+'?s?'? )?(?:customers?'?s?'?|compan(?:y|ies)(?:'s|')?|clients?'?s?'?|tenants?'?s?'?) (?:data|records|invoices|orders)|(?:data|records) of (?:another|other|a different) (?:customer|company|client|tenant)|ransom(?:ware| note)?|thie(?:f|ves) (?:has|have|got)|(?:keys?|tokens?|secrets?|passwords?|credentials?)${near} (?:were|was|got|are|is) (?:posted|published|shared|sold|visible)|(?:data|records?|invoices?|files?) of another \\p{L}+|(?:files?|data|disks?|everything)${near} (?:is|are|been|was|were|got) encrypted|(?:got|broke|breaks?|hacked|logged) (?:in)?to (?:our|my|the) (?:\\p{L}+ )?(?:account|system|server|tenant|mailbox)|(?:keys?|tokens?|secrets?|passwords?|credentials?)${near} (?:visible|public|exposed|readable|for everyone)|(?:data|records?|invoices?|orders?|files?|names?) of (?:other|another|different) (?:compan(?:y|ies)|customers?|clients?|tenants?|firms?)`,
  ),
  latin(
    `(?:kunci|token|kata sandi|data)${near} bocor|(?:akun|sistem|server)${near} (?:diretas|dibobol|di-?hack)|(?:se ha |ha sido |han )?filtrad[oa]${near} (?:clave|token|contrase[nñ]a|datos)|(?:clave|token|contrase[nñ]a|datos)${near} (?:filtrad[oa]s?|robad[oa]s?)|(?:nos han |han )(?:hackeado|entrado en nuestra)|hackead[oa]|(?:chave|token|senha|dados)${near} (?:vazou|vazaram|vazad[oa]s?|roubad[oa]s?)|invadi(?:ram|d[oa])|hackearam|(?:cl[eé]|jeton|mot de passe|donn[eé]es)${near} (?:fuit[eé]|divulgu[eé]|vol[eé]|pirat[eé])\\p{L}*|pirat[eé]e?s?|fuite de donn[eé]es|(?:schl[uü]ssel|token|passwort|zugangsdaten|daten)${near} (?:geleakt|gestohlen|[oö]ffentlich|abgeflossen)|gehackt|datenleck|dados de outra empresa|datos de otra empresa|donn[eé]es d'une autre soci[eé]t[eé]|daten einer anderen firma|jemand (?:fremdes|anderes|unbekanntes)|a (?:pirat[eé]|vol[eé])|(?:nos|han) robado|data perusahaan lain`,
  ),
  /(?:キー|トークン|パスワード|情報|データ)[^。]{0,8}(?:漏洩|流出|漏れ)|乗っ取られ|不正アクセス(?:され|が)|ハッキングされ|(?:密钥|密码|token|数据|信息)[^。？]{0,6}(?:泄露|泄漏|被盗)|被(?:人)?(?:黑|盗|入侵)|(?:别的|其他)公司的数据|他社のデータ/iu,
]

/** Somebody may be hurt. */
const unsafe = [
  latin(
    `(?:is|are|was|were|it'?s|has|started|starts|keeps|began) (?:been )?(?:now )?(?:smoking|burning|sparking|melting|leaking (?:gas|acid))|(?:device|unit|battery|charger|pack|machine|box|cable|socket|plug|it) (?:is |was |just )?(?:on fire|burn(?:s|ing)|exploded)|(?:caught|catches|catching) fire|there (?:is|are) (?:smoke|sparks|flames|a fire)|(?:smoke|sparks|flames|fire) (?:is |are )?(?:coming|comes|came|pouring|rising|flying|shooting|from|out of)|caught alight|just exploded|(?:electric|electrical) shock|(?:got|was|is|been|are) (?:badly )?(?:injured|burned|burnt|electrocuted)|(?:battery|unit|device|charger|pack)${near} exploded|kill myself|hurt myself|end my life|suicide`,
  ),
  latin(
    `(?:keluar|mengeluarkan) asap|berasap|terbakar|kesetrum|meledak|(?:echa|sale|saliendo) humo|echando humo|(?:se ha |est[aá] )?(?:incendiad[oa]|ardiendo|quemando)|descarga el[eé]ctrica|herid[oa]s?|saindo fuma[cç]a|fumega(?:ndo)?|pegou fogo|pegando fogo|choque el[eé]trico|ferid[oa]s?|fum[eé]e${near} (?:sort|s'[eé]chappe)|de la fum[eé]e|prend feu|a pris feu|en feu|d[eé]charge [eé]lectrique|bless[eé]e?s?|raucht|qualmt|funken|flammen|chispas|llamas|fa[ií]scas|[eé]tincelles|flammes|percikan api|brennt|rauch (?:kommt|steigt)|feuer gefangen|stromschlag|verletzt`,
  ),
  /煙が|火が出|燃えて|発火|感電|けが|怪我|冒烟|(?<!不)着火|起火|触电|爆炸|受伤/u,
]

/** Money is going away while they write. */
const costly = [
  latin(
    `(?:losing|lose|lost) (?:money|sales|customers|orders|revenue|thousands|\\p{L}+ ?k?)(?: \\p{L}+){0,2}? (?:every|each|per|by the) (?:minute|hour|second)|(?:we are|we're) (?:bleeding|losing) (?:money|sales|customers|orders|revenue)|rugi (?:tiap|setiap) (?:menit|jam)|perd(?:emos|iendo|endo)${near} cada (?:minuto|hora)|perdendo (?:vendas|dinheiro)|(?:nous |on )perd(?:ons)?${near} chaque (?:minute|heure)|verlieren${near} (?:jede|pro) (?:minute|stunde)`,
  ),
  /毎分[^。]{0,8}損失|每分钟[^。？]{0,8}损失/u,
]

export const urgentSigns: RegExp[] = [...unsafe, ...insecure, ...lost, ...down, ...costly]

/** Where one of these stands anywhere, nothing is urgent: it is over, it is theirs alone, or they say that there is time. */
export const calmSigns: RegExp[] = [
  latin(
    "no (?:urgency|rush|hurry|action (?:needed|required))|not urgent|nothing urgent|unrelated to you|not related to you|nothing to do with you|nothing you need to do|till tomorrow|until (?:noon|tomorrow|monday)|on (?:us|our side|our end)|that'?s on us|(?:please |pls )?ignore|disregard|false alarm|fire ?drill|load test|(?:is|are|was|got|been|has been) (?:now )?(?:resolved|fixed|solved)|(?:up|working|works|online|fine|back to normal|back) (?:again|now)|up and running|back up|thanks? (?:you )?for (?:fixing|resolving|solving|the quick)|planned (?:downtime|maintenance|outage)|scheduled (?:downtime|maintenance)|post-?mortem|lol|just kidding",
  ),
  latin(
    "tidak (?:mendesak|ada hubungannya)|abaikan|sudah (?:selesai|beres|normal)|no (?:es|corre) (?:urgente|prisa)|sin prisa|no tiene que ver|ignorad|ya (?:est[aá] resuelto|funciona)|gracias por (?:arreglar|resolver|solucionar)|sem (?:pressa|urg[eê]ncia)|nada a ver|j[aá] (?:foi resolvido|voltou)|obrigad[oa] por (?:resolver|arrumar)|pas (?:urgent|press[eé])|rien [aà] voir|c'est r[eé]gl[eé]|merci (?:d'avoir|pour la r[eé]solution)|nicht (?:eilig|dringend)|keine eile|hat nichts mit euch zu tun|(?:l[aä]uft|geht) wieder|behoben|danke f[uü]r die (?:schnelle )?(?:behebung|l[oö]sung)",
  ),
  /急ぎではありません|急ぎません|復旧しました|直りました|ありがとうございました|関係ありません|不急|不着急|恢复了|修好了|没关系|谢谢你们/u,
]

/** What is asked about, over, or only thought of: such a sentence is no evidence. */
export const hedges: RegExp[] = [
  /^\W*(?:(?:so|and|but|hi|hello|hey),? )*(?:how|what|whats|what's|when|where|which|who|do you|does|did|can you|could you|would|is this|is there|are there|if)\b/iu,
  latin(
    "last (?:week|month|year|night|monday|tuesday|wednesday|thursday|friday)|yesterday(?:'s)?|earlier this|(?:a|two|three|some) (?:weeks?|months?|years?|days?) ago|in (?:19|20)\\d\\d|in case (?:of|your|the)|what if|would happen|runbook|sla|staging|test (?:system|environment|server)|dev (?:system|environment|server)|sandbox",
  ),
  latin(
    'minggu lalu|kemarin|bulan lalu|bagaimana|berapa|apa yang terjadi|cu[aá]l|c[oó]mo|qu[eé] (?:pasa|ocurre)|ayer|semana pasada|mes pasado|como (?:trocamos|fa[cç]o|fazemos)|qual|o que acontece|ontem|semana passada|quel(?:le)?|comment|que se passe|hier(?!-)|semaine derni[eè]re|en cas de|wie|was passiert|bei (?:einem|einer)|gestern|letzte[rn]? (?:woche|monat|nacht)|falls',
  ),
  /先週|昨日|先月|教えて|連絡先|場合|ときの|上周|昨天|上个月|如果|怎么|是多少|^你们的/u,
]
