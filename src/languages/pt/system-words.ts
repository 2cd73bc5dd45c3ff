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
  },
}
