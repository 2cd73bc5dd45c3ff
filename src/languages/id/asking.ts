import type { Asking } from '../language/language.ts'

/** Patterns of questions, follow-ups and urgency in Indonesian. */
export const asking: Asking = {
  followUp: {
    adds: String.raw`juga|selain itu|p\.?s|satu lagi|(?:oh ya,? )?(?:saya )?lupa (?:bilang|menyebutkan|menambahkan)|koreksi|ralat|maksud saya`,
    goesOn: 'dan|lalu|terus|kalau|bagaimana dengan|gimana kalo',
    pointsBack: 'itu|ini|tersebut|ke ?sana|di ?sana',
    onlyAsks: 'berapa(?: lama| harganya| biayanya)?|kenapa|kapan|di ?mana|yang mana',
    leadsIn: 'dan',
  },
  joined: {
    and: '(?:, ?)?(?:dan|serta|lalu)(?: juga)?',
    andAlso: '(?:, ?)?dan juga',
    opens:
      'bagaimana|gimana|di ?mana|kapan|kenapa|mengapa|berapa|apakah|bisakah|apa (?:saya|kami|ada|bisa)|bisa (?:saya|kami)',
  },
  myTicket: 'tiket saya',
  ticketNews:
    '(?:status|kabar|perkembangan|bagaimana|gimana|sampai mana|apa).{0,30}tiket ?(?:saya|ku|kami)(?!\\p{L})|tiket ?(?:saya|ku|kami) .{0,20}(?:bagaimana|gimana|status|sampai mana|sudah)',
  solved: 'ya|iya|(ya )?(sudah|udah) (selesai|teratasi|oke|beres)|selesai|(boleh |silakan )?ditutup( saja)?',
  anyNews: '(?:ada |apa )?(?:kabar|perkembangan)(?:nya)?(?: apa)?',
  lookUp:
    'di mana dimana pesanan saya aku status nomor tolong cek halo kapan sampai sampe apa kabar gimana bagaimana resi paket dong ya kak min mohon bantu',
  urgency: {
    urgent: 'mendesak|darurat|segera|secepatnya|gawat',
    pressing: 'pengacara|tenggat|terblokir|terkunci|dua kali',
    relaxed: 'santai|tidak (?:mendesak|buru)',
  },
}
