import type { TokenWords } from '../language/token-words.ts'

/** What staff read about the tokens of their assistants in Japanese. */
export const tokenWords: TokenWords = {
  tokens: {
    notUsed: 'MCP_URL が設定されていないため、アシスタントは Frontdesk に接続できません。',
    tooMany: (most) => `すでに ${most} 個のトークンがあります。先に 1 つ取り消してください。`,
    unknown: (id) => `有効なトークン ${id} はありません。`,
    made: (until) =>
      `このトークンで、アシスタントは ${until} まであなたの代わりに操作できます。表示されるのは今回だけです:`,
    keep: (url, revoke) =>
      `アドレス: ${url}。トークンを持つ人はあなたと同じことができるため、誰にも渡さないでください。取り消すには: ${revoke}`,
    none: 'トークンはありません。',
    line: (id, made, until, used) => `${id}: 作成 ${made}、有効期限 ${until}、${used ? `最終使用 ${used}` : '未使用'}`,
    revoked: (count) => `${count} 個のトークンを取り消しました。`,
  },
}
