import type { RefundWords } from '../language/refund-words.ts'

/** What customers hear of their refunds in Indonesian. */
export const refundWords: RefundWords = {
  beingDone: (orderId) =>
    `Saya sudah mencatat bahwa Anda ingin pengembalian dana untuk pesanan **${orderId}**. Belum ada dana yang dikembalikan; saya akan menulis di sini bagaimana hasilnya.`,
  paid: (orderId, amount) => `Kami sudah mengembalikan **${amount}** untuk pesanan **${orderId}**.`,
  pending: (orderId, amount) =>
    `Penyedia pembayaran kami sudah menerima pengembalian **${amount}** untuk pesanan **${orderId}**. Prosesnya belum selesai; saya akan menulis di sini jika sudah.`,
  failed: (orderId) =>
    `Pengembalian dana untuk pesanan **${orderId}** tidak berhasil, jadi belum ada dana yang dikembalikan. Seseorang dari tim kami sedang menanganinya.`,
  denied: (orderId, why) =>
    [
      `Tim kami sudah meninjau permintaan Anda dan tidak akan mengembalikan dana pesanan **${orderId}**. Maaf, saya tidak punya kabar yang lebih baik.`,
      ...(why ? [why] : []),
      'Jika ada yang perlu kami ketahui, tulis di sini. Anda boleh meminta lagi.',
    ].join('\n\n'),
}
