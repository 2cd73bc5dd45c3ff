/** Sentiment words of other languages, as prefixes. Written for this project. */
export const otherPositive: Record<string, string> = {
  es: `amo encanta encantad excelente genial fantástic fantastic maravillos increíble increible perfect mejor gracias agradec feliz felic contento contenta alegr
    buen bien bonit hermos lind guap divertid amor querid éxito exito suerte recomiend disfrut enhorabuena bravo ojalá preciosa precioso ilusión ganas
    gana ganar ganamos jaja satisfech amable útil rápid besos abrazo orgullos victoria`,
  pt: `amo adoro adorei amei excelente ótim otim maravilhos incrível perfeit melhor obrigad agradeç feliz felic contente alegr bom boa bem bonit lind gost divertid
    amor querid sucesso sorte recomend parabéns parabens bravo satisfeit gentil útil rápid beijo abraço orgulh kkk legal show top saudade graças fofo ansios`,
  fr: `aime adore excellent génial genial fantastique merveilleu incroyable parfait meilleur merci heureu content joie joli beau belle bien bon bonne super
    magnifique drôle amour chéri succès chance recommand félicit bravo satisfait gentil utile rapide bisou mdr ptdr hâte vive plaisir sympa cool réussi fier mignon top`,
  de: `liebe lieb großartig grossartig super toll genial fantastisch wunderbar wunderschön perfekt beste danke dankbar glücklich froh freu schön gut gute guter gutes gern
    lustig lecker spaß erfolg glück empfehl gratul glückwunsch bravo zufrieden freundlich hilfreich schnell hervorragend klasse prima spitze geil cool endlich haha süß gewonnen stolz`,
  id: `cinta sayang suka bagus baik hebat keren mantap mantul luar terbaik sempurna indah cantik senang bahagia gembira terima makasih syukur alhamdulillah selamat
    semoga sukses puas ramah membantu cepat rekomendasi lucu wkwk haha enak asik asyik setuju bangga juara menang gratis promo diskon berhasil juga-baik`,
  ja: `好き 大好き 最高 素晴らしい すばらしい 嬉し うれし 楽し ありがとう 感謝 素敵 すてき 良い 良かった よかった いいね 満足 便利 親切 助かり 美味し おいし 幸せ きれい 綺麗 可愛 かわい 面白 完璧 おめでと 安心 快適 早くて 丁寧 笑`,
  zh: `喜欢 喜歡 爱 愛 棒 最好 太好 很好 好用 好吃 不错 不錯 优秀 優秀 完美 开心 開心 高兴 高興 快乐 快樂 谢谢 謝謝 感谢 感謝 满意 滿意 漂亮 美丽 方便 推荐 推薦 恭喜 赞 讚 厉害 給力 给力 哈哈 舒服 贴心 精彩 幸福 可爱`,
  it: `amo adoro eccellente fantastic meraviglios incredibil perfett miglior grazie felic content bello bella bellissim buon bene ottim divertent amore success fortuna consiglio brav
    complimenti soddisfatt gentil utile veloce piace bacio abbracci vittoria evviva finalmente simpatic`,
  nl: `hou geweldig fantastisch prachtig perfect beste bedankt dank blij gelukkig mooi goed goede leuk lekker liefde succes geluk aanrader gefeliciteerd tevreden vriendelijk handig snel top`,
  ar: `أحب حب رائع ممتاز جميل شكرا سعيد مبروك الحمد أفضل حلو عظيم ممتع يسعد فرح نجاح الله يوفق تحفة`,
  hi: `प्यार अच्छा अच्छी अच्छे बढ़िया शानदार धन्यवाद शुक्रिया खुश बधाई सुंदर बेहतरीन जीत शुभ मुबारक गर्व pyar accha acha badhiya shandar`,
}

export const otherNegative: Record<string, string> = {
  es: `odio horrible terrible pésim pesim peor asco asquer basura mierda puta puto joder maldit estafa robo robar ladrón ladron vergüenza verguenza inaceptable
    mal mala malo malos enfad enoj molest decepcion frustr triste llor dolor duele miedo preocup error problema fallo falla falló roto rota lento lenta caro inútil inutil
    nunca culpa mentira mentiros idiota estúpid tont odia muert guerra queja harto harta cansad aburrid lástima desastre perd asesin corrup odi`,
  pt: `odeio odio horrível horrivel terrível péssim pessim pior lixo merda porra caralho droga maldit golpe roubo roubar ladrão vergonha inaceitável mal mau má ruim
    raiva irritad chatead decepcion frustr triste chor dor medo preocup erro problema falha quebrad lent caro inútil nunca culpa mentira idiota burr morr guerra reclam
    cansad cansada chato chata pena desastre perd ódio nojo absurd enganad`,
  fr: `déteste deteste horrible terrible pire nul nulle merde putain connard con conne arnaque vol voleur honte inacceptable inadmissible mauvais mal fâché énerv enerv déçu
    decu déception frustr triste pleur douleur peur inquiet erreur problème probleme panne cassé lent cher inutile jamais faute mensonge menteur idiot stupide mort guerre
    plainte marre fatigu ennuy dommage catastrophe perdu scandale ras-le-bol pourri dégoût haine chiant ridicule raté`,
  de: `hasse hass furchtbar schrecklich schlimm schlecht mies mist scheiß scheiss scheisse verdammt betrug betrüg diebstahl dieb schande unverschämt inakzeptabel wütend sauer ärger enttäusch
    frustr traurig wein schmerz angst sorge fehler problem kaputt langsam teuer nutzlos nie niemals schuld lüge lügner idiot dumm tod tot krieg beschwer nerv müde langweil schade katastrophe
    verlor leider peinlich eklig unfähig frech krank arsch blöd kotz hassen`,
  id: `benci buruk jelek parah payah kecewa mengecewakan marah kesal sebal bete sedih menangis nangis sakit takut khawatir cemas rusak error masalah gagal lambat lemot lama mahal bohong tipu
    penipu penipuan maling curi bodoh goblok anjing bangsat tolol brengsek sialan malu salah mati perang keluhan komplain capek lelah bosan sayangnya hilang rugi korup jahat ancam bego jijik muak parahnya sampah`,
  ja: `嫌い 大嫌い 最悪 最低 ひどい 酷い 悪い 悲し 怒 腹立 腹が立 むかつ ムカつ イライラ 残念 がっかり 失望 不満 不安 怖い こわい 辛い つらい 痛い 泣 困っ 困る 困り 壊れ 故障 遅い 遅すぎ 詐欺 嘘 馬鹿 バカ クソ うざい 面倒 つまらない 疲れ 死 不快 迷惑 許せ ふざけ 無責任 不良 使えな 動かな 届かな`,
  zh: `讨厌 討厭 恨 差劲 差勁 很差 太差 最差 糟糕 垃圾 骗 騙 坑 烂 爛 失望 生气 生氣 愤怒 憤怒 难过 難過 伤心 傷心 哭 害怕 担心 擔心 痛苦 坏 壞 慢 贵 貴 没用 沒用 无语 無語 恶心 噁心 投诉 投訴 麻烦 麻煩 错误 錯誤 问题 問題 死 蠢 笨 丢人 可恶 不满 不滿 不好 气死 敷衍 受够 烦 煩`,
  it: `odio orribil terribil pessim peggio schifo merda cazzo stronz maledett truffa furto ladr vergogn inaccettabil male cattiv arrabbiat delus delud frustrat trist piang dolor paura
    preoccup errore problema rott lent caro inutil mai colpa bugia bugiard idiot stupid mort guerra reclam stanc noios peccato disastro pers ridicol purtroppo`,
  nl: `haat vreselijk verschrikkelijk slecht klote kut shit verdomme oplichting diefstal schande onacceptabel boos teleurgesteld gefrustreerd verdrietig pijn bang fout probleem kapot traag duur nutteloos nooit schuld leugen idioot dom dood oorlog klacht moe saai jammer ramp helaas belachelijk`,
  ar: `أكره كره سيء سيئ أسوأ زفت حزين غاضب غضب مشكلة خطأ ألم خوف حرب موت قتل كذب كاذب فشل فاشل للأسف ظلم احتيال نصب قرف حقير إرهاب مصيبة`,
  hi: `नफरत बुरा बुरी बुरे खराब घटिया दुख दुखी गुस्सा परेशान समस्या गलत दर्द डर झूठ झूठा धोखा मर मौत शर्म बेकार गंदा हिंसा bura kharab ghatiya bekar`,
}

export const otherNegations =
  'nicht kein keine keinen nie ohne ni sin no nunca não nem sem pas ne sans jamais non mai senza niet geen nooit tidak bukan belum tanpa gak nggak ga لا ليس لم لن ما नहीं मत ना nahi'
