// Words of eight languages, grouped by the sign that they indicate. Latin words match as whole words, words of scripts
// without spaces match anywhere.

const w = (words: string) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'iu')

/**
 * Signs of who is addressed, in eight languages. None decides by itself: the weight of each is learned from the
 * examples.
 */
export const signPatterns: [name: string, pattern: RegExp][] = [
  ['asks', /[?？¿؟]/u],
  ['several questions', /[?？][^?？]*[?？]/u],
  [
    'opens with a question word',
    /^\W*(?:(?:so|and|but|also|hi|hey|hello|ok|btw)[\s,]+)?(?:how|what|whats|where|why|when|which|who|is|are|does|do|can|could|would|will|any|anyone|c[oó]mo|qu[eé]|d[oó]nde|cu[aá]ndo|cu[aá]nt[oa]s?|por qu[eê]|quanto|quantas|qual|quais|onde|quando|como|comment|pourquoi|o[uù]|quand|combien|quel(?:le)?s?|est-ce|peut-on|wie|was|wo|wann|warum|wieso|welche[rns]?|gibt|k[oö]nnt|k[oö]nnen|kann|habt|haben|bagaimana|gimana|apa(?:kah)?|kenapa|mengapa|kapan|berapa|bisa(?:kah)?|ada|cara)(?![\p{L}\p{N}])/iu,
  ],
  [
    'how to',
    w(
      'how (?:do|can|to|does|should|would)|how come|cara|bagaimana|gimana|c[oó]mo (?:se|puedo|podemos|hago|\\p{L}+mos)|como (?:fa[cç]o|se|posso|podemos|\\p{L}+mos|configurar|exportar)|comment|wie (?:kann|k[oö]nnen|richte|lege|erstelle|\\p{L}+ (?:ich|wir|man))',
    ),
  ],
  ['how to', /どうやって|どうすれば|方法|怎么|如何|怎樣|怎样/u],
  [
    'asks in words',
    /ですか|ますか|ませんか|でしょうか|いくら|どこで|[吗嗎呢么]\W*$|什么|多少|多久|哪[个里些]|为什么|能不能|可不可以/u,
  ],
  [
    'you',
    w(
      '(?<!(?:thank|thanking|see|love) )you|your|yours|u|ur|ya|kalian|anda|vosotros|vuestr[oa]s?|ustedes|usted|os|voc[eê]s?|vcs?|vous|votre|vos|ihr|euch|eure?[nmrs]?|ihnen|ihre?[nmrs]?',
    ),
  ],
  ['you', /御社|貴社|そちら|御中|你们|您|贵司|你们的/u],
  [
    'your side',
    w(
      '(?:from|on|at) your (?:side|end|team)|your (?:side|end|team|support|api|apis|docs?|documentation|app|service|servers?|system|platform|endpoint|status page|product|company|website|sdk|console|portal|dashboard|email|emails|mails)|(?:from|of|in) (?:support|sales|billing)|(?:dari )?(?:pihak|tim) kalian|(?:de|del) (?:su|vuestro) (?:lado|equipo|parte)|(?:do lado|do time|da equipe) de voc[eê]s|de voc[eê]s|(?:de|chez) (?:votre c[oô]t[eé]|vous)|de votre [eé]quipe|(?:von|bei|aus) euch|eure[mnrs]? (?:team|seite|api|support|doku)',
    ),
  ],
  ['your side', /御社の|御社側|サポートの方|你们那边|你们的?(?:技术|接口|系统|文档|团队|api)/iu],
  [
    'our side',
    w(
      "(?:on|from|at) (?:our|my) (?:own )?(?:side|end|part)|our own|by us|that'?s on us|it was (?:us|our|my)|that was us|(?:di|dari) (?:sisi|pihak) kami|por (?:nuestra|mi) parte|de nuestro lado|do nosso lado|da (?:nossa|minha) parte|de (?:notre|mon) c[oô]t[eé]|chez nous|bei uns|von uns|unsererseits",
    ),
  ],
  ['our side', /弊社|こちらで|こちらの|こちらは|社内|我们这边|我这边|我们自己|我们内部/u],
  [
    'we will',
    w(
      "i'?ll|we'?ll|i will|we will|will (?:do|check|send|follow|keep|ask|let|get|update|share|ring)|i'?m going to|we'?re going to|let me|i can do|i'?m on it|on it|leave it (?:with|to) me|nanti saya|saya (?:cek|kabari|urus|tanya)|biar saya|me encargo|lo (?:miro|pregunto|consulto)|os digo|vou (?:ver|olhar|perguntar|checar|mandar)|dou retorno|deixa comigo|eu cuido|je (?:m'en|regarde|vois|demande|reviens|vais)|ich (?:schaue|k[uü]mmere|melde|frage|kl[aä]re|mach)|mache? ich|schaue? ich|kl[aä]re ich",
    ),
  ],
  [
    'we will',
    /確認します|連絡します|ご連絡します|対応します|見てみます|やります|相談します|我来|我去|我看看|我问|我确认|回复大家|我处理/u,
  ],
  [
    'we did',
    w(
      "we (?:deployed|fixed|pushed|decided|agreed|switched|moved|found|rolled back|finished|restarted|merged|disabled|enabled|turned|paused|shipped|released|updated|solved)|i'?ve (?:sent|shared|updated|uploaded|added|asked|forwarded|moved|booked)|we'?ve (?:fixed|enabled|merged|looked|told|moved|deployed)|i (?:sent|asked|booked|shared|updated|talked|answered|forwarded)|just (?:merged|deployed|sent|pushed|emailed|finished)|kami (?:sudah|rilis|rollback)|hemos (?:desplegado|arreglado|decidido)|ya lo (?:arreglamos|encontr[eé])|subimos|resolvemos|on a (?:d[eé]ploy[eé]|corrig[eé]|r[eé]gl[eé]|d[eé]cid[eé])|wir haben|haben wir|hab(?:e)? (?:dir|ich|im)",
    ),
  ],
  [
    'for information',
    w(
      'fyi|heads[ -]?up|for (?:your )?(?:info|information|awareness|visibility|the record)|no action (?:needed|required)|nothing (?:to do|you need)|nothing for you|in the loop|please ignore|pls ignore|ignore the|disregard|unrelated|not related to you|reminder|recap|minutes|meeting notes|standup|sekadar info|info (?:aja|saja)|abaikan|pengingat|notulen|aviso|para (?:vuestra|su) informaci[oó]n|solo para que|no hay que hacer nada|ignorad|recordatorio|acta|s[oó] (?:pra|para) (?:avisar|voc[eê]s)|s[oó] avisando|n[aã]o precisa fazer nada|ignorem|lembrete|pour info|rien [aà] faire|ignorez|rappel|compte rendu|zur (?:info|kenntnis)|kurze info|keine aktion|nichts (?:passieren|zu tun)|bitte ignorieren|erinnerung|protokoll',
    ),
  ],
  [
    'for information',
    /共有です|共有まで|ご参考|対応は不要|無視して|リマインド|議事録|同步一下|供参考|通知一下|不用动|不需要处理|请忽略|提醒|纪要/u,
  ],
  [
    'wish',
    w(
      "we(?:'d| would)? (?:need|want|like)|i(?:'d| would)? (?:need|want|like|love)|need(?:s)? (?:a|an|to|more|help|the|access|your|someone)|want to|would (?:like|love|be (?:great|nice|good|helpful))|it(?:'d| would) be|feature (?:request|wish|idea)|wish|request(?:ing)?|looking for|is (?:there|it possible)|possible to|kami (?:butuh|perlu|mau|ingin)|saya (?:butuh|perlu|mau|ingin)|butuh|mohon|minta|necesit\\p{L}+|quer(?:emos|[ií]a|[ií]amos)|quisier\\p{L}+|quiero|nos gustar[ií]a|estar[ií]a bien|ser[ií]a (?:genial|bueno|bom|legal)|precis(?:o|amos)|quero|gostar(?:ia|[ií]amos)|besoin|il nous faut|il nous faudrait|(?:je|nous|on) (?:voudr\\p{L}+|souhait\\p{L}+|aimer\\p{L}+|veux)|ce serait|wir (?:brauchen|br[aä]uchten|m[oö]chten|ben[oö]tigen|w[uü]rden|wollen)|ich (?:brauche|m[oö]chte|h[aä]tte|ben[oö]tige|will)|w[aä]re (?:super|sch[oö]n|toll)|w[uü]nsche?",
    ),
  ],
  [
    'wish',
    /ほしい|欲しい|したい|いただけ|ください|お願いし|必要です|要望|希望|需要|我们?想|我要|请(?:给|帮|重置|删除|修改|你们)|麻烦|能帮|帮忙|帮我/u,
  ],
  [
    'please',
    w("please|pls|plz|kindly|tolong|mohon|por favor|s['’]?il (?:vous|te) pla[iî]t|svp|stp|merci de|veuillez|bitte"),
  ],
  [
    'something is wrong',
    w(
      "errors?|fails?|failed|failing|failure|broken|broke|breaks|down|bug|bugs|crash(?:es|ed|ing)?|freezes?|frozen|stuck|hang(?:s|ing)?|timeouts?|timing out|times out|time out|slow|missing|wrong|invalid|denied|forbidden|unauthorized|rejected|refused?s?|expired|blank|empty|outage|unreachable|offline|locked(?: out)?|(?:do|does|did|is|are|was|has|have|ca|wo|could)n'?t|cannot|can ?not|unable|not (?:work|load|arriv|receiv|accept|able|show|get|valid|respond|recogni)\\p{L}*|no longer|stopped|disappeared|duplicated?s?|twice|nothing (?:works|happens|shows)|logged out|overcharged|unhappy|not happy|no (?:access|data|sound|response|reply|answer|emails?|events|webhooks|alerts)|forever|too slow|problem|issue|trouble|leaked",
    ),
  ],
  [
    'something is wrong',
    w(
      "gagal|rusak|tidak (?:jalan|berfungsi|masuk|sampai|menemukan)|keluar sendiri|loading terus|sin acceso|no (?:ven|ha servido|est[aá])|sem acesso|carregando|n[aã]o (?:veem|rodou|recebemos)|d[eé]connect[eé]e?s?|pas d['’]acc[eè]s|ne voient pas|ausgeloggt|ewig|kein(?:en)? zugriff|sehen (?:ihre|nicht)|tidak bisa|nggak bisa|ga bisa|belum bisa|macet|lambat|hilang|kosong|salah|ditolak|kedaluwarsa|gangguan|bermasalah|mati|crash|falla[ns]?|fallo|ca[ií]d[oa]s?|no (?:funciona|carga|llega|llegan|puedo|podemos|consigo|entran|acepta|pasa)|sigue sin|lento|falta[ns]?|caducad[oa]|denegado|vac[ií][oa]|bloquead[oa]|errores|duplicad[oa]s?|falha|caiu|parou|n[aã]o (?:funciona|carrega|chega[m]?|consigo|consegue[m]?|entram|acontece|adiantou)|travou|expirou|quebrado|vazi[oa]|erro|[eé]choue|en panne|plante|bloqu[eé]e?s?|expir[eé]e?|lente?|manque|vide|erreur|ne (?:marche|fonctionne|charge|r[eé]pond|peut|peuvent) p(?:as|lus)|n['’]arriven?t?|impossible|refus[eé]e?|fehler|geht (?:nicht|immer noch nicht)|funktioniert nicht|l[aä]dt nicht|kaputt|st[uü]rzt|h[aä]ngt|langsam|fehlt|fehlen|leer|abgelaufen|gesperrt|ausfall|st[oö]rung|nicht (?:mehr|anmelden|erreichbar|akzeptiert|an)|schl[aä]gt fehl",
    ),
  ],
  [
    'something is wrong',
    /エラー|読み込み中|真っ白|使えま|没跑|看不到|少了|自动退出|空白|用不了|失敗|でき(?:ない|ません|なく)|届(?:かない|きません)|来ません|動きません|動かない|落ち(?:る|て|ます)|止まって|遅い|消え|空(?:に|です)|切れて|停止されました|二重|障害|報错|报错|失败|不了|打不开|收不到|没有?收到|卡住|卡在|太?慢|挂了|超时|不见|空的|过期|错误|不行|闪退|重复|没反应|故障|离线/u,
  ],
  [
    'error code',
    /(?<![\p{L}\d.,:/])(?:4\d\d|5\d\d)s?(?![\p{L}\d%])|\b(?:[A-Z]{1,4}-?\d{3,6}|[A-Za-z]+(?:Error|Exception)|[a-z]+_[a-z_]+)\b/u,
  ],
  ['code', /`[^`]+`|"[^"]{3,}"|“[^”]{3,}”|\/v?\d|\/[a-z]+\//u],
  [
    'a thing of the product',
    w(
      'apis?|endpoints?|webhooks?|sso|saml|scim|okta|2fa|mfa|oauth|tokens?|api[- ]?keys?|keys?|secrets?|log ?ins?|sign in|passwords?|accounts?|users?|admins?|roles?|permissions?|access|seats?|licen[sc]es?|plans?|subscriptions?|trial|invoices?|bill(?:ing|ed)?|refund|credit note|charged?|payments?|quotas?|rate limits?|limits?|exports?|imports?|csv|pdf|reports?|dashboards?|widgets?|integrations?|sdk|docs|documentation|sandbox|tenant|workspace|domain|certificate|records?|logs?|filters?|search|notifications?|settings?|button|page|firmware|gateway|device|agent|importer|connector|kunci|kata sandi|akun|pengguna|lisensi|kursi|paket|langganan|faktur|tagihan|laporan|ekspor|impor|dokumentasi|perangkat|tautan|clave|contrase[nñ]a|cuentas?|usuari[oa]s?|licencias?|suscripci[oó]n|facturas?|cobrado|l[ií]mites?|exportaci[oó]n|importaci[oó]n|informes?|panel|documentaci[oó]n|dispositivo|enlace|chave|senha|contas?|usu[aá]ri[oa]s?|licen[cç]as?|assinatura|faturas?|cobran[cç]a|relat[oó]rios?|painel|documenta[cç][aã]o|cl[eé]|mot de passe|comptes?|utilisateurs?|licences?|places?|formule|abonnement|factur\\p{L}+|rapports?|tableau de bord|appareil|lien|schl[uü]ssel|passwort|konto|nutzer|benutzer|lizenz(?:en)?|pl[aä]tze|tarif|abo|rechnung|berechnet|berichte?|ger[aä]t|zugriff',
    ),
  ],
  [
    'a thing of the product',
    /API|SSO|CSV|Webhook|キー|パスワード|アカウント|ユーザー|権限|ログイン|ライセンス|プラン|請求|エクスポート|インポート|レポート|ダッシュボード|トークン|デバイス|リンク|画面|机能|機能|密钥|密码|账号|用户|权限|登录|席位|许可|套餐|发票|账单|导出|导入|报表|后台|接口|文档|设备|链接|页面|订阅/iu,
  ],
  [
    'solved',
    w(
      "fixed|solved|resolved|corrected|patched|works? (?:now|again|like)|(?:is|are|all) (?:gone|fine|good)|found (?:it|the|out)|figured|sorted|never ?mind|nvm|false alarm|sudah (?:beres|bisa|jalan|dibetulkan|ketemu|kami perbaiki)|ketemu|ya (?:est[aá]|funciona|resuelto|puedo|lo)|resuelto|corregido|arreglado|resolvid[oa]|corrigido|j[aá] (?:foi|resolvemos)|agora funciona|r[eé]solu|r[eé]gl[eé]|corrig[eé]|c'est bon|[cç]a marche maintenant|behoben|gel[oö]st|korrigiert|erledigt|funktioniert jetzt|l[aä]uft wieder",
    ),
  ],
  ['solved', /解決(?:しま|済)|直しました|直りました|動くようになり|修好|已?解决|好了|搞定|已改|找到了/u],
  [
    'not solved',
    w(
      "(?:not|n't|never|isn'?t) (?:\\p{L}+ )?(?:fixed|solved|resolved|help|work)|still (?:not|no|fails?|failing|broken|the same|there|says|empty|waiting)|same (?:error|problem|issue|result)|again|persists?|belum (?:bisa|diperbaiki)|masih (?:belum|ada|kosong)|sigue|seguimos|contin[uú]a|no est[aá] (?:arreglado|resuelto)|n[aã]o (?:foi (?:corrigido|resolvido)|adiantou)|toujours|persiste|immer noch|weiterhin|nicht (?:behoben|gel[oö]st|geholfen)",
    ),
  ],
  ['not solved', /まだ|解決しません|直って(?:い)?ません|続いて|还是|还在|没修好|没有用|又/u],
  [
    'nothing is needed',
    w(
      "no (?:problem|worries|need|hurry|rush|objections|longer an issue)|not (?:an issue|a problem|urgent)|don'?t (?:worry|bother)|nothing (?:unusual|to do|new|from|(?:is )?(?:needed|required))|all (?:good|fine|clear|done)|no blockers|can wait|tidak perlu|tidak ada (?:kendala|yang baru)|no hace falta|no ten[eé]is que|sin bloqueos|sin novedades|n[aã]o precisam?|sem impedimentos|nada (?:nuevo|de novo)|rien (?:[aà] faire|de neuf)|pas de blocage|vous n'avez rien|nichts (?:neues|zu tun)|keine blocker|hat sich erledigt",
    ),
  ],
  ['nothing is needed', /不要です|関係ありません|特にありません|課題なし|没有阻塞|没有更新|没关系|不用管|没事/u],
  [
    'an everyday thing',
    w(
      'laptops?|printers?|beamer|projector|headset|mic|microphone|camera|screen|train|plane|flight|taxi|car|hotel|restaurant|venue|office|lobby|elevator|door|window|kitchen|cake|pizza|beer|drinks|coffee|lunch|dinner|kids|dog|cat|game|weather|snow|rain|snowing|raining|vacation|party|birthday|badges?|tickets for|umbrella|chair|wifi|audio|printernya|kantor|kue|kopi|hujan|makan|pintu|mobil|impresora|oficina|tarta|caf[eé]|coche|puerta|pantalla|impressora|escrit[oó]rio|bolo|porta|carro|tela|imprimante|bureau|g[aâ]teau|voiture|[eé]cran|drucker|b[uü]ro|kuchen|kaffee|auto|t[uü]r|bildschirm',
    ),
  ],
  [
    'an everyday thing',
    /プリンター|オフィス|ケーキ|コーヒー|ドア|車|雪|雨|画面見え|打印机|办公室|蛋糕|咖啡|开车|门|屏幕|下雪/u,
  ],
  ['help', w('help|assist|advise|support|bantu\\p{L}*|ayuda(?:r|rnos)?|ajuda(?:r)?|socorro|aide[rz]?|hilfe|helfen')],
  ['help', /助けて|手伝|困って|帮|救命/u],
  ['link', /https?:\/\//u],
  [
    'calls everybody',
    w(
      "all|everyone|everybody|anyone|anybody|someone|folks|guys|team|y'?all|both|semua(?:nya)?|tod[oa]s|pessoal|gente|alguien|algu[eé]m|quelqu'?un|tous|tout le monde|alle|jemand|zusammen",
    ),
  ],
  ['calls everybody', /<!(?:here|channel|everyone)>|@(?:here|channel|everyone|all)\b|皆さん|皆様|大家|誰か|有人/u],
  [
    'meeting',
    w(
      'meeting|meetings|sync|call|standup|stand-up|daily|huddle|retro|workshop|demo|kick-?off|invite|agenda|zoom|slot|calendar|reschedul\\p{L}*|postpone|minutes|slides|deck|room|lunch|dinner|coffee|weekend|vacation|holidays?|ooo|out of office|rapat|undangan|cuti|reuni[oó]n|llamada|vacaciones|reuni[aã]o|f[eé]rias|almo[cç]\\p{L}+|convite|r[eé]union|point|cong[eé]s|appel|d[eé]jeuner|termin|urlaub|besprechung|mittag\\p{L}*|einladung',
    ),
  ],
  ['meeting', /会議|打ち合わせ|定例|朝会|招待|休暇|休み|ランチ|会议|例会|周会|站会|休假|请假|午饭|幻灯片/u],
  [
    'a day or an hour',
    w(
      '(?:mon|tues|wednes|thurs|fri|satur|sun)days?|tomorrow|tonight|next week|\\d{1,2}(?::\\d\\d)? ?(?:am|pm|uhr|h)|\\d{1,2}:\\d\\d|(?:at|jam|a las|[aà]s|um|[aà]) \\d{1,2}|besok|senin|selasa|rabu|kamis|jumat|minggu depan|ma[nñ]ana|lunes|martes|mi[eé]rcoles|jueves|viernes|amanh[aã]|segunda|ter[cç]a|quarta|quinta|sexta|demain|lundi|mardi|mercredi|jeudi|vendredi|morgen|montag|dienstag|mittwoch|donnerstag|freitag',
    ),
  ],
  ['a day or an hour', /[月火水木金土日]曜|明日|来週|\d時|明天|周[一二三四五六日]|下周|\d点|[一二三四五六七八九十]点/u],
  [
    'thanks or praise',
    w(
      'thanks?|thx|cheers|congrats|congratulations|kudos|great|awesome|happy|welcome|gracias|enhorabuena|obrigad[oa]|parab[eé]ns|valeu|merci|bravo|f[eé]licitations|danke|dank|gl[uü]ckwunsch|(?:terima|ma?)kasih|selamat|mantap',
    ),
  ],
  ['thanks or praise', /ありがとう|おめでとう|お疲れ|谢谢|恭喜|辛苦/u],
  [
    'laughs',
    /(?<![\p{L}])(?:lo+l|(?:h[ae]){2,}h?|(?:ja){2,}|k{3,}|mdr|(?:wk){2,}|jk|lmao)(?![\p{L}])|哈哈|笑|[ぁ-んァ-ヶ一-龯]w+$/iu,
  ],
  ['emoji', /\p{Extended_Pictographic}|:[a-z0-9_+-]+:/u],
  ['our thing', w('our|ours|we|us|kami|nuestr[oa]s?|noss[oa]s?|notre|nos|unser\\p{L}*|wir')],
  ['mine', w("i|i'm|i've|my|me|saya|yo|mi|eu|meu|minha|je|j'ai|mon|ma|ich|mein\\p{L}*")],
]
