import type { Grammar } from '../../knowledge/grammar.ts'
import { wordSet } from '../language/patterns.ts'
import { shortestRoot } from '../language/word-ends.ts'

/** The Indonesian grammar that search needs. */
export const grammar: Grammar = {
  withoutEnding: indonesian,
  grammarWords: wordSet(
    `yang dan atau tetapi tapi jika kalau bila karena agar supaya di ke dari pada dalam dengan untuk oleh tentang sampai saya aku kamu anda kami
    kita dia mereka ini itu apa apakah siapa kapan mana bagaimana gimana kenapa mengapa ada adalah bisa dapat boleh mau ingin harus perlu akan
    sudah udah telah belum sedang masih tidak tak gak ga nggak bukan jangan juga saja aja lagi sangat lebih ya dong sih kok nih deh kak min
    mohon tolong halo hai terima kasih makasih bantu bantuan nya punya`,
  ),
}

const shortestIndonesian = 5

/**
 * Reduces "pengiriman", "mengirim", "dikirim" and "kirim" to "irim": nasal prefixes drop the first consonant of the
 * root.
 */
function indonesian(word: string): string {
  if (word.length < shortestIndonesian) return word
  const bare = word.replace(/(?:nya|lah|kah|pun|ku|mu)$/, '')
  const withoutPrefix = bare.replace(/^(?:meng|meny|mem|men|me|peng|peny|pem|pen|di|ber|ter)(?=.{4})/, '')
  const root = withoutPrefix.replace(/(?<=.{4})(?:kan|an)$/, '')
  return root.length > shortestRoot ? root.replace(/^[ptks](?=[aeiou])/, '') : root
}
