import type { DashboardWords } from '../language/dashboard-words.ts'

/** What staff read about the way to the dashboard in Indonesian. */
export const dashboardWords: DashboardWords = {
  dashboard: {
    notUsed:
      'Dasbor belum punya alamat. Pengelola Frontdesk mengatur PUBLIC_URL ke alamat tempat peramban Anda menjangkaunya (docs/how-to/dashboard.md).',
    open: 'Buka dasbor',
    about: (minutes) => `Tautan ini hanya untuk Anda. Tautan berlaku sekali, dalam ${minutes} menit.`,
  },
}
