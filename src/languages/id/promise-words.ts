import { lastingIn } from '../language/phrases.ts'
import type { PromiseWords } from '../language/promise-words.ts'

/** What staff read about promises in Indonesian. */
export const promiseWords: PromiseWords = {
  promises: {
    kinds: { 'first reply': 'Balasan pertama', 'next reply': 'Balasan berikutnya', resolution: 'Penyelesaian' },
    lasting: lastingIn(
      (hours) => `${hours} jam`,
      (minutes) => `${minutes} menit`,
    ),
    due: (kind, left, when) => `${kind}: tenggat dalam ${left} (${when})`,
    overdue: (kind, late, when) => `${kind}: terlambat ${late} (sejak ${when})`,
    clockStopped: (kind, left) => `${kind}: waktu dihentikan, sisa ${left}`,
    reminder: (kind, left) => `${kind}: tenggat dalam ${left}.`,
    broken: (kind, ticketId) => `${kind} untuk ${ticketId}: sudah lewat tenggat.`,
    repliedWithin: (median, ninetieth) => `balasan pertama: median ${median}, 90% dalam ${ninetieth}`,
    nobodyActed: (kind, ticketId, late) =>
      `${kind} untuk ${ticketId}: terlambat ${late}, dan belum ada yang bertindak.`,
  },
}
