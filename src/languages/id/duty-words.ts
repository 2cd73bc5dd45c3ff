import type { DutyWords } from '../language/duty-words.ts'

/** What staff read about being on duty in Indonesian. */
export const dutyWords: DutyWords = {
  duty: {
    title: 'Sedang bertugas',
    nobody: 'Tidak ada yang bertugas.',
    goOn: 'Mulai bertugas',
    goOff: 'Selesai bertugas',
    isOn: 'Anda sedang bertugas.',
    isOff: 'Anda tidak bertugas.',
    wasOn: 'Anda sudah bertugas.',
    wasOff: 'Anda memang tidak bertugas.',
    yourTurn: (ticketId) => `${ticketId} untuk Anda: sekarang giliran Anda.`,
    leftWith: (name, tickets) =>
      `${name} sudah keluar dari channel dukungan, jadi tiket ini tidak dipegang siapa pun: ${tickets}`,
    andMore: (count) => `dan ${count} lagi`,
    cardsWait: {
      missing: (channel) =>
        `Saya tidak lagi berada di channel dukungan ${channel}, jadi tiket menunggu dan tidak terlihat. Undang saya (/invite @Frontdesk), lalu kartunya akan muncul.`,
      archived: (channel) =>
        `Channel dukungan ${channel} diarsipkan, jadi tiket menunggu dan tidak terlihat. Buka arsipnya dan undang saya (/invite @Frontdesk), lalu kartunya akan muncul.`,
      shared: (channel) =>
        `Channel dukungan ${channel} dibagikan, atau akan dibagikan, dengan perusahaan lain yang akan membaca semua tiket. Jadi tiket menunggu dan tidak terlihat. Akhiri itu di pengaturannya, lalu kartunya akan muncul.`,
      public: (channel) =>
        `Channel dukungan ${channel} bersifat publik, jadi semua orang di workspace dapat membaca tiket. Jadi tiket menunggu dan tidak terlihat. Jadikan privat di pengaturannya, lalu kartunya akan muncul.`,
    },
    atRisk: 'Janji yang terancam',
  },
}
