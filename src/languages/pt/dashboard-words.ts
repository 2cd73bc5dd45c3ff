import type { DashboardWords } from '../language/dashboard-words.ts'

/** What staff read about the way to the dashboard in Portuguese. */
export const dashboardWords: DashboardWords = {
  dashboard: {
    notUsed:
      'O painel ainda não tem endereço. Quem opera o Frontdesk define PUBLIC_URL com o endereço em que seus navegadores o acessam (docs/how-to/dashboard.md).',
    open: 'Abrir o painel',
    about: (minutes) => `Este link é só para você. Ele funciona uma vez, por ${minutes} minutos.`,
  },
}
