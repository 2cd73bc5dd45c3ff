import type { TokenWords } from '../language/token-words.ts'

/** What staff read about the tokens of their assistants in Chinese. */
export const tokenWords: TokenWords = {
  tokens: {
    notUsed: '这里的助手无法连接 Frontdesk，因为未设置 MCP_URL。',
    tooMany: (most) => `你已有 ${most} 个令牌，请先撤销一个。`,
    unknown: (id) => `你没有有效的令牌 ${id}。`,
    made: (until) => `在 ${until} 之前，你的助手可以用这个令牌代你操作。令牌只在此刻显示：`,
    keep: (url, revoke) => `地址：${url}。拿到令牌的人可以做你能做的一切，请勿交给任何人。撤销方法：${revoke}`,
    none: '你没有令牌。',
    line: (id, made, until, used) =>
      `${id}：创建于 ${made}，有效期至 ${until}，${used ? `上次使用 ${used}` : '从未使用'}`,
    revoked: (count) => `已撤销 ${count} 个令牌。`,
  },
}
