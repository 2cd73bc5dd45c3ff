import type { DeskWords } from '../language/desk-words.ts'

/** What staff read about the life of a ticket in Indonesian. */
export const deskWords: DeskWords = {
  life: {
    waitingSince: (moment) => `menunggu pelanggan sejak ${moment}`,
    snoozedUntil: (moment) => `ditunda sampai ${moment}`,
    resolvedBy: (person) => `diselesaikan oleh ${person}`,
    endings: {
      confirmed: 'pelanggan memastikan bahwa ini sudah selesai',
      assumed: 'dianggap selesai, karena pelanggan tidak menulis lagi',
      'not a request': 'bukan permintaan',
      merged: 'dilanjutkan di tiket lain',
    },
    rated: (rating) => `Dinilai ${rating} dari 5`,
    ratedWith: 'Kata pelanggan:',
    theirTickets: (open, past) => `tiket lain pelanggan ini: ${open} terbuka, ${past} sebelumnya`,
    colleaguesTickets: (open, past) => `rekan-rekannya: ${open} terbuka, ${past} sebelumnya`,
    content: (average, count) => `kepuasan ${average} dari 5 (${count} penilaian)`,
    becauseOf: (words) => `Ditentukan oleh ${words}`,
    assignedToYou: (name, ticketId) => `${name} menugaskan ${ticketId} kepada Anda.`,
    ownerLeft: (name, ticketId) =>
      `${name} sudah keluar dari channel dukungan, jadi sekarang tidak ada yang memegang ${ticketId}.`,
    isBack: (ticketId) => `${ticketId} kembali: waktu tundanya sudah habis.`,
  },
  menu: {
    release: 'Lepas',
    resolve: 'Selesai',
    more: 'Lainnya',
    assign: 'Tugaskan ke…',
    priority: (priority) => `Prioritas: ${priority}`,
    wait: 'Menunggu pelanggan',
    snoozeHour: 'Tunda satu jam',
    snoozeTomorrow: 'Tunda sampai besok',
    snoozeWeek: 'Tunda seminggu',
    snoozeUntil: 'Tunda sampai…',
    dismiss: 'Bukan permintaan',
    resume: 'Kerjakan lagi',
    reopen: 'Buka kembali',
    assignTitle: 'Tugaskan tiket',
    assignTo: 'Siapa yang memegangnya?',
    snoozeTitle: 'Tunda tiket',
    until: 'Sampai kapan?',
    save: 'Simpan',
  },
  tooLate: {
    inState: (ticketId, state) => `${ticketId} sudah ${state}.`,
    priority: (ticketId, priority) => `${ticketId} sudah berprioritas ${priority}.`,
    inWork: (ticketId) => `${ticketId} sudah terbuka lagi.`,
    resolved: (ticketId, by) =>
      `${ticketId} sudah selesai: ${by} yang menyelesaikannya. Buka kembali kalau masih ada yang harus dikerjakan.`,
    notYours: (ticketId, by) =>
      `${by} memegang ${ticketId}, dan hanya ${by} yang bisa melepasnya. Anda bisa menugaskannya ke orang lain.`,
    nobodyHas: (ticketId) => `Sekarang tidak ada yang memegang ${ticketId}.`,
    isTheirs: (ticketId, name) => `${name} sudah memegang ${ticketId}.`,
    assigneeNotStaff: (name) => `${name} bukan anggota channel dukungan, jadi tidak bisa memegang tiket.`,
    badTime: 'Pilih waktu yang akan datang, dalam setahun.',
  },
}
