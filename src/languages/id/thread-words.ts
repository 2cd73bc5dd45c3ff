import type { ThreadWords } from '../language/thread-words.ts'

/** What staff read about the threads of cards and customers in Indonesian. */
export const threadWords: ThreadWords = {
  thread: {
    goesTo: (customer, channel) => `Kepada ${customer}, di utas mereka di ${channel}.`,
    seenFrom: (name) => `Mereka membaca persis yang tertulis di bawah, dari ${name}.`,
    notANote: 'Hanya catatan Anda sendiri di bawah kartu tiket yang dapat dikirim ke pelanggan.',
    notYours: 'Catatan ini ditulis orang lain. Hanya penulisnya yang dapat mengirimnya.',
    notCustomers: 'Ini tidak ditulis pelanggan, jadi tidak dapat menjadi tiket.',
    cannotRead: 'Saya tidak dapat membaca pesan ini. Mungkin sudah dihapus, atau saya tidak ada di kanal ini.',
    made: (ticketId) => `Sekarang menjadi tiket: ${ticketId}.`,
    added: (ticketId) => `Ditambahkan ke ${ticketId}.`,
    alreadyIn: (ticketId) => `${ticketId} sudah memiliki pesan ini.`,
    addTitle: 'Tambahkan ke tiket',
    which: 'Tiket yang mana?',
    add: 'Tambahkan',
    noOpen: 'Tidak ada tiket terbuka. Anda dapat menjadikan pesan ini tiket.',
    addedNote: (person, author) => `${person} menambahkan yang ditulis ${author}:`,
    notedElsewhere: (person) => `${person} menulis catatan di tempat kartu ini sebelumnya. Catatan itu ada di riwayat.`,
  },
}
