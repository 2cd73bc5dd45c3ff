import type { StaffSystemWords, SystemWords } from '../language/system-words.ts'

/** What customers are told of the company's own systems in Indonesian. */
export const systemWords: SystemWords = {
  found: 'Ini yang saya temukan:',
  foundFor: (account) => `Ini yang saya temukan untuk **${account}**:`,
  nothing: 'Tidak ada yang dapat ditampilkan.',
  more: (count) => `… dan ${count} lagi.`,
  yes: 'ya',
  no: 'tidak',
  failed: 'Saya tidak dapat memeriksanya saat ini, jadi petugas kami yang akan melakukannya.',
  notLinked:
    'Saya hanya dapat melihat akun orang yang Slack-nya tertaut ke akun pelanggannya. Tim kami dapat menautkan milik Anda.',
  notForAccount: 'Saya tidak dapat melakukannya untuk akun Anda, jadi petugas kami yang akan melihatnya.',
  requested: 'Permintaan Anda sudah saya teruskan. Petugas kami yang memutuskan; belum ada yang diubah.',
}

/** What staff read about the company's own systems in Indonesian. */
export const staffSystemWords: StaffSystemWords = {
  systems: {
    problem: (system, problem) =>
      `Frontdesk tidak dapat memakai sistem ${system} seperti yang ditulis di support.yaml: ${problem}`,
    reasons: {
      failed: (about) => `Sistem kita tidak dapat melakukan ini: ${about}.`,
      mayHaveRun: (about) =>
        `Tidak diketahui apakah sistem kita sudah melakukan ini: ${about}. Periksa dulu sebelum mengulanginya.`,
      untold: (about) => `Sistem kita menjawab, tetapi tidak ada yang menjelaskan cara menyampaikannya: ${about}.`,
      notLinked: (about) => `Pelanggan tidak tertaut ke akun mana pun, padahal ini memerlukannya: ${about}.`,
      notForAccount: (about) => `Akun pelanggan tidak boleh memakai ini: ${about}.`,
      severalAccounts: (about) => `Pelanggan tertaut ke beberapa akun. Untuk akun yang mana ini: ${about}?`,
      notSaid: (about) => `Pelanggan tidak menyebutkan yang diperlukan untuk ini: ${about}.`,
      needsApproval: (about) => `Pelanggan menginginkan ini, dan Anda yang memutuskan: ${about}.`,
    },
  },
}
