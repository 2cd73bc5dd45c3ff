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
  splitting: {
    title: 'Pisahkan pesan',
    split: 'Pisahkan',
    about: (author, ticketId) => `Yang ditulis ${author} menjadi tiket tersendiri, terpisah dari ${ticketId}.`,
    inNewThread: (channel) => `Di utas baru di ${channel} pelanggan membaca:`,
    inItsThread: 'Di utas pesan ini pelanggan membaca:',
    inOldThread: 'Di utas tempat pesan itu berada:',
    note: (person, author, newId) => `${person} memisahkan yang ditulis ${author}. Dilanjutkan sebagai ${newId}.`,
    goesOnAs: (newId) => `Yang dikutip di sini dilanjutkan sebagai ${newId}.`,
    done: (newId) => `Sekarang menjadi tiket tersendiri: ${newId}.`,
    from: (ticket) => `Dipisahkan dari ${ticket}`,
    apart: (tickets) => `Dipisahkan dari tiket ini: ${tickets}`,
    began: (ticketId) =>
      `Inilah isi ${ticketId}, atau pesan pertama di utasnya, jadi tetap di sana. Pisahkan pesan yang lain saja.`,
    notIn: (ticketId) => `${ticketId} tidak memiliki pesan ini.`,
    noTicket: 'Pesan ini tidak termasuk tiket mana pun. Anda dapat menjadikannya tiket.',
    already: (newId) => `Pesan ini sudah dipisahkan. Dilanjutkan sebagai ${newId}.`,
    several: 'Catatan ini mengutip beberapa pesan. Pilih salah satunya di utas pelanggan.',
    notRead: 'Saya masih membaca pesan ini. Coba lagi sebentar lagi.',
    changed: 'Pelanggan telah mengubah pesan ini. Lihat lagi sebelum memisahkannya.',
  },
}
