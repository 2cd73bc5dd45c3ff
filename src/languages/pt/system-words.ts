import type { StaffSystemWords, SystemWords } from '../language/system-words.ts'

/** What customers are told of the company's own systems in Portuguese. */
export const systemWords: SystemWords = {
  found: 'Encontrei o seguinte:',
  foundFor: (account) => `Encontrei o seguinte para **${account}**:`,
  nothing: 'Não há nada para listar.',
  more: (count) => `… e mais ${count}.`,
  yes: 'sim',
  no: 'não',
  failed: 'Não consegui consultar isso agora, por isso uma pessoa vai fazer isso para você.',
  notLinked:
    'Só posso consultar contas de pessoas cujo Slack está vinculado à conta de cliente. Nossa equipe pode vincular o seu.',
  notForAccount: 'Não posso fazer isso para a sua conta, por isso uma pessoa vai ver.',
  requested: 'Passei o seu pedido adiante. Uma pessoa decide; nada foi alterado ainda.',
  done: 'Está feito, como você pediu aqui.',
  pending: 'Foi aceito e ainda não terminou. Escrevo aqui quando terminar.',
  notDone: 'Isso não funcionou, por isso nada foi alterado. Uma pessoa da nossa equipe está vendo.',
  denied: (why) =>
    [
      'Nossa equipe analisou o seu pedido e não vai fazer isso. Lamento não ter notícia melhor.',
      ...(why ? [why] : []),
      'Se houver algo que devamos saber, escreva aqui. Você pode pedir de novo.',
    ].join('\n\n'),
}

/** What staff read about the company's own systems in Portuguese. */
export const staffSystemWords: StaffSystemWords = {
  systems: {
    problem: (system, problem) =>
      `O Frontdesk não consegue usar o sistema ${system} como diz o support.yaml: ${problem}`,
    reasons: {
      failed: (about) => `Nosso sistema não conseguiu fazer isto: ${about}.`,
      mayHaveRun: (about) => `Ninguém sabe se o nosso sistema fez isto: ${about}. Verifique antes de repetir.`,
      untold: (about) => `Nosso sistema respondeu, mas nada diz como contar: ${about}.`,
      notLinked: (about) => `O cliente não está vinculado a nenhuma conta, e isto exige uma: ${about}.`,
      notForAccount: (about) => `A conta do cliente não pode usar isto: ${about}.`,
      severalAccounts: (about) => `O cliente está vinculado a várias contas. Para qual delas é isto: ${about}?`,
      notSaid: (about) => `O cliente não disse o que isto exige: ${about}.`,
      needsApproval: (about) => `O cliente quer isto, e você decide: ${about}.`,
    },
    obstacles: {
      gone: 'O support.yaml não tem mais esta ferramenta, ou o que foi pedido foi apagado.',
      notTheirs: 'O cliente não está mais vinculado a esta conta.',
    },
    failures: {
      unset: 'Falta um segredo de que o sistema precisa.',
      away: 'Não é possível acessar o sistema.',
      late: 'O sistema não respondeu a tempo.',
      refused: 'O sistema recusa.',
      unusable: 'A ferramenta não é como diz o support.yaml. Os detalhes estão no log.',
    },
  },
}
