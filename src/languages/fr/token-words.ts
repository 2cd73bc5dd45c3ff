import type { TokenWords } from '../language/token-words.ts'

/** What staff read about the tokens of their assistants in French. */
export const tokenWords: TokenWords = {
  tokens: {
    notUsed: 'Les assistants ne peuvent pas accéder à Frontdesk ici, car MCP_URL n’est pas défini.',
    tooMany: (most) => `Vous avez déjà ${most} jetons. Révoquez-en un d’abord.`,
    unknown: (id) => `Vous n’avez pas de jeton valide ${id}.`,
    made: (until) =>
      `Avec ce jeton, votre assistant peut agir pour vous jusqu’au ${until}. Il n’est affiché que maintenant :`,
    keep: (url, revoke) =>
      `Adresse : ${url}. Qui a le jeton peut faire ce que vous pouvez faire ; ne le donnez à personne. Pour y mettre fin : ${revoke}`,
    none: 'Vous n’avez pas de jetons.',
    line: (id, made, until, used) =>
      `${id} : créé ${made}, valable jusqu’au ${until}, ${used ? `dernière utilisation ${used}` : 'jamais utilisé'}`,
    revoked: (count) => `${count === 1 ? '1 jeton révoqué' : `${count} jetons révoqués`}.`,
  },
}
