import type { TokenWords } from '../language/token-words.ts'

/** What staff read about the tokens of their assistants in Spanish. */
export const tokenWords: TokenWords = {
  tokens: {
    notUsed: 'Los asistentes no pueden acceder a Frontdesk aquí, porque MCP_URL no está configurado.',
    tooMany: (most) => `Ya tienes ${most} tokens. Revoca uno primero.`,
    unknown: (id) => `No tienes ningún token válido ${id}.`,
    made: (until) => `Con este token tu asistente puede actuar por ti hasta ${until}. Solo se muestra ahora:`,
    keep: (url, revoke) =>
      `Dirección: ${url}. Quien tenga el token puede hacer lo mismo que tú, así que no se lo des a nadie. Para anularlo: ${revoke}`,
    none: 'No tienes tokens.',
    line: (id, made, until, used) =>
      `${id}: creado ${made}, válido hasta ${until}, ${used ? `usado por última vez ${used}` : 'nunca usado'}`,
    revoked: (count) => `${count === 1 ? 'Se ha revocado 1 token' : `Se han revocado ${count} tokens`}.`,
  },
}
