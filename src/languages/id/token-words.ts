import type { TokenWords } from '../language/token-words.ts'

/** What staff read about the tokens of their assistants in Indonesian. */
export const tokenWords: TokenWords = {
  tokens: {
    notUsed: 'Asisten tidak dapat menjangkau Frontdesk di sini, karena MCP_URL tidak diatur.',
    tooMany: (most) => `Anda sudah punya ${most} token. Cabut satu dahulu.`,
    unknown: (id) => `Anda tidak punya token ${id} yang berlaku.`,
    made: (until) =>
      `Dengan token ini asisten Anda dapat bertindak untuk Anda sampai ${until}. Token hanya ditampilkan sekarang:`,
    keep: (url, revoke) =>
      `Alamat: ${url}. Siapa pun yang memegang token dapat melakukan apa yang dapat Anda lakukan, jadi jangan berikan kepada siapa pun. Untuk mengakhirinya: ${revoke}`,
    none: 'Anda tidak punya token.',
    line: (id, made, until, used) =>
      `${id}: dibuat ${made}, berlaku sampai ${until}, ${used ? `terakhir dipakai ${used}` : 'belum pernah dipakai'}`,
    revoked: (count) => `${count} token dicabut.`,
  },
}
