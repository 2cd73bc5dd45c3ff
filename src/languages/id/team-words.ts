import type { TeamWords } from '../language/team-words.ts'

/** What staff read about tickets that belong together in Indonesian. */
export const teamWords: TeamWords = {
  merging: {
    menu: 'Gabungkan ke…',
    title: 'Gabungkan tiket',
    which: 'Di tiket mana dilanjutkan?',
    merge: 'Gabungkan',
    sameMatter: (ticketId) => `Hal yang sama dengan ${ticketId}: gabungkan`,
    none: (ticketId) =>
      `Tidak ada tiket terbuka lain dari pelanggan ini atau perusahaannya untuk digabungkan dengan ${ticketId}.`,
    itself: 'Tiket tidak dapat digabungkan dengan dirinya sendiri.',
    otherCompany: (ticketId, intoId) =>
      `${ticketId} dan ${intoId} berasal dari perusahaan yang berbeda. Hanya tiket dari satu pelanggan atau satu perusahaan yang dapat digabungkan.`,
    already: (ticketId, intoId) =>
      `${ticketId} sudah digabungkan ke ${intoId} dan dilanjutkan di sana. Buka kembali untuk memisahkannya.`,
    into: (ticket) => `Dilanjutkan di ${ticket}`,
    from: (tickets) => `Dilanjutkan di sini: ${tickets}`,
    note: (person, ticketId, customer) =>
      `${person} menggabungkan ${ticketId} ke tiket ini. ${customer} menulis di sana:`,
    notTold: (customer, ticketId) =>
      `${customer} tidak dapat membaca utas tiket ini dan tidak diberi tahu. Balas di utas ${ticketId}.`,
    splitNote: (person, ticketId) => `${person} memisahkan ${ticketId} lagi.`,
  },
  teams: {
    menu: 'Pindahkan ke tim…',
    title: 'Pindahkan tiket',
    which: 'Tim mana yang menanganinya?',
    move: 'Pindahkan',
    usual: 'kanal dukungan',
    unknown: (name, possible) => `Tidak ada tim “${name}”. Yang mungkin: ${possible}.`,
    alreadyThere: (ticketId, team) => `${ticketId} sudah ada di ${team}.`,
    movedNote: (person, team) => `${person} memindahkan tiket ini ke ${team}.`,
    movedFrom: (person, team) =>
      `${person} memindahkan tiket ini ke ${team}. Catatan tim sebelumnya ada di riwayatnya, dan di tempat kartunya semula:`,
  },
}
