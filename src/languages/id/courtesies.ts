import type { Courtesies } from '../language/language.ts'

/** Patterns of courtesy in Indonesian. */
export const courtesies: Courtesies = {
  openings: 'hai|halo|selamat (pagi|siang|sore|malam)',
  greetings: '(pagi|siang|sore|malam)|apa kabar|permisi|assalamu.?alaikum',
  addressees: 'kak|kakak|min|gan|mas|mbak|pak|bu|semua(nya)?',
  thanks: 'terima ?kasih|ma?kasi+h?|mksh|trims|tq',
  content: 'oke+|sip|siap|mantap|baik(lah)?|sudah (bisa|beres)|beres|sampai jumpa|dadah',
  please: 'tolong',
  whoAreYou:
    '(apa ?kah )?(kamu|anda|ini|kau|lo|lu) (adalah )?(seorang |sebuah )?(bot|robot|manusia|orang( asli)?|ai|mesin)( atau (bot|robot|manusia|orang( asli)?|mesin))?|(kamu|anda|ini) (itu )?siapa|siapa(kah)? (kamu|anda|ini)|(kamu|anda) bisa apa( saja)?|apa (saja )?yang (bisa|dapat) (kamu|anda) (lakukan|bantu)|saya bicara dengan (bot|robot|manusia|siapa)',
  mayIAsk:
    '(bisa|boleh|tolong) (di)?(bantu|tanya|minta bantuan)( saya)?( dong)?|((saya|aku) )?(mau|ingin) (tanya|bertanya)( dong)?|((saya|aku) )?(ada|punya) (pertanyaan|masalah|kendala)|tanya( dong)?|((saya|aku) )?(butuh|perlu|minta) bantuan',
  fillers: 'ya|banyak|atas (bantuan|jawaban)nya|bantuannya|infonya',
  thankful: 'kasih',
  laughter: '(?:wk){2,}w?',
  pleasantries: 'semoga (?:sehat|baik)',
}
