import type { HomeWords } from '../language/home-words.ts'

/** What customers read on the bot's home tab in Indonesian. */
export const homeWords: HomeWords = {
  yourTickets: 'Tiket Anda',
  noTickets: 'Saat ini Anda tidak punya tiket.',
  howToReach: 'Cara menghubungi petugas',
  reach:
    'Tulis kepada saya di *Pesan*, atau di channel bersama Anda, apa keperluannya. Saya menjawab yang saya bisa, dan memanggil petugas untuk selebihnya. Jika ingin langsung dengan petugas, tulis “petugas”.',
}
