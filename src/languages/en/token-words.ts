import type { TokenWords } from '../language/token-words.ts'

/** What staff read about the tokens of their assistants in English. */
export const tokenWords: TokenWords = {
  tokens: {
    notUsed: 'Assistants cannot reach Frontdesk here, because MCP_URL is not set.',
    tooMany: (most) => `You have ${most} tokens already. Revoke one first.`,
    unknown: (id) => `You have no valid token ${id}.`,
    made: (until) => `Your assistant can act for you with this token until ${until}. It is shown only now:`,
    keep: (url, revoke) =>
      `Address: ${url}. Whoever has the token may do what you may, so give it to nobody. To end it: ${revoke}`,
    none: 'You have no tokens.',
    line: (id, made, until, used) =>
      `${id}: made ${made}, valid until ${until}, ${used ? `last used ${used}` : 'never used'}`,
    revoked: (count) => `${count === 1 ? '1 token was' : `${count} tokens were`} revoked.`,
  },
}
