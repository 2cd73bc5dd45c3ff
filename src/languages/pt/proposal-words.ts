import type { ProposalWords } from '../language/proposal-words.ts'

/** About the answers that cards propose, in Portuguese. */
export const proposalWords: ProposalWords = {
  proposals: {
    title: 'Resposta proposta',
    wouldSay: 'o que o bot teria dito',
    byModel: 'escrita por IA: leia antes de enviar',
    send: 'Enviar',
    edit: 'Editar',
    discard: 'Descartar',
    write: 'Escrever uma resposta',
    others: 'Outros artigos',
    sentEdited: (person, title) => `${person} alterou “${title}” e enviou`,
    customerChanged:
      'O cliente mudou o que escreveu desde que este cartão foi desenhado, então nada foi enviado. O cartão tem as novas palavras.',
    discardedBy: (name) => `${name} descartou esta resposta.`,
    notWritten:
      'O modelo de linguagem não conseguiu escrever uma resposta. Tente de novo em instantes ou escreva você mesmo.',
    notInArticles: (facts) => `Não está nos seus artigos: ${facts}`,
    figures: 'Respostas propostas, últimos 30 dias',
    byArticle: 'Por artigo',
    unchanged: (count, of) => `${count} de ${of} enviadas sem mudanças`,
    edited: (count) => `${count} editadas`,
    discarded: (count) => `${count} descartadas`,
    botAnswered: 'O bot respondeu',
    answered: 'a resposta',
    wantsPersonNote: (name) => `${name} quer que uma pessoa veja isto.`,
    wantsPersonReason: 'O bot respondeu, e o cliente quer uma pessoa.',
  },
  sending: {
    noGroups: (group) => `${group} chamaria todos no canal do cliente ou nomeia um grupo seu. Retire e envie de novo.`,
    noChannels: 'Os outros canais são assunto da equipe. Retire a menção e envie de novo.',
    internalLink: (link) => `Este link leva ao seu próprio workspace: ${link}. Retire e envie de novo.`,
    notThere: (name) => `${name} não está no canal do cliente. Retire a menção e envie de novo.`,
    tooLong: (most) => `É longo demais para ser enviado inteiro. O limite é de ${most} caracteres.`,
  },
  whole: {
    details: 'Detalhes',
    all: (characters) => `Tudo (${characters} caracteres)`,
    more: (characters) => `Mais; todos os ${characters} caracteres estão em Detalhes`,
    why: 'Por quê',
  },
}
