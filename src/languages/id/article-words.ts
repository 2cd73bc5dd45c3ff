import type { ArticleWords } from '../language/article-words.ts'

/** Indonesian. */
export const articleWords: ArticleWords = {
  gaps: {
    none: 'Tidak ada yang kurang: dalam setengah tahun terakhir tidak ada pertanyaan yang diteruskan ke orang karena tidak ada artikelnya.',
    title: (count) => `${count} pertanyaan yang tidak dijawab artikel mana pun`,
    weekly: 'Artikel Anda minggu ini',
    asked: (times, customers) => `ditanyakan ${times} kali oleh ${customers} pelanggan`,
    between: (first, last) => `pertama ${first}, terakhir ${last}`,
    also: 'Juga:',
    more: (count) => `…dan ${count} lagi.`,
    seeAll: (command) => `Lihat semuanya dengan ${command} gaps.`,
    draft: 'Buat draf artikel',
  },
  drafts: {
    title: 'Draf artikel',
    loading: 'Membaca jawaban tim Anda…',
    fromStaff: (threads) =>
      `Dari yang ditulis tim Anda di ${threads} thread. Nama, alamat, nomor, dan tautan pribadi dihapus dan diganti “…”. Bacalah seperti pelanggan.`,
    byModel: (threads) =>
      `Ditulis AI dari yang ditulis tim Anda di ${threads} thread. Periksa setiap kalimat sebelum menerimanya.`,
    noAnswers: 'Belum ada yang menjawab ini di Slack. Tulis jawabannya di sini.',
    articleTitle: 'Judul',
    questions: 'Pertanyaan yang dijawabnya',
    onePerLine: 'Satu per baris, dengan kata-kata pelanggan',
    text: 'Teks',
    markdown: 'Markdown. Dikutip kata demi kata kepada pelanggan.',
    tryIt: 'Coba',
    edit: 'Ubah',
    accept: 'Terima',
    discard: 'Buang',
    done: 'Selesai',
    trying: 'Mencobanya dengan pertanyaan lama…',
    answers: (answered, of) => `Menjawab ${answered} dari ${of} pertanyaan terbuka.`,
    alsoAnswers: (count) => `Juga menjawab ${count} pertanyaan lain yang belum terjawab.`,
    changes: (count, of) => `Mengubah ${count} dari ${of} jawaban yang benar.`,
    notYet: 'Belum terjawab:',
    wouldChange: 'Selama ini dijawab benar, dan bukan dengan artikel ini:',
    savedAs: (file) => `Diterima. Ada di ${file}, dan dipakai untuk menjawab dalam satu menit.`,
    savedInDatabase:
      'Diterima. Ada di basis data, karena folder artikel tidak dapat ditulis, dan dipakai untuk menjawab dalam satu menit.',
    wasDiscarded: 'Dibuang. Pertanyaan ini tidak lagi dihitung sebagai kekurangan.',
    gone: 'Draf ini sudah tidak ada: sumbernya telah berubah atau dihapus. Mulai lagi dari daftar.',
    changed: (by) => `${by} telah mengubah draf ini. Tutup jendela ini dan buka lagi drafnya.`,
    accepted: (by) => `${by} sudah menerima draf ini.`,
    discarded: (by) => `${by} sudah membuang draf ini.`,
    failed: 'Tidak berhasil. Tidak ada yang diterima. Coba lagi sebentar lagi.',
  },
  recalls: {
    told: (customers, title, since) => `${customers} pelanggan diberi teks lama “${title}” sejak ${since}.`,
    withdrawn: (customers, title, since) =>
      `“${title}” sudah tidak ada. ${customers} pelanggan diberi teksnya sejak ${since}.`,
    listThreads: 'Tampilkan thread',
    sayCorrection: 'Sampaikan koreksi',
    sure: (threads) => `Ini menulis di ${threads} thread, satu kali di tiap thread, dalam bahasa pelanggan.`,
    said: (by, threads) => `${by} menyampaikan koreksi di ${threads} thread.`,
    settled: 'Artikel kembali mengatakan apa yang disampaikan, jadi tidak ada yang perlu dikoreksi.',
    threads: (count) => `Disampaikan di ${count} thread:`,
    tellThem: (title) =>
      `Artikel “${title}”, yang dipakai bot untuk menjawab di sini, telah ditarik. Beri tahu pelanggan apa yang benar.`,
    nothingLeft: 'Tidak ada lagi yang perlu dikoreksi: thread telah dihapus, atau artikel kembali mengatakannya.',
    alreadySaid: (by) => `${by} sudah menyampaikan koreksi.`,
  },
  stale: {
    title: 'Artikel yang perlu dilihat',
    old: (title, since) => `“${title}” belum diperbarui sejak ${since}.`,
    helpsLess: (title, now, before) =>
      `“${title}” kurang membantu dibanding dulu: ${now} belakangan ini, ${before} sebelumnya.`,
  },
}
