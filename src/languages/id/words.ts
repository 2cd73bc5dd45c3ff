import type { Words } from '../language/language.ts'
import { orderStatusIn, sourcesIn, teamIsBackIn, ticketNewsIn } from '../language/phrases.ts'
import { bills } from './bill-words.ts'
import { dialogueWords } from './dialogue-words.ts'
import { homeWords } from './home-words.ts'
import { refundWords } from './refund-words.ts'
import { systemWords } from './system-words.ts'

/** Indonesian, to "Anda". */
export const words: Words = {
  language: 'id',
  greeting:
    'Halo! Saya bot Frontdesk. Ceritakan kebutuhan Anda dalam satu atau dua kalimat, nanti saya jawab atau saya hubungkan dengan petugas kami.',
  welcome: 'Sama-sama!',
  aboutMe:
    'Saya Frontdesk, sebuah bot. Saya menjawab pertanyaan dari artikel tim kami. Untuk hal lain, atau kalau Anda menulis “petugas”, saya menghubungkan Anda dengan tim kami.',
  aboutMeAndOrders:
    'Saya Frontdesk, sebuah bot. Saya menjawab pertanyaan dari artikel tim kami, mengecek pesanan, dan meneruskan permintaan pengembalian dana. Untuk hal lain, atau kalau Anda menulis “petugas”, saya menghubungkan Anda dengan tim kami.',
  goAhead:
    'Tentu. Soal apa? Ceritakan dalam satu atau dua kalimat, nanti saya jawab atau saya hubungkan dengan petugas kami.',
  noWords:
    'Saya belum bisa menangkap maksud pesan ini. Tuliskan kebutuhan Anda dalam beberapa kata, atau tulis “petugas” dan saya akan menghubungkan Anda dengan tim kami.',
  ticketOpened: (id) =>
    `Saya sudah meneruskan ini ke tim kami sebagai tiket **${id}**. Petugas kami akan membacanya dan membalas di utas ini.`,
  teamIsBack: teamIsBackIn('id-ID', (when) => `Tim kami kembali pada ${when}.`),
  addedToTicket: (id) => `Saya sudah menambahkan ini ke tiket **${id}**, dan tim kami akan melihatnya.`,
  ticketClaimed: (id, by) => `${by} dari tim kami sekarang menangani tiket **${id}** dan akan membalas di sini.`,
  ticketClosed: (id) =>
    `Tiket **${id}** sudah ditutup. Kalau masih ada yang belum beres, tulis saja di sini dan tiketnya akan dibuka kembali.`,
  ticketResolved: (id) =>
    `Menurut kami tiket **${id}** sudah selesai. Kalau belum, tulis saja di sini dan tiketnya akan dibuka kembali.`,
  isItSolved: (id) =>
    `Apakah tiket **${id}** sudah beres bagi Anda? Kalau masih ada yang belum, tulis saja di sini. Kalau tidak ada kabar, saya akan menutupnya.`,
  ticketReopened: (id) =>
    `Tiket **${id}** sudah saya buka kembali dan tim kami sudah saya beri tahu. Petugas kami akan membalas di sini.`,
  ticketOpenAgain: (id) =>
    `Tiket **${id}** sudah saya buka kembali, dan tulisan Anda di sini sudah saya teruskan ke tim kami. Petugas kami akan membalas di utas tiket itu.`,
  ticketMerged: (id, into) =>
    `Kami menangani tiket **${id}** bersama tiket **${into}**. Tim kami membalas di sana, di utasnya. Yang Anda tulis di sini juga sampai ke tim kami.`,
  ticketSplitOff: (id) =>
    `Satu pesan di sini adalah hal tersendiri. Pesan itu dilanjutkan sebagai tiket **${id}** di utas ini:`,
  ticketOfItsOwn: (id) =>
    `Ini hal tersendiri, jadi dilanjutkan di sini sebagai tiket **${id}**. Petugas kami akan membacanya dan membalas di utas ini.`,
  filesFrom: (name) => `Berkas dari ${name}`,
  ticketNews: ticketNewsIn({
    open: (id) => `Tiket **${id}** masih terbuka dan menunggu petugas dari tim kami; belum ada yang menanganinya.`,
    claimed: (id, by = 'petugas dari tim kami') =>
      `Tiket **${id}** sudah di tangan yang tepat: ${by} sedang menanganinya.`,
    waiting: (id) => `Tiket **${id}** menunggu jawaban Anda. Tulis saja di utasnya.`,
    resolved: (id) =>
      `Tiket **${id}** sudah selesai, sejauh yang tim kami tahu. Kalau belum, tulis di utasnya dan tiketnya akan dibuka kembali.`,
    closed: (id) =>
      `Tiket **${id}** sudah ditutup. Kalau masih ada yang belum beres, tulis di utasnya dan tiketnya akan dibuka kembali.`,
  }),
  home: homeWords,
  systems: systemWords,
  rating: {
    ask: 'Seberapa puas Anda dengan bantuan kami? 1 berarti tidak puas, 5 berarti sangat puas.',
    thanks: (rating) => `Terima kasih. Anda menilai bantuan kami ${rating} dari 5; penilaian masih bisa diubah.`,
    comment: 'Tambah komentar',
    commentTitle: 'Komentar Anda',
    yourComment: 'Apa yang perlu kami ketahui?',
    send: 'Kirim',
    notYours: 'Hanya pelanggan yang bertanya yang bisa menilainya.',
    cancel: 'Batal',
    saved: 'Terima kasih. Tim kami akan membaca komentar Anda.',
  },
  unknownTicket: (id) => `Saya tidak menemukan tiket **${id}** atas nama Anda. Boleh tolong cek lagi nomornya?`,
  apology: 'Mohon maaf. Seharusnya tidak sampai seperti ini.',
  personComing: 'Saya hubungkan Anda dengan petugas kami.',
  edited: 'Saya lihat pesan Anda tadi diubah. Kalau jawaban saya jadi kurang sesuai, silakan tulis lagi di sini.',
  notSure: 'Saya kurang yakin bisa menjawab ini dengan baik, jadi lebih baik petugas kami yang melihatnya.',
  noAnswer: 'Saya tidak punya jawaban yang pasti untuk ini, jadi saya tidak mau menebak-nebak.',
  restToPerson: 'Sisanya perlu dijawab oleh seorang petugas:',
  inOtherLanguage: (name) => `Artikel kami tentang ini ditulis dalam bahasa ${name}. Isinya:`,
  translatedFrom: (name, isAutomatic) =>
    `Artikel kami tentang ini ditulis dalam bahasa ${name}. Ini terjemahan${isAutomatic ? ' otomatisnya' : 'nya'}:`,
  automaticTranslation: 'Diterjemahkan secara otomatis.',
  writtenFrom: (titles) => `Ditulis oleh AI dari: ${titles}`,
  verdict: {
    helped: 'Ini membantu',
    notQuite: 'Belum tepat',
    person: 'Tolong orang langsung',
    thanks: 'Terima kasih atas tanggapan Anda.',
    sorry: 'Terima kasih atas tanggapan Anda. Kami akan memperbaikinya.',
  },
  articleCorrected: (title) =>
    `Saya menyampaikan sesuatu dari “${title}” yang sekarang sudah berubah. Isinya sekarang:`,
  articleWithdrawn: (title) =>
    `Yang saya sampaikan dari “${title}” sudah tidak benar. Seseorang dari tim kami akan memberi tahu Anda di sini apa yang benar.`,
  steps: 'Biasanya langkah berikut ini membantu:',
  stillStuck: 'Kalau masih belum teratasi, tulis lagi di sini dan saya akan menghubungkan Anda dengan petugas kami.',
  askOrderNumber: (example) => `Ini tentang pesanan yang mana? Mohon kirim nomornya. Bentuknya seperti ${example}.`,
  dialogue: dialogueWords,
  orderStatus: orderStatusIn({
    locale: 'id-ID',
    order: (id, items, price) => `Pesanan **${id}** (${items}, ${price})`,
    processing: (order) => `${order} sedang disiapkan.`,
    shipped: (order) => `${order} sedang dalam perjalanan.`,
    delivered: (order, day) => `${order} sudah diantar${day ? ` pada ${day}` : ''}.`,
    paid: (order, day) => `${order} sudah dibayar pada ${day}.`,
    cancelled: (order) => `${order} sudah dibatalkan.`,
    refunded: (order) => `${order}: dananya sudah dikembalikan.`,
    expected: (day) => `Perkiraan tiba: ${day}.`,
    tracking: (url) => `Lacak kirimannya di sini: ${url}`,
  }),
  orderLate: 'Seharusnya pesanan ini sudah sampai, jadi petugas kami akan memeriksanya.',
  unknownOrder: (id) => `Saya tidak menemukan pesanan **${id}** atas nama Anda.`,
  ordersAway:
    'Saat ini saya tidak bisa melihat pesanan karena sistem pesanan kami tidak menjawab. Petugas kami yang akan mengurusnya.',
  notLinked:
    'Saya hanya dapat melihat pesanan orang yang Slack-nya tertaut ke akun pelanggannya. Tim kami dapat menautkan milik Anda.',
  changeOrder: 'Saya sendiri tidak bisa mengubah pesanan, jadi petugas kami yang akan mengurusnya.',
  refundRequested: (id) =>
    `Saya sudah mencatat permintaan Anda agar dana pesanan **${id}** dikembalikan. Petugas kami yang akan memutuskan; saat ini belum ada dana yang dikembalikan.`,
  refundObstacle: {
    'already refunded': 'Dana untuk pesanan ini sudah dikembalikan.',
    'already requested':
      'Pengembalian dana untuk pesanan ini sudah diminta sebelumnya; petugas kami yang akan memutuskan.',
  },
  refund: refundWords,
  refundTooLate: (days) =>
    `Pesanan ini selesai lebih dari ${days} hari yang lalu, jadi pengembalian dananya perlu diperiksa oleh petugas kami.`,
  bills,
  paymentHelp: 'Untuk ini, petugas kami perlu melihat akun Anda.',
  sources: sourcesIn({
    locale: 'id-ID',
    heading: { one: 'Sumber: ', several: 'Sumber: ' },
    source: (title, day) => `${title} (diperbarui ${day})`,
  }),
}
