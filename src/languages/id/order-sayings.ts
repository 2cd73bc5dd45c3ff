import type { NumberSayings, OrderSayings } from '../language/language.ts'
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

/** What customers write around the number of an order in Indonesian. */
export const orderNumber: NumberSayings = {
  beside:
    'adalah aku anda atau baik bantu bisa cek coba dan dengan di gimana halo hai ini itu iya kak kalau kayaknya lihat maaf mana min mohon nih no nomor nomornya nya pesanan pesananku saya sepertinya status terima kasih tolong tertulis untuk ya yaitu yang',
  counted:
    'lisensi|buah|pengguna|lembar|kali|kg|kilo|km|ms|detik|menit|jam|hari|minggu|bulan|tahun|orang|permintaan|panggilan|baris|halaman|per',
  called: 'nomor',
  and: 'dan|atau',
}
