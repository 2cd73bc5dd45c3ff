import type { TokenWords } from '../language/token-words.ts'

/** What staff read about the tokens of their assistants in German. */
export const tokenWords: TokenWords = {
  tokens: {
    notUsed: 'Assistenten erreichen Frontdesk hier nicht, weil MCP_URL nicht gesetzt ist.',
    tooMany: (most) => `Du hast schon ${most} Token. Widerrufe zuerst eines.`,
    unknown: (id) => `Du hast kein gültiges Token ${id}.`,
    made: (until) => `Mit diesem Token kann dein Assistent bis ${until} für dich handeln. Es wird nur jetzt gezeigt:`,
    keep: (url, revoke) =>
      `Adresse: ${url}. Wer das Token hat, darf, was du darfst; gib es niemandem. So beendest du es: ${revoke}`,
    none: 'Du hast keine Token.',
    line: (id, made, until, used) =>
      `${id}: erstellt ${made}, gültig bis ${until}, ${used ? `zuletzt benutzt ${used}` : 'nie benutzt'}`,
    revoked: (count) => `${count === 1 ? '1 Token wurde' : `${count} Token wurden`} widerrufen.`,
  },
}
