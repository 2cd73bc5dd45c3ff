import type { DashboardWords } from '../language/dashboard-words.ts'

/** What staff read about the way to the dashboard in German. */
export const dashboardWords: DashboardWords = {
  dashboard: {
    notUsed:
      'Das Dashboard hat noch keine Adresse. Wer Frontdesk betreibt, setzt PUBLIC_URL auf die Adresse, unter der eure Browser es erreichen (docs/how-to/dashboard.md).',
    open: 'Dashboard öffnen',
    about: (minutes) => `Dieser Link ist nur für dich. Er gilt einmal, innerhalb von ${minutes} Minuten.`,
  },
}
