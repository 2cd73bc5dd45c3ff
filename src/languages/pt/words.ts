import type { Words } from '../language/language.ts'
import { orderStatusIn, sourcesIn, teamIsBackIn, ticketNewsIn } from '../language/phrases.ts'
import { bills } from './bill-words.ts'
import { dialogueWords } from './dialogue-words.ts'
import { homeWords } from './home-words.ts'
import { refundWords } from './refund-words.ts'
import { systemWords } from './system-words.ts'

/** Portuguese of Brazil, without "você", so that it is polite in Portugal too. */
export const words: Words = {
  language: 'pt',
  greeting:
    'Olá! Sou o bot do Frontdesk. Conte em uma ou duas frases do que precisa: eu respondo ou chamo uma pessoa da equipe.',
  welcome: 'De nada!',
  aboutMe:
    'Sou o Frontdesk, um bot. Respondo perguntas com os artigos da nossa equipe. Para todo o resto, ou se escrever “pessoa”, chamo alguém da equipe.',
  aboutMeAndOrders:
    'Sou o Frontdesk, um bot. Respondo perguntas com os artigos da nossa equipe, consulto pedidos e encaminho solicitações de reembolso. Para todo o resto, ou se escrever “pessoa”, chamo alguém da equipe.',
  goAhead: 'Claro. Do que se trata? Conte em uma ou duas frases: eu respondo ou chamo uma pessoa da equipe.',
  noWords:
    'Só com isto não consigo saber do que precisa. Conte em poucas palavras, ou escreva “pessoa” e eu chamo alguém da equipe.',
  ticketOpened: (id) =>
    `Encaminhei isto para a nossa equipe com o ticket **${id}**. Uma pessoa vai ler e responder aqui, nesta conversa.`,
  teamIsBack: teamIsBackIn('pt-BR', (when) => `Nossa equipe volta em ${when}.`),
  addedToTicket: (id) => `Acrescentei isto ao ticket **${id}**, onde a nossa equipe vai ver.`,
  ticketClaimed: (id, by) => `${by}, da nossa equipe, agora está cuidando do ticket **${id}** e vai responder aqui.`,
  ticketClosed: (id) =>
    `O ticket **${id}** foi encerrado. Se ainda faltar alguma coisa, basta escrever aqui e ele será reaberto.`,
  ticketResolved: (id) =>
    `Achamos que o ticket **${id}** está resolvido. Se não estiver, basta escrever aqui e ele será reaberto.`,
  isItSolved: (id) =>
    `O ticket **${id}** está resolvido? Se ainda faltar alguma coisa, basta escrever aqui. Sem resposta, vou encerrá-lo.`,
  ticketReopened: (id) => `Reabri o ticket **${id}** e avisei a nossa equipe. Uma pessoa vai responder aqui.`,
  ticketOpenAgain: (id) =>
    `Reabri o ticket **${id}** e passei à nossa equipe o que você escreve aqui. Uma pessoa vai responder na conversa do ticket.`,
  ticketMerged: (id, into) =>
    `Cuidamos do ticket **${id}** junto com o ticket **${into}**. Nossa equipe responde lá, na conversa dele. O que você escrever aqui também chega até nós.`,
  ticketSplitOff: (id) => `Uma mensagem daqui é um assunto à parte. Ela continua como ticket **${id}** nesta conversa:`,
  ticketOfItsOwn: (id) =>
    `Este é um assunto à parte, por isso continua aqui como ticket **${id}**. Uma pessoa da nossa equipe vai ler e responder nesta conversa.`,
  filesFrom: (name) => `Arquivos de ${name}`,
  ticketNews: ticketNewsIn({
    open: (id) => `O ticket **${id}** está aberto, à espera de uma pessoa da nossa equipe; ainda ninguém o assumiu.`,
    claimed: (id, by = 'uma pessoa da nossa equipe') =>
      `O ticket **${id}** está em boas mãos: ${by} está cuidando dele.`,
    waiting: (id) => `O ticket **${id}** está à espera de uma resposta. Basta escrever na conversa dele.`,
    resolved: (id) =>
      `O ticket **${id}** está resolvido, pelo que a nossa equipe sabe. Se não estiver, escreva na conversa dele e ele será reaberto.`,
    closed: (id) =>
      `O ticket **${id}** está encerrado. Se ainda faltar alguma coisa, escreva na conversa dele e ele será reaberto.`,
  }),
  home: homeWords,
  systems: systemWords,
  rating: {
    ask: 'Que tal foi a nossa ajuda? 1 é muito ruim, 5 é muito boa.',
    thanks: (rating) => `Obrigado. A nossa ajuda foi avaliada com ${rating} de 5; ainda dá para mudar.`,
    comment: 'Deixar um comentário',
    commentTitle: 'Comentário',
    yourComment: 'O que devemos saber?',
    send: 'Enviar',
    notYours: 'Só o cliente que perguntou pode dizer isto.',
    cancel: 'Cancelar',
    saved: 'Obrigado. A nossa equipe vai ler o comentário.',
  },
  unknownTicket: (id) => `Não encontrei nenhum ticket **${id}** em seu nome. Pode conferir o número?`,
  apology: 'Peço desculpas. Isto não deveria ter sido assim.',
  personComing: 'Vou chamar uma pessoa da equipe.',
  edited: 'Vi que a sua mensagem mudou. Se a minha resposta já não servir, escreva aqui de novo.',
  notSure: 'Não tenho certeza suficiente para responder bem a isto, por isso prefiro que uma pessoa veja.',
  noAnswer: 'Não tenho uma resposta confiável para isto e prefiro não dar um palpite.',
  restToPerson: 'O restante precisa ser respondido por uma pessoa:',
  inOtherLanguage: (name) => `O nosso artigo sobre isto está em ${name}. Diz o seguinte:`,
  translatedFrom: (name, isAutomatic) =>
    `O nosso artigo sobre isto está em ${name}. Esta é uma tradução${isAutomatic ? ' automática' : ''}:`,
  automaticTranslation: 'Traduzido automaticamente.',
  writtenFrom: (titles) => `Escrito por uma IA a partir de: ${titles}`,
  verdict: {
    helped: 'Isso ajudou',
    notQuite: 'Não exatamente',
    person: 'Uma pessoa, por favor',
    thanks: 'Obrigado por nos dizer.',
    sorry: 'Obrigado por nos dizer. Vamos melhorar.',
  },
  articleCorrected: (title) => `Eu lhe disse algo de “${title}” que mudou desde então. Agora diz:`,
  articleWithdrawn: (title) =>
    `O que eu lhe disse de “${title}” não está mais certo. Uma pessoa da nossa equipe dirá aqui o que vale.`,
  steps: 'Isto costuma ajudar:',
  stillStuck: 'Se não resolver, escreva aqui de novo e eu chamo uma pessoa.',
  askOrderNumber: (example) => `De qual pedido se trata? Envie o número, por favor. Ele tem este formato: ${example}.`,
  dialogue: dialogueWords,
  orderStatus: orderStatusIn({
    locale: 'pt-BR',
    order: (id, items, price) => `O pedido **${id}** (${items}, ${price})`,
    processing: (order) => `${order} está sendo preparado.`,
    shipped: (order) => `${order} está a caminho.`,
    delivered: (order, day) => `${order} foi entregue${day ? ` em ${day}` : ''}.`,
    paid: (order, day) => `${order} foi pago em ${day}.`,
    cancelled: (order) => `${order} foi cancelado.`,
    refunded: (order) => `${order} foi reembolsado.`,
    expected: (day) => `Previsão de chegada: ${day}.`,
    tracking: (url) => `Acompanhe aqui: ${url}`,
  }),
  orderLate: 'Já deveria ter chegado, por isso uma pessoa vai verificar.',
  unknownOrder: (id) => `Não encontrei nenhum pedido **${id}** em seu nome.`,
  ordersAway:
    'Agora não consigo consultar pedidos, porque o nosso sistema de pedidos não responde. Uma pessoa vai cuidar disso.',
  notLinked:
    'Só posso consultar pedidos de pessoas cujo Slack está vinculado à conta de cliente. Nossa equipe pode vincular o seu.',
  changeOrder: 'Eu não consigo alterar pedidos, por isso uma pessoa vai cuidar disso.',
  refundRequested: (id) =>
    `Anotei que deseja o reembolso do pedido **${id}**. Quem decide é uma pessoa; nenhum valor saiu ainda.`,
  refundObstacle: {
    'already refunded': 'Este pedido já foi reembolsado.',
    'already requested': 'Este pedido já tem uma solicitação de reembolso; uma pessoa está decidindo.',
  },
  refund: refundWords,
  refundTooLate: (days) =>
    `Este pedido foi concluído há mais de ${days} dias, por isso uma pessoa precisa avaliar o reembolso.`,
  bills,
  paymentHelp: 'Para isto, uma pessoa precisa olhar a sua conta.',
  sources: sourcesIn({
    locale: 'pt-BR',
    heading: { one: 'Fonte: ', several: 'Fontes: ' },
    source: (title, day) => `${title} (atualizado em ${day})`,
  }),
}
