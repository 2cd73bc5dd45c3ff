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
  done: 'Sudah selesai, seperti yang Anda minta di sini.',
  pending: 'Sudah diterima dan belum selesai. Saya akan menulis di sini bila sudah selesai.',
  notDone: 'Ini tidak berhasil, jadi tidak ada yang diubah. Petugas kami sedang memeriksanya.',
  denied: (why) =>
    [
      'Tim kami sudah memeriksa permintaan Anda dan tidak akan melakukannya. Maaf, saya tidak punya kabar yang lebih baik.',
      ...(why ? [why] : []),
      'Bila ada yang perlu kami ketahui, tulis di sini. Anda dapat meminta lagi.',
    ].join('\n\n'),
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
    obstacles: {
      gone: 'support.yaml tidak lagi memiliki alat ini, atau yang diminta sudah dihapus.',
      notTheirs: 'Pelanggan tidak lagi tertaut ke akun ini.',
    },
    failures: {
      unset: 'Rahasia yang diperlukan sistem belum diatur.',
      away: 'Sistem tidak dapat dihubungi.',
      late: 'Sistem tidak menjawab tepat waktu.',
      refused: 'Sistem menolaknya.',
      unusable: 'Alat ini tidak seperti yang ditulis di support.yaml. Rinciannya ada di log.',
    },
  },
}
