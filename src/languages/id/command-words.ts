import type { CommandWords } from '../language/command-words.ts'

/** What staff read about the ticket command in Indonesian. */
export const commandWords: CommandWords = {
  commands: {
    does: {
      queue: 'apa yang perlu diambil berikutnya: tiket yang belum dipegang siapa pun',
      mine: 'tiket yang Anda pegang',
      open: 'semua tiket terbuka, yang paling mendesak lebih dulu',
      customer: 'tiket dari seorang pelanggan atau sebuah perusahaan',
      search: 'tiket yang memuat semua kata ini; persempit dengan company:NAMA atau state:STATUS',
      claim: 'mengambil tiket',
      assign: 'memberikan tiket kepada rekan, atau kepada Anda dengan “me”',
      release: 'melepaskan tiket Anda',
      priority: 'mengubah prioritas',
      resolve: 'menyatakan selesai; pelanggan boleh tidak setuju',
      reopen: 'membukanya kembali, atau mengembalikannya untuk dikerjakan',
      snooze: 'menundanya sampai saat itu',
      note: 'menyimpan catatan untuk tim; pelanggan tidak melihatnya',
      'reply-with': 'memulai balasan dari teks tersimpan',
      history: 'apa saja yang terjadi padanya',
      stats: 'angka hari ini dan 7 hari terakhir',
      channel: 'apa yang dilakukan bot di tiap channel, dan cara tim mengubahnya',
      gaps: 'apa yang ditanyakan pelanggan dan tidak dijawab artikel mana pun',
      help: 'menampilkan bantuan ini',
    },
    alone: (command) => `*${command}* (atau *${command} list*): tiket terbuka, yang paling mendesak lebih dulu`,
    withId: 'menampilkan satu tiket',
    whoSees: 'Tim (anggota channel dukungan) melihat semua tiket. Yang lain melihat tiketnya sendiri.',
    unknown: (typed, possible, nearest) =>
      `Saya tidak mengenal “${typed}”.${nearest ? ` Apakah maksud Anda “${nearest}”?` : ''} Yang bisa ditulis: nomor tiket seperti TKT-1A2B3C4D, dan: ${possible}.`,
    howTo: (usage) => `Tulis seperti ini: ${usage}`,
    noSuchPerson: (name) => `Tidak ada yang bernama “${name}” di channel dukungan. Gunakan nama Slack atau e-mailnya.`,
    titles: {
      queue: 'Yang perlu diambil berikutnya',
      mine: 'Tiket Anda',
      customer: (name) => `Tiket dari pelanggan seperti “${name}”`,
      search: (words) => `Tiket dengan “${words}”`,
    },
    nothingFound: 'Tidak ada yang ditemukan.',
    page: (page, pages) => `Halaman ${page} dari ${pages}`,
    previous: 'Sebelumnya',
    next: 'Berikutnya',
    noted: (ticketId) => `Dicatat pada ${ticketId}, hanya untuk tim.`,
    noteBy: (author) => `Catatan dari ${author}, hanya untuk tim:`,
    now: 'Sekarang',
    today: 'Hari ini',
    week: '7 hari terakhir',
  },
  savedReplies: {
    startFrom: 'Mulai dari balasan tersimpan',
    title: 'Balasan tersimpan',
    none: (folder) => `Belum ada balasan tersimpan. Letakkan file Markdown di ${folder} (lihat docs/company.md).`,
    unknown: (name, possible, nearest) =>
      `Tidak ada balasan tersimpan “${name}”.${nearest ? ` Apakah maksud Anda “${nearest}”?` : ''} Yang ada: ${possible}.`,
    leftOut: 'Dilewati, karena ada yang salah:',
  },
}
