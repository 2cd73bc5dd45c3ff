import { modelProblemIn } from '../language/model-problem-phrases.ts'
import type { StaffWords } from '../language/staff-words.ts'
import { accountWords } from './account-words.ts'
import { actionWords } from './action-words.ts'
import { articleWords } from './article-words.ts'
import { commandWords } from './command-words.ts'
import { dashboardWords } from './dashboard-words.ts'
import { deskWords } from './desk-words.ts'
import { digestWords } from './digest-words.ts'
import { dutyWords } from './duty-words.ts'
import { incidentWords } from './incident-words.ts'
import { promiseWords } from './promise-words.ts'
import { proposalWords } from './proposal-words.ts'
import { staffSystemWords } from './system-words.ts'
import { teamWords } from './team-words.ts'
import { threadWords } from './thread-words.ts'
import { tokenWords } from './token-words.ts'
import { workWords } from './work-words.ts'

/** What staff read in Portuguese of Brazil. */
export const staffWords: StaffWords = {
  language: 'pt',
  ...accountWords,
  ...actionWords,
  ...staffSystemWords,
  ...tokenWords,
  ...articleWords,
  ...commandWords,
  ...dashboardWords,
  ...deskWords,
  ...digestWords,
  ...dutyWords,
  ...promiseWords,
  ...proposalWords,
  ...teamWords,
  ...incidentWords,
  ...threadWords,
  ...workWords,
  names: {
    intents: {
      faq: 'pergunta geral',
      technical: 'técnico',
      billing: 'cobrança',
      complaint: 'reclamação',
      human_needed: 'precisa de uma pessoa',
    },
    sentiments: { positive: 'positivo', neutral: 'neutro', negative: 'negativo' },
    priorities: { urgent: 'urgente', high: 'alta', normal: 'normal', low: 'baixa' },
    statuses: {
      open: 'aberto',
      claimed: 'em atendimento',
      closed: 'fechado',
      waiting: 'à espera do cliente',
      snoozed: 'adiado',
      resolved: 'resolvido',
    },
    events: {
      assigned: 'atribuído',
      released: 'liberado',
      'priority changed': 'prioridade alterada',
      waiting: 'à espera do cliente',
      snoozed: 'adiado',
      resumed: 'retomado',
      resolved: 'resolvido',
      confirmed: 'confirmado como resolvido',
      assumed: 'considerado resolvido',
      'not a request': 'não é uma solicitação',
      merged: 'unido a outro ticket',
      'took over': 'outro ticket foi unido a este',
      'split off': 'um ticket unido foi separado de novo',
      'split from': 'separado de outro ticket',
      'split to': 'uma mensagem foi separada como ticket próprio',
      'moved to team': 'passado para outra equipe',
      'asked if solved': 'perguntado se está resolvido',
      rated: 'avaliado',
      opened: 'aberto',
      claimed: 'assumido',
      closed: 'fechado',
      reopened: 'reaberto',
      'customer wrote': 'mensagem do cliente',
      'customer edited': 'editado pelo cliente',
      'customer deleted': 'apagado pelo cliente',
      'staff replied': 'resposta da equipe',
      'refund requested': 'reembolso pedido',
      'action requested': 'ação pedida',
      'action approved once': 'aprovado uma vez',
      'action approved': 'aprovado',
      'action changed': 'valor mudado',
      'action denied': 'recusado',
      'action by hand': 'aprovado, a fazer à mão',
      'action unknown': 'resultado desconhecido',
      'action pending': 'aceito, não concluído',
      'action failed': 'não funcionou',
      'action done': 'feito',
      'article sent': 'artigo enviado',
      'intent corrected': 'assunto corrigido',
      'answer helped': 'disse que ajudou',
      'answer did not help': 'disse que não ajudou',
      'wants a person': 'quer uma pessoa',
      note: 'anotado',
      'account linked': 'conta vinculada',
      'account unlinked': 'conta desvinculada',
      'link added': 'tarefa vinculada',
      'link removed': 'link removido',
      'work closed': 'tarefa vinculada fechada',
      'work reopened': 'tarefa vinculada reaberta',
      'incident joined': 'entrou em um incidente',
      'incident left': 'saiu de um incidente',
      'promise broken': 'compromisso não cumprido',
      'tier set': 'nível de serviço definido',
    },
    somebody: 'Alguém',
    anotherCompany: 'outra empresa',
    noText: '(sem texto)',
    unknownLanguage: 'desconhecido',
    deletedByCustomer: '(apagado pelo cliente)',
    editedByCustomer: '(editado pelo cliente)',
    erased: '(removido)',
    moment: '{date_short_pretty} às {time}',
  },
  card: {
    priority: (priority) => `prioridade ${priority}`,
    theyWrote: 'Mensagem',
    files: 'Arquivos',
    file: 'arquivo',
    moreFiles: (count) => `…e mais ${count} na conversa`,
    refund: 'Reembolso pedido',
    refundsAlso: (orderIds) => ` também para ${orderIds}`,
    judgedBy: {
      'language model': 'Classificado pelo modelo de linguagem.',
      'embedded model': 'Classificado pelo modelo embutido.',
      fallback: 'Classificado pelo modelo embutido, porque o modelo de linguagem falhou.',
    },
    opened: (moment) => `Aberto: ${moment}`,
    nobodyHasIt: 'ninguém assumiu ainda',
    hasIt: (person) => `com ${person}`,
    closedBy: (person) => `fechado por ${person}`,
    history: 'Histórico',
    intent: 'Assunto',
    department: 'Departamento',
    category: 'Categoria',
    sentiment: 'Tom',
    language: 'Idioma',
    sure: (percent) => `${percent} % de certeza`,
    translated: 'Em português, traduzido pelo modelo de linguagem:',
    aiSummary: (summary) => `Resumo da IA: ${summary}`,
    claim: 'Assumir',
    reply: 'Responder',
    close: 'Fechar',
    openThread: 'Abrir conversa',
    replyNote: 'Será publicado na conversa do cliente, em seu nome.',
    yourReply: 'Sua resposta',
    send: 'Enviar',
    cancel: 'Cancelar',
  },
  suggestions: {
    sentBy: (person, title) => `${person} enviou “${title}”`,
    inLanguage: (language) => `Este artigo está em ${language}.`,
    wrongIntent: 'Assunto errado?',
    correctedBy: (person) => `corrigido por ${person}`,
    movedTo: (ticketId, channel) => `${ticketId} está agora em ${channel}.`,
    sentNote: (author, title) => `${author} enviou ao cliente o artigo “${title}”:`,
    notQuiteNote: (author, titles) => `${author} diz que “${titles}” não respondeu à pergunta.`,
    notQuiteReason: 'Um artigo respondeu, e o cliente diz que não ajudou.',
    alreadySent: (by, title) => `${by} já enviou “${title}” a este cliente.`,
    youSent: (title) => `Você já enviou “${title}” a este cliente.`,
    hasChanged: (title, text) =>
      `“${title}” mudou desde que este cartão foi desenhado, então nada foi enviado. Agora diz:\n${text}\nO cartão tem o texto novo.`,
    isGone: (title) => `O artigo “${title}” não existe mais, então nada foi enviado.`,
    notSuggested: 'Este artigo não é mais sugerido aqui. O cartão mostra os que são.',
    unknownIntent: 'Isto não é um assunto nem um departamento nosso. O cartão mostra os que existem.',
  },
  request: {
    title: 'Possível pedido',
    from: (person) => ` de ${person}`,
    fromIn: (person, channel) => ` de ${person} em ${channel}`,
    makeTicket: 'Transformar em ticket',
    notARequest: 'Não é um pedido',
    saidTalk: (person) => `Não é um pedido, segundo ${person}`,
    madeTicket: (person, ticketId) => `${person} transformou em ticket: ${ticketId}`,
    hasTicket: (ticketId) => `Agora tem um ticket: ${ticketId}`,
    nothingLeft: 'Não há mais nada a decidir',
    answered: 'Já foi respondido na conversa',
    aColleague: 'alguém da equipe',
  },
  list: {
    none: 'Nenhum ticket aberto.',
    open: (count, more) => {
      const number = more ? `Mais de ${count.toLocaleString('pt')}` : String(count)
      return `${number} ${count === 1 ? 'ticket aberto' : 'tickets abertos'}`
    },
    andMore: (count) => (count === undefined ? '…e muitos outros.' : `…e mais ${count}.`),
    unclaimed: 'sem responsável',
    showOne: (command) => `Para ver um: \`${command} TKT-…\`.`,
  },
  modes: {
    meanings: {
      answer: 'responde o que está nos artigos e abre tickets para o resto',
      draft: 'faz o mesmo que em `tickets` e propõe em cada cartão a resposta que teria dado',
      tickets: 'não responde por conta própria: cada pedido vira um ticket, e o cliente é avisado',
      mentions: 'só atende quando é mencionado e nas conversas que já acompanha',
      off: 'não ouve nem diz nada',
    },
    usual: (mode, hasExceptions) => `Os canais estão no modo ${mode}${hasExceptions ? ', exceto:' : '.'}`,
    setBy: (channel, mode, person) => `${channel}: ${mode}, definido por ${person}`,
    fromFile: (channel, mode) => `${channel}: ${mode}, do support.yaml`,
    whatTheyDo: 'O que o bot faz em cada modo',
    howToChange: (command) =>
      `Para mudar: *${command} channel #canal-do-cliente MODO*, ou no próprio canal *${command} channel MODO*.`,
    isSet: (channel, mode, meaning) => `${channel} está agora no modo ${mode}: o bot ${meaning}.`,
    cutOff: (openTickets) =>
      openTickets === 1
        ? 'Um ticket desse canal ainda está aberto. O que os clientes escreverem nele não chega mais a ninguém.'
        : `${openTickets} tickets desse canal ainda estão abertos. O que os clientes escreverem neles não chega mais a ninguém.`,
  },
  notes: {
    wrote: (author) => `${author} escreveu:`,
    otherWrote: (author) => `${author}, que não é o cliente do ticket, escreveu:`,
    edited: 'O cliente editou uma mensagem. Agora ela diz:',
    otherEdited: (author) => `${author}, que não é o cliente do ticket, editou uma mensagem. Agora ela diz:`,
    filesChanged: 'O cliente mudou os arquivos de uma mensagem. Eles estão no cartão.',
    otherFilesChanged: (author) =>
      `${author}, que não é o cliente do ticket, mudou os arquivos de uma mensagem. Eles estão no cartão.`,
    deleted: 'Uma mensagem do cliente foi apagada. O Slack não diz por quem.',
    otherDeleted: (author) =>
      `Uma mensagem de ${author}, que não é o cliente do ticket, foi apagada. O Slack não diz por quem.`,
    toCustomer: (author) => `${author} ao cliente:`,
    channelArchived:
      'O canal do cliente está arquivado: nenhuma resposta chega lá. Escreva por outro meio ou feche o ticket.',
    channelUnarchived:
      'O canal do cliente está aberto de novo. Convide o bot (/invite @Frontdesk) para que as respostas cheguem.',
    waitsForInvitation:
      'O bot não está no canal do cliente, então o que é dito lá fica esperando. Convide-o (/invite @Frontdesk); depois de um dia ele desiste.',
    notDelivered: (error) =>
      `Isto não chegou ao cliente, porque o Slack recusou (${error}). Por favor, avisem o cliente diretamente:`,
    couldNotBeHandled:
      'O Frontdesk não conseguiu tratar uma mensagem daqui nem abrir um ticket para ela. Por favor, leiam a mensagem diretamente. `npm run queue` mostra qual é.',
    byAnswering: 'ao responder',
    namesake: (channel, id) =>
      `Outro canal, ${channel}, tem agora o nome de SUPPORT_CHANNEL. Os tickets continuam vindo para cá. Para mudar, ponham o ID dele, ${id}, em SUPPORT_CHANNEL e reiniciem o Frontdesk.`,
    departmentChannel: (department, channel) =>
      `Os tickets de ${department} vêm para cá, porque não estou em nenhum canal privado ${channel} que seja só nosso. Tornem o canal privado e não compartilhado, convidem-me ou corrijam em support.yaml.`,
    importFailed: (source, problem) =>
      `Não foi possível importar os artigos de ${source}. Os anteriores continuam em uso, e tento de novo a cada hora. ${problem}`,
    noArticles: (folder) =>
      `Não há artigos em ${folder}. Até lá, o Frontdesk não responde nenhuma pergunta e passa cada pedido a uma pessoa. Acrescentem um arquivo Markdown por artigo (ver docs/how-to/company.md) e reiniciem o Frontdesk.`,
  },
  reasons: {
    onlyFiles: 'A mensagem só tem arquivos, e o bot não os abre.',
    asksForPerson: 'Pede uma pessoa, ou o assunto é complexo ou delicado.',
    unspoken: 'O bot não fala o idioma desta mensagem.',
    notSure: (intent, percent) => `A classificação não era segura: ${intent}, ${percent} %.`,
    noCompany: 'O Frontdesk não tem uma pasta da empresa para responder.',
    peopleAnswerHere: 'Neste canal quem responde são pessoas, como a equipe definiu.',
    unhappy: 'O cliente está insatisfeito.',
    belongsTo: (name) => `Isto é com ${name}, onde pessoas respondem.`,
    noArticleAnswers: 'Nenhum artigo responde esta pergunta.',
    noArticleSolves: 'Nenhum artigo resolve este problema.',
    urgent: 'É urgente, então uma pessoa olha na hora.',
    noSentenceAnswers: 'O modelo de linguagem não achou nos artigos nenhuma frase que responda.',
    byModel: (words) => `O modelo de linguagem: “${words}”`,
    answeredSome: (answered, of) => `${answered} de ${of} perguntas respondidas.`,
    needsDetails: 'Para uma pergunta faltam detalhes do cliente.',
    severalCustomers: 'Vários clientes escreveram ao mesmo tempo. O bot não adivinha quem quer o quê.',
    unanswered: 'Ninguém respondeu a tempo. O bot fica calado nesta conversa porque há pessoas falando nela.',
    failed: 'O Frontdesk não conseguiu tratar esta mensagem em várias tentativas. A causa está no log.',
    colleagueDecided: 'Alguém da equipe decidiu que isto é um pedido.',
    noNumber: 'Foi pedido ao cliente o número do pedido, e ele não informou.',
    unknownOrder: (id) => `O cliente cita um pedido que não é dele ou não existe: ${id}.`,
    noArticleAbout: (ids) => `Sobre ${ids}: nenhum artigo responde.`,
    changeOrder: (id) => `Quer alterar ou cancelar o pedido ${id}.`,
    paymentTrouble: (id) => `Pedido ${id}: houve um problema com um pagamento.`,
    wrongGoods: (id) => `O pedido ${id} chegou danificado ou não é o que foi pedido.`,
    notArrived: (id) => `O pedido ${id} consta como entregue, e o cliente não o recebeu.`,
    late: (id) => `O pedido ${id} está atrasado.`,
    refundRequested: (id) => `Pede reembolso de ${id}.`,
    refundWithoutOrder: 'Quer um reembolso e não disse de qual pedido.',
    refundNotTheirs: (id) => `Quer reembolso de ${id}, que não é dele.`,
    refundObstacle: {
      'already refunded': (id) => `Quer reembolso de ${id}: já reembolsado.`,
      'already requested': (id) => `Quer reembolso de ${id}: já solicitado.`,
      'too late': (id) => `Quer reembolso de ${id}: fora do prazo.`,
      'limit reached': (id) => `Quer reembolso de ${id}: o limite de support.yaml foi atingido.`,
    },
    ordersAway: 'O sistema de pedidos não responde. O log do Frontdesk diz por quê.',
    money: 'É sobre dinheiro, e nenhum artigo responde.',
  },
  errors: {
    notStaff: 'Só os membros do canal de suporte podem fazer isso.',
    unknownTicket: (id) => `Não encontro o ticket ${id}. Números de ticket são como TKT-1A2B3C4D.`,
    noTicketOfButton: 'Este botão não pertence a nenhum ticket.',
    noMessageOfButton: 'Este botão não pertence a nenhuma mensagem.',
    wordsErased: 'O que esta pessoa escreveu foi removido.',
    closed: (id, by) => `${id} está fechado: foi ${by} quem fechou. O ticket reabre se o cliente escrever na conversa.`,
    alreadyYours: (id) => `${id} já é seu.`,
    alreadyTaken: (id, by) => `${by} chegou antes e está com ${id}.`,
    unknownChannel: (name) => `Não estou em nenhum canal chamado “${name}”. Confira o nome e me convide para o canal.`,
    whichChannel: (command) => `Qual canal? Por exemplo: ${command} channel #canal-do-cliente tickets`,
    unknownMode: (word, modes, command) =>
      `“${word}” não é um modo. Os modos são ${modes}. Por exemplo: ${command} channel #canal-do-cliente tickets`,
    youSaidTalk: 'Isto já foi marcado por você como não sendo um pedido.',
    saidTalk: (by) => `${by} já disse que isto não é um pedido.`,
    youMadeTicket: (id) => `Isto já foi transformado em ticket por você: ${id}.`,
    madeTicket: (by, id) => `${by} já transformou isto em ticket: ${id}.`,
    hasTicket: (id) => `Esta conversa já tem um ticket: ${id}.`,
    nothingToDecide: 'O cliente apagou esta mensagem, então não há nada a decidir.',
    answered: 'Já foi respondido na conversa.',
    writeFirst: 'Escreva algo primeiro.',
    failed: 'Não deu certo. Tente de novo em instantes, por favor.',
    slow: 'Isto está demorando mais do que o normal e ainda está em andamento. Se nada mudar aqui, envie de novo; nada acontece duas vezes.',
  },
  modelNews: {
    meanwhile:
      'Até ele voltar, o Frontdesk responde com seu modelo embutido e passa adiante o que este não souber com certeza. Ele tenta de novo por conta própria e avisa aqui.',
    back: 'O modelo de linguagem voltou a responder.',
    failing: 'O modelo de linguagem não responde: várias perguntas seguidas falharam.',
    budgetSpent:
      'Os tokens do modelo de linguagem para hoje (MODEL_DAILY_TOKENS) acabaram; ele volta a ser usado depois da meia-noite UTC.',
    problem: modelProblemIn({
      key: ({ address, found }) =>
        `O modelo de linguagem em ${address} não aceita a chave (${found}). Ponham em OPENAI_API_KEY uma chave válida deste provedor e reiniciem o Frontdesk.`,
      noKey: ({ address, found }) =>
        `O modelo de linguagem em ${address} pede uma chave (${found}), e não há nenhuma. Definam OPENAI_API_KEY e reiniciem o Frontdesk.`,
      access: ({ address, model, found }) =>
        `O modelo de linguagem em ${address} não permite que esta chave use “${model}” (${found}). Vejam com o provedor o que a chave, a conta e a região podem usar.`,
      model: ({ address, model, found }) =>
        `O servidor ${address} não tem o modelo de linguagem “${model}” (${found}). Ponham em OPENAI_MODEL o nome de um modelo de chat que ele tenha e reiniciem o Frontdesk.`,
      quota: ({ address, found }) =>
        `A conta do modelo de linguagem em ${address} está sem crédito (${found}). Ponham crédito ou aumentem o limite; o Frontdesk volta a usá-lo por conta própria.`,
      address: ({ address, found }) =>
        `Não há modelo de linguagem em ${address} (${found}). Ponham em OPENAI_BASE_URL a parte antes de /chat/completions, como https://api.openai.com/v1, e reiniciem o Frontdesk.`,
      certificate: ({ address, found }) =>
        `O certificado do servidor ${address} não é confiável, ou ele não fala TLS (${found}). Ponham em NODE_EXTRA_CA_CERTS o certificado da autoridade dele, ou corrijam OPENAI_BASE_URL, e reiniciem o Frontdesk.`,
      unreachable: ({ address, found }) =>
        `Nada responde em ${address}, onde deveria estar o modelo de linguagem (${found}). Iniciem esse servidor ou definam OPENAI_BASE_URL, e HTTPS_PROXY se houver um proxy.`,
    }),
  },
}
