import type { DashboardWords } from '../language/dashboard-words.ts'

/** What staff read about the way to the dashboard in French. */
export const dashboardWords: DashboardWords = {
  dashboard: {
    notUsed:
      'Le tableau de bord n’a pas encore d’adresse. La personne qui exploite Frontdesk définit PUBLIC_URL : l’adresse à laquelle vos navigateurs le trouvent (docs/how-to/dashboard.md).',
    open: 'Ouvrir le tableau de bord',
    about: (minutes) => `Ce lien est pour vous seul. Il fonctionne une fois, pendant ${minutes} minutes.`,
  },
}
