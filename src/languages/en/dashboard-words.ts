import type { DashboardWords } from '../language/dashboard-words.ts'

/** What staff read about the way to the dashboard in English. */
export const dashboardWords: DashboardWords = {
  dashboard: {
    notUsed:
      'The dashboard has no address yet. Whoever runs Frontdesk sets PUBLIC_URL to the address at which your browsers reach it (docs/how-to/dashboard.md).',
    open: 'Open the dashboard',
    about: (minutes) => `This link is for you alone. It works once, within ${minutes} minutes.`,
  },
}
