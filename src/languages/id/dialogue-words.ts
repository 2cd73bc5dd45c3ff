import type { DialogueWords } from '../language/dialogue-words.ts'

/** What customers read about their orders and their account in Indonesian. */
export const dialogueWords: DialogueWords = {
  chooseOrder: (example) =>
    `Ini tentang pesanan yang mana? Pilih salah satu, atau kirim nomornya. Bentuknya seperti ${example}.`,
  notYourOrder: 'Hanya pelanggan pemilik pesanan ini yang dapat memilihnya.',
  thenWhich: (example) => `Kalau begitu, mohon kirim nomor pesanan yang dimaksud. Bentuknya seperti ${example}.`,
  leftAtThat: 'Baik, cukup sampai di sini. Kalau perlu hal lain, tulis saja.',
  linking: {
    hint: 'Saya dapat melihat akun pelanggan Anda setelah Slack Anda ditautkan ke akun itu.',
    button: 'Tautkan akun saya',
    title: 'Tautkan akun Anda',
    account: 'Alamat e-mail atau nomor akun Anda',
    accountHint: 'Kami mengirim kode ke alamat yang kami miliki untuk akun ini.',
    sendCode: 'Kirim kode',
    codeSent: 'Jika akun itu ada, kode enam angka sedang dikirim ke alamat yang kami miliki. Berlaku sepuluh menit.',
    code: 'Kodenya',
    link: 'Tautkan',
    cancel: 'Batal',
    close: 'Tutup',
    wrongCode: 'Kodenya tidak cocok. Mohon periksa dan coba lagi.',
    askAgain: 'Kode ini sudah tidak berlaku. Tekan “Tautkan akun saya” lagi untuk mendapat kode baru.',
    tooOften: 'Terlalu sering diminta. Coba lagi satu jam lagi, atau minta tim kami menautkannya.',
    isLinked: 'Selesai. Slack Anda sudah tertaut ke akun Anda, dan sekarang saya dapat melihatnya.',
    notNow: 'Saat ini kode tidak dapat dikirim. Coba lagi nanti, atau minta tim kami menautkannya.',
  },
}
