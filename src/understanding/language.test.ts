import { detectLanguage } from './language.ts'

describe('the language of a message', () => {
  test.each([
    ['en', 'could you check why the parcel was not delivered'],
    ['es', 'necesito ayuda con mi factura, por favor'],
    ['pt', 'vocês não me responderam até agora'],
    ['fr', "je n'ai toujours pas reçu ma commande"],
    ['de', 'wann kommt endlich meine Lieferung an'],
    ['it', 'vorrei sapere dove si trova il pacco'],
    ['nl', 'ik heb mijn pakketje nog steeds niet gekregen'],
    ['id', 'kenapa pesanan saya belum dikirim juga'],
    ['tr', 'kargom neden hala gelmedi'],
    ['pl', 'gdzie jest moja paczka'],
    ['vi', 'đơn hàng của mình đến đâu rồi'],
    ['sv', 'var är mitt paket någonstans'],
    ['da', 'hvornår kommer min pakke'],
    ['fi', 'missä pakettini viipyy'],
    ['cs', 'kde je můj balík'],
    ['ru', 'когда придёт моя посылка'],
    ['uk', 'коли прийде моя посилка'],
    ['bg', 'къде ми е пратката'],
    ['ar', 'متى يصل الطرد الخاص بي'],
    ['fa', 'بسته من کی می‌رسد'],
    ['hi', 'मेरा पार्सल कब आएगा'],
    ['ja', '荷物はまだですか'],
    ['zh', '我的包裹到哪里了'],
    ['ko', '택배가 언제 오나요'],
    ['th', 'พัสดุของฉันอยู่ที่ไหน'],
    ['el', 'πού είναι το δέμα μου'],
    ['he', 'איפה החבילה שלי'],
  ])('is recognised: %s', (language, text) => {
    expect(detectLanguage(text).language).toBe(language)
  })

  test('names in Latin letters do not hide another script', () => {
    expect(detectLanguage('我的 Samsung Galaxy 坏了').language).toBe('zh')
    expect(detectLanguage('не работает Microsoft Outlook').language).toBe('ru')
  })

  test.each(['', '   ', '12345', '🙂🙂', '?!', 'https://example.com/de/hilfe'])(
    'is undetermined where there is none: %j',
    (text) => {
      expect(detectLanguage(text)).toEqual({ language: 'und', confidence: 0 })
    },
  )

  test('a very long message is no problem', () => {
    expect(detectLanguage('when will my parcel come '.repeat(3000)).language).toBe('en')
  })
})
