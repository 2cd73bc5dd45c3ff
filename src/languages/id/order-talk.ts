import type { OrderTalk } from '../language/order-talk.ts'

/** How customers speak of several orders in Indonesian. */
export const orderTalk: OrderTalk = {
  but: 'tapi|tetapi|namun|sedangkan|sementara',
  not: 'bukan|kecuali|jangan|tidak',
  arrived: '(?:sudah |udah |telah |baru )*(?:sampai|sampe|tiba|datang|diterima|saya terima)',
  didNot: '(?:masih )?(?:belum|tidak|nggak|gak|ga|enggak)(?: (?:sampai|sampe|datang|tiba))?',
  other: '(?:yang |pesanan )?(?:yang )?(?:satunya(?: lagi)?|lain(?:nya)?)',
  ordinals: [
    '(?:yang |pesanan )*(?:pertama|ke-?1)|nomor (?:satu|1)',
    '(?:yang |pesanan )*(?:kedua|ke-?2)|nomor (?:dua|2)',
    '(?:yang |pesanan )*(?:ketiga|ke-?3)|nomor (?:tiga|3)',
    '(?:yang |pesanan )*(?:keempat|ke-?4)|nomor (?:empat|4)',
    '(?:yang |pesanan )*(?:kelima|ke-?5)|nomor (?:lima|5)',
  ],
  last: '(?:yang |pesanan )*terakhir',
  both: '(?:ke)?dua-?duanya|keduanya|kedua pesanan',
  all: 'semua(?:nya)?(?: pesanan)?',
  neither:
    '(?:bukan |tidak )?(?:dua-duanya|keduanya) (?:bukan|tidak)|(?:bukan|tidak) (?:dua-duanya|keduanya|semuanya)|tidak ada|gak ada|nggak ada',
  neverMind:
    '(?:ya )?sudah(?:lah)?|ya udah|udah(?:lah)?|lupakan(?: saja| aja)?|(?:tidak|gak|nggak|ga|enggak) (?:jadi|usah|apa-apa|penting)(?: lagi)?|abaikan(?: saja)?|batal(?:kan pertanyaan)?|sudah ketemu|sudah sampai|gapapa',
  around:
    'juga|tidak|bukan|gak|nggak|ya|iya|maaf|mohon|tolong|terima kasih|makasih|maksud saya|maksudnya|itu|kak|min|halo|oh|ok|oke|untuk|dong|deh|saya mau|saja|aja|kok',
}
