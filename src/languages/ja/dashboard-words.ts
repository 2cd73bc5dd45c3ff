import type { DashboardWords } from '../language/dashboard-words.ts'

/** What staff read about the way to the dashboard in Japanese. */
export const dashboardWords: DashboardWords = {
  dashboard: {
    notUsed:
      'ダッシュボードのアドレスがまだ設定されていません。Frontdesk の管理者が、ブラウザからアクセスするアドレスを PUBLIC_URL に設定してください (docs/how-to/dashboard.md)。',
    open: 'ダッシュボードを開く',
    about: (minutes) => `このリンクはあなた専用です。${minutes} 分以内に 1 回だけ使えます。`,
  },
}
