import type { DashboardWords } from '../language/dashboard-words.ts'

/** What staff read about the way to the dashboard in Spanish. */
export const dashboardWords: DashboardWords = {
  dashboard: {
    notUsed:
      'El panel aún no tiene dirección. Quien administra Frontdesk debe configurar PUBLIC_URL con la dirección en la que vuestros navegadores lo encuentran (docs/how-to/dashboard.md).',
    open: 'Abrir el panel',
    about: (minutes) => `Este enlace es solo para ti. Funciona una vez, durante ${minutes} minutos.`,
  },
}
