import type { DashboardWords } from '../language/dashboard-words.ts'

/** What staff read about the way to the dashboard in Chinese. */
export const dashboardWords: DashboardWords = {
  dashboard: {
    notUsed:
      '仪表板还没有地址。请 Frontdesk 的管理员把 PUBLIC_URL 设为浏览器可以访问的地址（docs/how-to/dashboard.md）。',
    open: '打开仪表板',
    about: (minutes) => `此链接仅供你本人使用，${minutes} 分钟内有效，只能使用一次。`,
  },
}
