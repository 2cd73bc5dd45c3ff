/**
 * "I am a bot and answer in English, but a person from our team will help you", in languages that the bot does not
 * speak.
 */
export const politeLines: Record<string, string> = {
  it: 'Sono un bot e rispondo in inglese, ma una persona del nostro team La aiuterà.',
  nl: 'Ik ben een bot en antwoord in het Engels, maar iemand van ons team helpt u verder.',
  pl: 'Jestem botem i odpowiadam po angielsku, ale pomoże Państwu osoba z naszego zespołu.',
  tr: 'Ben bir botum ve İngilizce yanıt veriyorum, ancak ekibimizden bir kişi size yardımcı olacak.',
  vi: 'Tôi là bot và trả lời bằng tiếng Anh, nhưng sẽ có nhân viên của chúng tôi hỗ trợ bạn.',
  ru: 'Я бот и отвечаю по-английски, но вам поможет сотрудник нашей команды.',
  uk: 'Я бот і відповідаю англійською, але вам допоможе людина з нашої команди.',
  ar: 'أنا روبوت محادثة وأجيب بالإنجليزية، لكن أحد أعضاء فريقنا سيساعدك.',
  hi: 'मैं एक बॉट हूँ और अंग्रेज़ी में जवाब देता हूँ, लेकिन हमारी टीम का कोई सदस्य आपकी मदद करेगा।',
  ko: '저는 챗봇이라서 영어로 답변드리지만, 저희 팀의 담당자가 도와드리겠습니다.',
  th: 'ฉันเป็นบอตและตอบเป็นภาษาอังกฤษ แต่จะมีเจ้าหน้าที่ในทีมของเราช่วยเหลือคุณ',
  sv: 'Jag är en bot och svarar på engelska, men en person från vårt team hjälper dig.',
  da: 'Jeg er en bot og svarer på engelsk, men en person fra vores team hjælper dig.',
  fi: 'Olen botti ja vastaan englanniksi, mutta joku tiimistämme auttaa sinua.',
  cs: 'Jsem bot a odpovídám anglicky, ale pomůže vám člověk z našeho týmu.',
  ro: 'Sunt un bot și răspund în engleză, dar o persoană din echipa noastră vă va ajuta.',
  el: 'Είμαι bot και απαντώ στα αγγλικά, αλλά θα σας βοηθήσει ένα άτομο από την ομάδα μας.',
  he: 'אני בוט ועונה באנגלית, אבל מישהו מהצוות שלנו יעזור לך.',
  hu: 'Bot vagyok, és angolul válaszolok, de csapatunk egyik tagja segíteni fog Önnek.',
  ms: 'Saya bot dan menjawab dalam bahasa Inggeris, tetapi seorang petugas daripada pasukan kami akan membantu anda.',
}

/** How people thank in languages that the bot does not speak. */
export const thanksElsewhere = [
  'grazie( mille| tante| infinite)?|ti ringrazio|la ringrazio',
  'bedankt|dank (je|u|jullie)( wel)?|dankjewel|dankuwel|hartelijk (dank|bedankt)|heel erg bedankt',
  'dzi[eę]kuj[eę]( bardzo)?|dzi[eę]ki( wielkie)?|wielkie dzi[eę]ki',
  'te[sş]ekk[uü]r(ler| ederim| ederiz)|([cç]ok )?sa[gğ] ?ol(un)?',
  'c[aả]m [oơ]n( b[aạ]n| anh| ch[iị]| em)?( nhi[eề]u)?',
  '(большое )?спасибо( большое| вам)?|благодарю( вас)?|(щиро |дуже )?дякую( вам| дуже)?',
  'شكرا|شكرًا|شكراً( جزيلا| لك)?|धन्यवाद|शुक्रिया|ขอบคุณ(ครับ|ค่ะ|มาก)*|감사합니다|감사해요|고맙습니다|고마워요?',
  '(stort )?tack( s[aå] mycket)?|(mange|tusind|tusen) takk?|takk|kiitos( paljon)?|kiitoksia',
  'd[eě]kuj[iu](eme)?|d[ií]ky( moc)?|mul[tț]umesc( mult)?|mersi|k[oö]sz[oö]n[oö]m( sz[eé]pen)?|ευχαριστώ( πολύ)?|תודה( רבה)?',
].join('|')
