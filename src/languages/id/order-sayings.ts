import type { OrderSayings } from '../language/language.ts'
import { anyOf } from '../language/patterns.ts'

/** Patterns for orders and money in Indonesian. */
export const orderSayings: OrderSayings = {
  refund: anyOf(
    String.raw`pengembalian (?:dana|uang)|(?:uang|dana|duit)(?:nya)? (?:\S+ ){0,3}(?:kembali|balik|dikembalikan|dibalik)`,
    String.raw`(?:kembalikan|balikin|balikkan) (?:\S+ )?(?:uang|dana|duit)`,
  ),
  notRefund: 'kebijakan |(?:tidak|tak|bukan|n?ggak|enggak|gak?) (?:mau|minta|butuh|perlu|ingin) ',
  change: anyOf(
    '(?:di|mem)?batal|(?:di|meng|r)?ubah|(?:di|meng)?ganti(?! rugi)|(?:di|me)?[tn]ukar|(?:salah|keliru) (?:alamat|ukuran|warna|pesan)',
    '(?:alamat|ukuran|warna)(?:nya)? salah|(?:meng|di)?(?:kembalikan|balikin) (?:barang|pesanan|paket)',
  ),
  paymentTrouble: '(?:ter|di)(?:tagih|potong|debet) (?:dua kali|dobel|lebih)|bayar dua kali',
  order: 'pes[ae]nan|orderan',
  notOrder: '(?:biaya|ongkos) ',
  notArrived: 'belum (?:sampai|sampe|datang|tiba|dikirim)',
  notHere: '(?:tidak|belum|nggak|gak|ga) (?:saya )?(?:terima|menerima|dapat|ada|sampai)',
  noGoods: 'faktur|tagihan|gaji|saldo|dana|kode',
}
