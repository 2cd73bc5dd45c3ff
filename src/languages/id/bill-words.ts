import { billsIn } from '../language/bill-phrases.ts'
import type { BillSayings } from '../language/bill-words.ts'
import { anyOf } from '../language/patterns.ts'

/** What the bot says of invoices and subscriptions in Indonesian. */
export const bills = billsIn({
  locale: 'id-ID',
  invoice: {
    it: (number, price, day) => `Faktur **${number}** tanggal ${day} (${price})`,
    open: (it, due) => `${it} belum dibayar${due ? `; jatuh temponya ${due}` : ''}.`,
    overdue: (it, due) => `${it} belum dibayar${due ? `; jatuh temponya ${due}` : ' dan sudah lewat jatuh tempo'}.`,
    paid: (it) => `${it} sudah dibayar.`,
    void: (it) => `${it} dibatalkan dan tidak perlu dibayar.`,
    link: (url) => `Anda dapat melihatnya di sini: ${url}`,
  },
  subscription: {
    it: (plan, price) => `Langganan Anda **${plan}**${price ? ` (${price})` : ''}`,
    active: (it) => `${it} aktif.`,
    renews: (it, day) => `${it} diperpanjang pada ${day}.`,
    trial: (it, day) => `${it} dalam masa percobaan${day ? ` sampai ${day}` : ''}.`,
    overdue: (it) => `${it} memiliki pembayaran yang lewat jatuh tempo.`,
    paused: (it) => `${it} sedang dijeda.`,
    ends: (it, day) => `${it} berakhir pada ${day} dan tidak diperpanjang.`,
    ended: (it, day) => `${it} sudah berakhir${day ? ` pada ${day}` : ''}.`,
  },
})

/** How customers ask for theirs. */
export const billSayings: BillSayings = {
  invoice: anyOf(
    '(?:di ?)?mana (?:faktur|invoice|tagihan)(?: terakhir| terbaru)? (?:saya|kami)',
    '(?:kirim|tampil|tunjuk)(?:kan|an)? (?:faktur|invoice|tagihan)(?: terakhir| terbaru)? (?:saya|kami)',
    'kapan (?:faktur|invoice|tagihan) (?:saya|kami) jatuh tempo',
    'apakah (?:faktur|invoice|tagihan) (?:saya|kami) sudah (?:dibayar|lunas)',
    'apakah (?:saya|kami) (?:masih )?punya (?:faktur|invoice|tagihan) yang belum dibayar',
  ),
  subscription: anyOf(
    'kapan (?:langganan|paket|kontrak|lisensi|masa percobaan|uji coba) (?:saya|kami) (?:akan )?(?:diperpanjang|berakhir|habis|perpanjang|selesai)',
    '(?:paket|langganan) apa yang (?:saya|kami) (?:pakai|gunakan|punya|miliki)',
  ),
}
