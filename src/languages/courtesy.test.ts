import fc from 'fast-check'
import { inNoTime } from '../../test/in-no-time.ts'
import { findCourtesy } from './courtesy.ts'

test.each([
  'hi',
  'Hello there!',
  'Good morning team',
  'Hi, how are you?',
  'anyone here?',
  'hey 👋',
  'Halo kak',
  'pagi semua',
  'Selamat siang, apa kabar?',
  'Hola',
  'hola, ¿qué tal?',
  'Buenas tardes a todos',
  'oi',
  'Olá, tudo bem?',
  'bom dia pessoal',
  'Bonjour à tous',
  'Salut l’équipe, ça va ?',
  'Hallo zusammen',
  'Grüß Gott!',
  'Moin moin',
  'こんにちは',
  'お世話になっております。',
  'おはようございます～',
  '你好',
  '您好，在吗？',
  '大家早上好',
])('"%s" is a greeting', (text) => {
  expect(findCourtesy(text)).toBe('greeting')
})

test.each([
  'thanks!',
  'Thank you so much',
  'ok, thanks',
  'Perfect, thank you!',
  'thanks, bye!',
  'haha, thanks a lot',
  'lol ok',
  'Have a nice day',
  'terima kasih banyak kak',
  'oke, makasih ya atas bantuannya',
  'gracias',
  'Vale, muchas gracias por la ayuda',
  'Listo, ya funciona',
  'obrigadão!',
  'Muito obrigada pela ajuda',
  'beleza, valeu',
  'Merci beaucoup pour votre aide !',
  'D’accord, parfait',
  'Merci, bonne journée',
  'Vielen Dank für Ihre Hilfe!',
  'alles klar, danke dir',
  'Danke, schönen Abend noch',
  'ありがとうございます',
  '承知いたしました。ありがとうございます！',
  '助かりました',
  'Works now, thank you Priya!',
  'Thanks, Sam',
  'Vielen Dank, Priya!',
  '谢谢',
  '好的，谢谢您的帮助',
  '收到',
  '👍',
  '🙏🏽',
  ':+1: :skin-tone-3:',
  '❤️ 👍!',
  'Perfect, that fixed it, thanks a lot Sam!',
  'Thanks and have a nice day!',
  'Works again, thank you so much',
  'Danke schön, das hat geholfen!',
  'Super, danke dir!',
  'Merci beaucoup et bonne journée',
  'Gracias, ya está solucionado',
  'Grazie mille!',
  'Bedankt!',
  'Dziękuję bardzo',
  'Tack så mycket',
  'Teşekkürler',
  'Cảm ơn bạn',
  'Спасибо!',
  'Дякую',
  '감사합니다',
  'תודה רבה',
])('"%s" is thanks', (text) => {
  expect(findCourtesy(text)).toBe('thanks')
})

test.each([
  '😡',
  '👍?',
  '👍👎',
  ':tada:',
  '???',
  '',
  '❤️ 🎉',
  'hahaha',
  'ROFL!!',
  'jajaja',
  'wkwkwk 😂',
  'kkkkk',
  'mdr',
  '哈哈哈',
  '笑',
  'hehe haha',
])('"%s" has no words', (text) => {
  expect(findCourtesy(text)).toBe('no words')
})

test.each([
  'hi, where is my order?',
  'haha very funny, it broke again',
  'rofl your app crashed',
  'thanks for nothing',
  'Great Disappointment',
  'thanks Frontdesk but it is broken',
  'ok but it still does not work',
  'hello my app crashes',
  'great, now it is broken again',
  '12345',
  'perfect example of bad service',
  'bye bye money',
  'baik, tapi aplikasinya error',
  'terima kasih, kapan paket saya sampai?',
  'gracias por nada',
  'vale de regalo',
  'hola, ¿dónde está mi pedido?',
  'obrigado por nada',
  'oi, meu pedido não chegou',
  'merci de me rembourser',
  'merci pour rien',
  'danke für nichts',
  'alles klar, aber es geht nicht',
  'お世話になっております。請求書をください',
  '了解しましたが、まだ届きません',
  '好的但是没用',
  '早上下的单想取消',
  '在吗，我的快递呢',
  '谢谢你的垃圾服务',
  'ok and?',
  'thanks and goodbye to our contract',
  'grazie di niente',
  'спасибо, но не работает',
  'danke und jetzt?',
])('"%s" is more than a courtesy', (text) => {
  expect(findCourtesy(text)).toBeUndefined()
})

test.each([
  'are you a bot?',
  'Hi, are you a real person or a bot?',
  'am I talking to a human?',
  'is this a bot',
  'who are you?',
  'hello! what can you do?',
  'how can you help me?',
  'apakah ini bot?',
  'kamu siapa?',
  'anda bisa apa saja?',
  '¿Eres un bot o una persona?',
  '¿quién eres?',
  'hola, ¿qué puedes hacer?',
  'você é um robô?',
  'quem é você?',
  'o que você faz?',
  'Êtes-vous un robot ?',
  'Qui êtes-vous ?',
  "c'est qui ?",
  'Bist du ein Mensch oder ein Bot?',
  'Wer sind Sie?',
  'Was kannst du alles?',
  'Spreche ich mit einem Menschen?',
  'ボットですか？',
  'あなたは誰ですか',
  '何ができますか？',
  '你是机器人吗？',
  '您是真人吗',
  '你能做什么？',
])('"%s" asks who answers', (text) => {
  expect(findCourtesy(text)).toBe('who are you')
})

test.each([
  'I want to speak to a human',
  'a real person please',
  'person',
  'is this a bot that deletes my data by itself?',
  'who are you to close my account?',
  'what can you do about my broken desk?',
  'how can you help me with a refund',
  'petugas',
  'persona',
  'quiero hablar con una persona',
  'pessoa',
  'conseiller',
  'ein Mensch bitte',
  '人間と話したい',
  'スタッフ',
  '人工客服',
  '转人工',
])('“%s” is more than that question', (text) => {
  expect(findCourtesy(text)).toBeUndefined()
})

test.each([
  'can you help me?',
  'Hi! I have a quick question',
  'i need help please',
  'help',
  'I have a problem',
  'bisa bantu saya?',
  'mau tanya dong kak',
  'Hola, tengo una duda',
  '¿Me puedes ayudar?',
  'Olá, preciso de ajuda',
  'Bonjour, j’ai une question',
  'Können Sie mir helfen?',
  'Hallo, ich habe eine Frage',
  '質問があります',
  '您好，我有个问题',
  '能帮我吗？',
])('"%s" asks whether they may ask', (text) => {
  expect(findCourtesy(text)).toBe('may I ask')
})

test.each([
  'can you help me with my order?',
  'I have a problem with the app',
  'help, someone hacked my account',
  'Tengo un problema con mi pedido',
  'ich habe eine Frage zur Rechnung',
  '我有个问题，订单没到',
])('“%s” asks it', (text) => {
  expect(findCourtesy(text)).toBeUndefined()
})

test('any text is judged without failing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
      expect([undefined, 'greeting', 'thanks', 'who are you', 'may I ask', 'no words']).toContain(findCourtesy(text))
    }),
  )
})

test('a courtesy repeated until it is something else is judged at once', () => {
  const words = [
    'hallo ',
    'halo',
    'moin ',
    'merci bien ',
    'danke schön ',
    'thanks a lot ',
    'ok',
    'ta',
    '好的',
    '谢谢了',
  ]
  for (const word of words) inNoTime(() => expect(findCourtesy(`${word.repeat(80).slice(0, 79)}x`)).toBeUndefined())
})
