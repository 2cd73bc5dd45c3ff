/** A message that wants no department: said back in kind, without asking any model. */
export type Courtesy = 'greeting' | 'thanks' | 'who are you' | 'may I ask' | 'no words'

const greetings = [
  'hi+|hiya|hello|he+y+a?|yo|howdy|greetings|good (morning|afternoon|evening|day)|morning|how are you|any(one|body) (there|here)|(just )?(a )?test(ing)?( \\d+)*',
  'hai|selamat (pagi|siang|sore|malam)|(pagi|siang|sore|malam)|apa kabar|permisi|assalamu.?alaikum',
  'hola+|buen(os|as)? (d[ií]as?|tardes|noches)|buenas|qu[eé] tal|c[oó]mo est[aá](s|n)?',
  'ol[aá]+|oi+e?|bom dia|boa (tarde|noite)|e a[ií]|al[oô]|tudo bem|tudo bom',
  'bonjour|rebonjour|salut|bonsoir|coucou|[cç]a va|comment allez.vous',
  'hal+[oö]+(chen)?|guten (tag|morgen|abend)|moin|servus|gr[uü](ß|ss|e(ß|ss)) (gott|dich|euch)|gr[uü]e[zs]i|wie geht.?s|wie geht es (dir|ihnen|euch)',
  'こんにち[はわ]|こんばん[はわ]|おはよう(ございます)?|はじめまして|初めまして|お疲れ(様|さま)です|お世話になって(い|お)ります|もしもし',
  '你好[吗啊呀]?|您好|嗨|哈[喽啰罗]|早|早安|(早上|上午|中午|下午|晚上)好|大家(早上|下午|晚上)?好|在[吗么嗎]|有人[吗么嗎在]+',
].join('|')

/** Thanks, content and farewells: after any of them the matter rests. */
const thanks = [
  'thanks?|many thanks|thank (you|u)|thx|tysm|ty|cheers|ta|much appreciated|appreciate (it|that)|great|perfect|awesome|brilliant|excellent|lovely|got it|ok(ay)?|cool|nice one|that helps?|that (worked|works|did it|solved it)|it works|works now|all good( now)?|(all )?solved|sounds good|bye|goodbye|see you|have a (nice|good|great|lovely) (day|evening|weekend|one)',
  'terima ?kasih|ma?kasi+h?|mksh|trims|tq|oke+|sip|siap|mantap|baik(lah)?|sudah (bisa|beres)|beres|sampai jumpa|dadah',
  'gracias|(muchas|much[ií]simas|mil) gracias|perfecto|vale|genial|estupendo|listo|entendido|de acuerdo|de nada|(ya )?(funciona|solucionado|resuelto)|adi[oó]s|hasta (luego|ma[nñ]ana|pronto)',
  '(muito )?obrigad(a+|o+|[aã]o)|brigad(a+|o+|[aã]o)|obg|valeu|vlw|perfeito|[oó]timo|beleza|blz|t[aá] bom|est[aá] bem|entendi|(j[aá] )?(funcionou|resolvido|resolveu)|tchau|at[eé] (logo|amanh[aã])',
  'merci+|(mille|grand) mercis?|parfait|super|g[eé]nial|nickel|d.accord|entendu|tr[eè]s bien|c.est (bon|parfait|r[eé]gl[eé])|[cç]a (marche|fonctionne)|au revoir|bonne (journ[eé]e|soir[eé]e)|[àa] (bient[oô]t|demain)',
  'danke(sch[oö]n)?|(vielen|besten|herzlichen|tausend) (lieben )?dank|perfekt|prima|klasse|alles klar|passt( so)?|verstanden|hat geklappt|(geht|l[aä]uft|funktioniert) (jetzt|wieder)|erledigt|tsch[uü]ss|auf wiedersehen|bis (morgen|dann)|sch[oö]n(en|es) (tag|abend|feierabend|wochenende)( noch)?',
  '((本当に|誠に|どうも)?(ありがとう|有難う|有り難う)(ございます|ございました)?)|どうも|助かりま(す|した)|(了解|承知)(です|しました|いたしました|致しました)?|(分|わ)かりました|かしこまりました|(解決|でき|直り)(しました|ました)|OKです|さようなら',
  '(非常|太|十分)?(谢谢|感谢|謝謝|感謝)(你|您|你们|啦|了|大家)?(的(帮助|回复|解答))?|谢[啦了]|多谢|多謝|好[的吧啊呀]?|行|可以了|(解决|搞定|明白|知道|收到)了?|了解了|没问题了?|辛苦了|嗯+|再见|拜拜',
].join('|')

/** Whether a person or a bot answers, and what it can do. */
const whoAreYou = [
  '(so )?(are|r) (you|u|ya) (really )?(an? |the )?(just an? )?(real |actual |live )?(human( being)?|person|(chat ?)?bot|robot|ai|machine|computer)( or an? (real |actual )?(human|person|(chat ?)?bot|robot|ai|machine))?|(am i|i am|i.m) (talking|speaking|chatting|writing) (to|with) an? (real |actual |live )?(human( being)?|person|(chat ?)?bot|robot|ai|machine)( or an? (real |actual )?(human|person|(chat ?)?bot|robot|ai|machine))?|is (this|that|it) an? (real |actual )?(human|person|(chat ?)?bot|robot|ai)|(bot|robot|human) or (human|bot|robot)|who (are|r) (you|u)|what are you|who is this|who am i (talking|speaking) (to|with)|what (can|do) (you|u) do|what can i ask( you)?|how (can|do) you help( me)?|what (can|do) you help( me)? with',
  '(apa ?kah )?(kamu|anda|ini|kau|lo|lu) (adalah )?(seorang |sebuah )?(bot|robot|manusia|orang( asli)?|ai|mesin)( atau (bot|robot|manusia|orang( asli)?|mesin))?|(kamu|anda|ini) (itu )?siapa|siapa(kah)? (kamu|anda|ini)|(kamu|anda) bisa apa( saja)?|apa (saja )?yang (bisa|dapat) (kamu|anda) (lakukan|bantu)|saya bicara dengan (bot|robot|manusia|siapa)',
  '(eres|es usted|sois|(estoy )?habla?(ndo)? con|hablo con) (un |una )?((ro|chat)?bot|humano|humana|persona( real| de verdad)?|ia|m[aá]quina)( o (un |una )?(robot|bot|humano|humana|persona( real)?|m[aá]quina))?|qui[eé]n (eres|es usted)|qu[eé] eres|qu[eé] (puedes|sabes|puede) hacer|(en|con) qu[eé] (me )?puedes ayudar(me)?|con qui[eé]n (hablo|estoy hablando)',
  '(voc[eê]|vc|tu) ([eé]|[eé]s) (um |uma )?((ro|chat)?b[oô]t?|rob[oô]|humano|humana|pessoa( real| de verdad)?|ia|m[aá]quina)( ou (um |uma )?(rob[oô]|bot|humano|humana|pessoa( real)?|m[aá]quina))?|(estou falando|falo) com (um |uma )?(rob[oô]|(chat)?bot|humano|pessoa( real| de verdade)?|m[aá]quina)|quem ([eé] (voc[eê]|vc)|[eé]s( tu)?)|o que (voc[eê]|vc) (faz|pode fazer|sabe fazer)|(no|em) que (voc[eê]|vc) pode (me )?ajudar|com quem (estou falando|falo)',
  '((est.ce que )?(tu es|vous [eê]tes|je parle [àa])|es.tu|[eê]tes.vous|parl[eé].je [àa]) (un |une )?(vraie? )?((ro|chat)?bot|humain|humaine|personne( r[eé]elle)?|ia|machine)( ou (un |une )?(vraie? )?(robot|bot|humain|humaine|personne|machine))?|qui ([eê]tes.vous|es.tu)|(tu es|vous [eê]tes|c.est) qui|que (peux.tu|pouvez.vous|sais.tu|savez.vous) faire|qu.est.ce que (tu peux|vous pouvez|tu sais|vous savez) faire|en quoi (peux.tu|pouvez.vous) m.aider|[àa] qui (est.ce que )?(je parle|ai.je affaire)',
  '(bist du|sind sie|bist|seid ihr|ist das( hier)?) (ein |eine )?(echte[rs]? )?((chat)?bot|roboter|mensch|person|ki|maschine)( oder (ein |eine )?(echte[rs]? )?(bot|roboter|mensch|person|maschine))?|(spreche|rede|schreibe|chatte) ich (hier )?(gerade )?mit (einem |einer )?(echten )?(menschen?|(chat)?bot|roboter|person|ki|maschine)( oder (mit )?(einem |einer )?(echten )?(menschen?|bot|roboter|person))?|wer (bist du|sind sie)|was (bist du|sind sie|kannst du|k[oö]nnen sie|machst du)( alles)?( tun)?( f[uü]r mich tun)?|wobei (kannst du|k[oö]nnen sie) (mir )?(alles )?helfen|mit wem (spreche|rede|schreibe|chatte) ich( hier)?',
  '(あなたは|これは|君は|相手は)?(ボット|ロボット|AI|人間|機械)(ですか|なの(ですか)?|なんですか)|あなたは(誰|だれ|何)(ですか|なの)?|(誰|だれ|どなた)ですか|何が(できます|でき(るん|るの)です)か|何ができるの',
  '(你|您)(到底)?是(一个|个|不是)?(聊天|客服)?(机器人|真人|人类|人工智能|AI|人工客服|人)(还是(真人|人工|人|机器人))?[吗嘛么呢]?|(你|您)是(谁|什么)|(你|您)(都)?(能|会|可以)(做|干|帮我做|帮我|帮忙)(些|点)?(什么|啥)|(是|这是)?(机器人|真人)还是(真人|人工|机器人)',
].join('|')

/** That they want something, and not yet what. */
const mayIAsk = [
  '(can|could|may|will) (you|u|i|some(one|body)|any(one|body)) (please )?(help( me)?( out)?|ask( you)?( something| a question)?)( please| pls| plz)?|i (have|.ve|got|have got|.ve got) (a |an |some |one |another )?(quick |small |general |little )?(questions?|problems?|issues?)|i (need|want|could use) (some |your |a little |a bit of )?(help|assistance)( please| pls| plz)?|(a )?(quick|one|small) question|help( me)?( out)?( please| pls| plz)?|questions?|i.m having (a problem|an issue|problems|trouble|issues)',
  '(bisa|boleh|tolong) (di)?(bantu|tanya|minta bantuan)( saya)?( dong)?|((saya|aku) )?(mau|ingin) (tanya|bertanya)( dong)?|((saya|aku) )?(ada|punya) (pertanyaan|masalah|kendala)|tanya( dong)?|((saya|aku) )?(butuh|perlu|minta) bantuan',
  '(me )?(puedes|puede|pueden|podr[ií]as?|podr[ií]an) ayudar(me)?|tengo (una|unas|un) (preguntas?|dudas?|problema|consulta)|necesito (tu |su |un poco de )?ayuda|una (pregunta|consulta|duda)|ayuda|quer[ií]a (preguntar|consultar)( algo| una cosa)?',
  '((voc[eê]s?|vc) )?(pode|podem|poderia) me ajudar|me ajuda|tenho (uma|um|umas) (perguntas?|d[uú]vidas?|problema|quest[aã]o)|preciso de (uma )?ajuda|uma (pergunta|d[uú]vida)|ajuda|queria (tirar uma d[uú]vida|perguntar uma coisa)',
  '(pouvez.vous|peux.tu|vous pouvez|tu peux|pourriez.vous|pourrais.tu) m.aider|j.ai (une|un|des) (petite )?(questions?|probl[eè]mes?|souci)|(j.ai )?besoin d.aide|une (petite )?question|aide|[àa] l.aide',
  '(k[oö]nnen sie|kannst du|k[oö]nnt ihr|k[oö]nnten sie|k[oö]nntest du) mir (bitte )?(weiter)?helfen|ich (habe|h[aä]tte|hab) (eine|ein|mal eine|da eine|noch eine) (kurze )?(frage|problem|anliegen)|ich (brauche|ben[oö]tige) (bitte )?(hilfe|unterst[uü]tzung)|(kurze |eine )?frage|hilfe',
  '(ちょっと)?(質問|相談|聞きたいこと|お聞きしたいこと)が(あります|あるのですが|ある|あるんですが)|(助けて|手伝って)(ください|もらえますか)?|困っています|問題があります',
  '(你|您)?(能|可以|能不能|可不可以)(帮|幫)(我|忙|个忙|一下|我一下)[吗么嗎]?|我?(有|想问)(个|一个|几个|点)?问题|我?(需要|请求)(帮助|帮忙)|请问(一下)?|我?想?(咨询|请教)(一下)?|帮帮我|帮忙',
].join('|')

const fillers = [
  'there|team|all|everyone|folks|guys|frontdesk|support|again|now|so much|very much|a lot|a bunch|a million|lots|for (the|your|all your) (help|quick (reply|response|answer)|answer|reply|info|information)|you|mate|that|everything|today|too',
  'ya|kak|kakak|min|gan|mas|mbak|pak|bu|semua(nya)?|banyak|atas (bantuan|jawaban)nya|bantuannya|infonya',
  'a todos|mucho|much[ií]simo|amig[oa]s?|equipo|por (todo|(la|tu|su|vuestra) (ayuda|respuesta|informaci[oó]n))',
  'pessoal|gente|mesmo|equip[ea]|demais|pel[ao] (ajuda|resposta|retorno|informa[cç][aã]o)',
  'beaucoup|bien|infiniment|encore|[àa] (tous|toutes|vous|toi)|tout le monde|l.[eé]quipe|pour (tout|votre (aide|r[eé]ponse|retour))',
  'sehr|zusammen|allerseits|dir|euch|ihnen|vielmals|sch[oö]n|auch|leute|f[uü]r (die|ihre|eure|deine) (schnelle )?(hilfe|antwort|r[uü]ckmeldung|info)',
].join('|')

/** Written laughter says as little as a laughing face. */
const laughter =
  /(?<![\p{L}\p{N}])(?:lo+l+z*|rofl|lmf?ao+|(?:h[aei]){2,}h?|(?:j[aei]){2,}j?|(?:wk){2,}w?|k{3,}|(?:rs){2,}|mdr+|ptdr+|xd+|w{3,}|笑+|[哈呵嘿]{2,}|ㅋ{2,})(?![\p{L}\p{N}])/giu

/** Whoever is thanked may be named: "Thank you, Priya!" */
const nameAtEnd = /[\s,]{1,3}@?\p{Lu}[\p{Ll}'’-]{1,30}(?=[\s!.,]{0,5}$)/u
const thankful = /thank|thx|cheers|kasih|gracias|obrigad|merci|danke|dank\b/i

/** Between words; "~" and "^" belong to faces and drawn-out endings. */
const gap = '[\\s\\p{P}~^ー～]'

// Nobody says more than six at once; a number keeps words that match in two ways from being tried in all combinations.
const sentence = (words: string) =>
  new RegExp(`^${gap}*(?:(?:${words})(?:${gap}+(?:${fillers})){0,4}${gap}*){1,6}$`, 'iu')
const onlyGreeting = sentence(greetings)
const onlyThanks = sentence(`${thanks}|${greetings}`)
const onlyWhoAreYou = sentence(`${whoAreYou}|${greetings}`)
const onlyMayIAsk = sentence(`${mayIAsk}|${greetings}`)

/**
 * Recognises a bare greeting, bare thanks, the question who answers here or whether they may ask, and messages without a word or with laughter alone, in the
 * languages that ship.
 */
export function findCourtesy(text: string): Courtesy | undefined {
  const bare = text
    .replace(/:[a-z0-9_+-]+:/g, ' ')
    .replace(/\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f/gu, ' ')
    .replace(laughter, ' ')
    .trim()
  if (!/[\p{L}\p{N}]/u.test(bare)) return 'no words'
  // Longer ones say more than a courtesy, and the patterns stay cheap.
  if (bare.length > 80) return undefined
  if (onlyGreeting.test(bare)) return 'greeting'
  if (onlyThanks.test(bare) || (thankful.test(bare) && onlyThanks.test(bare.replace(nameAtEnd, '')))) return 'thanks'
  if (onlyWhoAreYou.test(bare)) return 'who are you'
  return onlyMayIAsk.test(bare) ? 'may I ask' : undefined
}
