import type { GapWords } from '../language/gap-words.ts'

/** Indonesian. */
export const gapWords: GapWords = {
  none: 'Tidak ada yang kurang: dalam setengah tahun terakhir tidak ada pertanyaan yang diteruskan ke orang karena tidak ada artikelnya.',
  title: (count) => `${count} pertanyaan yang tidak dijawab artikel mana pun`,
  asked: (times, customers) => `ditanyakan ${times} kali oleh ${customers} pelanggan`,
  between: (first, last) => `pertama ${first}, terakhir ${last}`,
  also: 'Juga:',
  more: (count) => `…dan ${count} lagi.`,
}
