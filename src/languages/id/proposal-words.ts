import type { ProposalWords } from '../language/proposal-words.ts'

/** About the answers that cards propose, in Indonesian. */
export const proposalWords: ProposalWords = {
  proposals: {
    title: 'Usulan jawaban',
    wouldSay: 'yang akan dijawab bot',
    byModel: 'ditulis AI, jadi baca dulu sebelum dikirim',
    send: 'Kirim',
    edit: 'Ubah',
    discard: 'Buang',
    write: 'Tulis jawaban',
    others: 'Artikel lain',
    sentEdited: (person, title) => `${person} mengubah “${title}” dan mengirimnya`,
    customerChanged:
      'Pelanggan mengubah tulisannya sejak kartu ini dibuat, jadi tidak ada yang dikirim. Kartu memuat tulisannya yang baru.',
    discardedBy: (name) => `${name} sudah membuang jawaban ini.`,
    notWritten: 'Model bahasa tidak dapat menulis jawaban. Coba lagi sebentar lagi, atau tulis sendiri.',
    notInArticles: (facts) => `Tidak ada di artikel Anda: ${facts}`,
    figures: 'Usulan jawaban, 30 hari terakhir',
    byArticle: 'Per artikel',
    unchanged: (count, of) => `${count} dari ${of} dikirim tanpa perubahan`,
    edited: (count) => `${count} diubah`,
    discarded: (count) => `${count} dibuang`,
    botAnswered: 'Bot menjawab',
    answered: 'jawaban itu',
    wantsPersonNote: (name) => `${name} ingin ditangani orang.`,
    wantsPersonReason: 'Bot sudah menjawab, dan pelanggan ingin ditangani orang.',
  },
  sending: {
    noGroups: (group) =>
      `${group} akan memanggil semua orang di kanal pelanggan, atau menyebut grup Anda. Hapus, lalu kirim lagi.`,
    noChannels: 'Kanal lain adalah urusan tim sendiri. Hapus sebutannya, lalu kirim lagi.',
    internalLink: (link) => `Tautan ini menuju workspace Anda sendiri: ${link}. Hapus, lalu kirim lagi.`,
    notThere: (name) => `${name} tidak ada di kanal pelanggan. Hapus sebutannya, lalu kirim lagi.`,
    tooLong: (most) => `Ini terlalu panjang untuk dikirim seluruhnya. Batasnya ${most} karakter.`,
  },
  whole: {
    details: 'Rincian',
    all: (characters) => `Semuanya (${characters} karakter)`,
    more: (characters) => `Lanjutannya; seluruh ${characters} karakter ada di Rincian`,
    why: 'Mengapa',
  },
}
