import type { TokenWords } from '../language/token-words.ts'

/** What staff read about the tokens of their assistants in Portuguese. */
export const tokenWords: TokenWords = {
  tokens: {
    notUsed: 'Os assistentes não conseguem acessar o Frontdesk aqui, porque MCP_URL não está definido.',
    tooMany: (most) => `Você já tem ${most} tokens. Revogue um primeiro.`,
    unknown: (id) => `Você não tem nenhum token válido ${id}.`,
    made: (until) => `Com este token, seu assistente pode agir por você até ${until}. Ele só é mostrado agora:`,
    keep: (url, revoke) =>
      `Endereço: ${url}. Quem tem o token pode fazer o que você pode, então não o dê a ninguém. Para encerrá-lo: ${revoke}`,
    none: 'Você não tem tokens.',
    line: (id, made, until, used) =>
      `${id}: criado ${made}, válido até ${until}, ${used ? `usado pela última vez ${used}` : 'nunca usado'}`,
    revoked: (count) => `${count === 1 ? '1 token foi revogado' : `${count} tokens foram revogados`}.`,
  },
}
