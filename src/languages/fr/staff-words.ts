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

/** What staff read in French. `\u00a0` keeps a colon from starting a line. */
export const staffWords: StaffWords = {
  language: 'fr',
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
      faq: 'question générale',
      technical: 'technique',
      billing: 'facturation',
      complaint: 'réclamation',
      human_needed: 'personne nécessaire',
    },
    sentiments: { positive: 'positif', neutral: 'neutre', negative: 'négatif' },
    priorities: { urgent: 'urgente', high: 'haute', normal: 'normale', low: 'basse' },
    statuses: {
      open: 'ouvert',
      claimed: 'pris en charge',
      closed: 'fermé',
      waiting: 'en attente du client',
      snoozed: 'en pause',
      resolved: 'résolu',
    },
    events: {
      assigned: 'attribué',
      released: 'rendu',
      'priority changed': 'priorité changée',
      waiting: 'en attente du client',
      snoozed: 'mis en pause',
      resumed: 'repris',
      resolved: 'résolu',
      confirmed: 'confirmé comme résolu',
      assumed: 'considéré comme résolu',
      'not a request': 'pas une demande',
      merged: 'fusionné avec un autre ticket',
      'took over': 'un autre ticket continue ici',
      'split off': 'un ticket fusionné a été séparé',
      'split from': 'séparé d’un autre ticket',
      'split to': 'un message a été séparé pour devenir un ticket à part',
      'moved to team': 'transféré à une autre équipe',
      'asked if solved': 'demandé si c’est résolu',
      rated: 'noté',
      opened: 'ouvert',
      claimed: 'pris en charge',
      closed: 'fermé',
      reopened: 'rouvert',
      'customer wrote': 'message du client',
      'customer edited': 'modifié par le client',
      'customer deleted': 'supprimé par le client',
      'staff replied': 'réponse de l’équipe',
      'refund requested': 'remboursement demandé',
      'action requested': 'action demandée',
      'action approved once': 'approuvé une fois',
      'action approved': 'approuvé',
      'action changed': 'montant changé',
      'action denied': 'refusé',
      'action by hand': 'approuvé, à faire à la main',
      'action unknown': 'issue inconnue',
      'action pending': 'accepté, pas terminé',
      'action failed': 'n’a pas marché',
      'action done': 'fait',
      'article sent': 'article envoyé',
      'intent corrected': 'objet corrigé',
      'answer helped': 'dit que cela a aidé',
      'answer did not help': 'dit que cela n’a pas aidé',
      'wants a person': 'veut une personne',
      note: 'note',
      'account linked': 'compte lié',
      'account unlinked': 'compte délié',
      'link added': 'tâche liée',
      'link removed': 'lien retiré',
      'work closed': 'tâche liée fermée',
      'work reopened': 'tâche liée rouverte',
      'incident joined': 'rattaché à un incident',
      'incident left': 'détaché d’un incident',
      'promise broken': 'engagement non tenu',
      'tier set': 'niveau de service défini',
    },
    somebody: 'Quelqu’un',
    anotherCompany: 'une autre entreprise',
    noText: '(pas de texte)',
    unknownLanguage: 'inconnue',
    deletedByCustomer: '(supprimé par le client)',
    editedByCustomer: '(modifié par le client)',
    erased: '(effacé)',
    moment: '{date_short_pretty} à {time}',
  },
  card: {
    priority: (priority) => `priorité ${priority}`,
    theyWrote: 'Message',
    files: 'Fichiers',
    file: 'fichier',
    moreFiles: (count) => `… et ${count} de plus dans le fil`,
    refund: 'Remboursement demandé',
    refundsAlso: (orderIds) => ` aussi pour ${orderIds}`,
    judgedBy: {
      'language model': 'Classé par le modèle de langage.',
      'embedded model': 'Classé par le modèle intégré.',
      fallback: 'Classé par le modèle intégré, car le modèle de langage a échoué.',
    },
    opened: (moment) => `Ouvert\u00a0: ${moment}`,
    nobodyHasIt: 'personne ne l’a encore pris',
    hasIt: (person) => `pris en charge par ${person}`,
    closedBy: (person) => `fermé par ${person}`,
    history: 'Historique',
    intent: 'Objet',
    department: 'Service',
    category: 'Catégorie',
    sentiment: 'Ton',
    language: 'Langue',
    sure: (percent) => `sûr à ${percent} %`,
    translated: 'En français, traduit par le modèle de langage\u00a0:',
    aiSummary: (summary) => `Résumé par IA\u00a0: ${summary}`,
    claim: 'Prendre en charge',
    reply: 'Répondre',
    close: 'Fermer',
    openThread: 'Ouvrir le fil',
    replyNote: 'Ce sera publié dans le fil du client, sous votre nom.',
    yourReply: 'Votre réponse',
    send: 'Envoyer',
    cancel: 'Annuler',
  },
  suggestions: {
    sentBy: (person, title) => `${person} a envoyé «\u00a0${title}\u00a0»`,
    inLanguage: (language) => `Cet article est en ${language}.`,
    wrongIntent: 'Mauvais objet\u00a0?',
    correctedBy: (person) => `corrigé par ${person}`,
    movedTo: (ticketId, channel) => `${ticketId} est maintenant dans ${channel}.`,
    sentNote: (author, title) => `${author} a envoyé au client l’article «\u00a0${title}\u00a0»\u00a0:`,
    notQuiteNote: (author, titles) => `${author} dit que «\u00a0${titles}\u00a0» n’a pas répondu à la question.`,
    notQuiteReason: 'Un article a répondu, et le client dit que cela n’a pas aidé.',
    alreadySent: (by, title) => `${by} a déjà envoyé «\u00a0${title}\u00a0» à ce client.`,
    youSent: (title) => `Vous avez déjà envoyé «\u00a0${title}\u00a0» à ce client.`,
    hasChanged: (title, text) =>
      `«\u00a0${title}\u00a0» a changé depuis que cette fiche a été dessinée, donc rien n’a été envoyé. Il dit maintenant\u00a0:\n${text}\nLa fiche a le nouveau texte.`,
    isGone: (title) => `L’article «\u00a0${title}\u00a0» n’existe plus, donc rien n’a été envoyé.`,
    notSuggested: 'Cet article n’est plus proposé ici. La fiche montre ceux qui le sont.',
    unknownIntent: 'Ce n’est ni un objet ni un service à nous. La fiche montre ceux qui existent.',
  },
  request: {
    title: 'Demande possible',
    from: (person) => ` de ${person}`,
    fromIn: (person, channel) => ` de ${person} dans ${channel}`,
    makeTicket: 'En faire un ticket',
    notARequest: 'Pas une demande',
    saidTalk: (person) => `Pas une demande, selon ${person}`,
    madeTicket: (person, ticketId) => `${person} en a fait un ticket\u00a0: ${ticketId}`,
    hasTicket: (ticketId) => `Il y a maintenant un ticket\u00a0: ${ticketId}`,
    nothingLeft: 'Il n’y a plus rien à décider',
    answered: 'Déjà répondu dans le fil',
    aColleague: 'quelqu’un de l’équipe',
  },
  list: {
    none: 'Aucun ticket ouvert.',
    open: (count, more) => {
      const number = more ? `Plus de ${count.toLocaleString('fr')}` : String(count)
      return `${number} ${count === 1 ? 'ticket ouvert' : 'tickets ouverts'}`
    },
    andMore: (count) => (count === undefined ? '… et beaucoup d’autres.' : `… et ${count} de plus.`),
    unclaimed: 'non pris en charge',
    showOne: (command) => `Pour en voir un\u00a0: \`${command} TKT-…\`.`,
  },
  modes: {
    meanings: {
      answer: 'répond d’après les articles et ouvre des tickets pour le reste',
      draft: 'fait la même chose que dans `tickets` et propose sur chaque fiche la réponse qu’il aurait donnée',
      tickets: 'ne répond pas lui-même\u00a0: chaque demande devient un ticket, et le client en est informé',
      mentions: 'n’écoute que son nom, et les fils qu’il suit déjà',
      off: 'n’entend rien et ne dit rien',
    },
    usual: (mode, hasExceptions) => `Les canaux sont en mode ${mode}${hasExceptions ? ', sauf\u00a0:' : '.'}`,
    setBy: (channel, mode, person) => `${channel}\u00a0: ${mode}, choisi par ${person}`,
    fromFile: (channel, mode) => `${channel}\u00a0: ${mode}, d’après support.yaml`,
    whatTheyDo: 'Ce que fait le bot dans chaque mode',
    howToChange: (command) =>
      `Pour changer\u00a0: *${command} channel #canal-du-client MODE*, ou dans le canal même *${command} channel MODE*.`,
    isSet: (channel, mode, meaning) => `${channel} est maintenant en mode ${mode}\u00a0: le bot ${meaning}.`,
    cutOff: (openTickets) =>
      openTickets === 1
        ? 'Un ticket de ce canal est encore ouvert. Ce que les clients y écrivent n’atteint plus personne.'
        : `${openTickets} tickets de ce canal sont encore ouverts. Ce que les clients y écrivent n’atteint plus personne.`,
  },
  notes: {
    wrote: (author) => `${author} a écrit\u00a0:`,
    otherWrote: (author) => `${author}, qui n’est pas le client du ticket, a écrit\u00a0:`,
    edited: 'Le client a modifié un message. Il dit maintenant\u00a0:',
    otherEdited: (author) =>
      `${author}, qui n’est pas le client du ticket, a modifié un message. Il dit maintenant\u00a0:`,
    filesChanged: 'Le client a changé les fichiers d’un message. Ils sont sur la carte.',
    otherFilesChanged: (author) =>
      `${author}, qui n’est pas le client du ticket, a changé les fichiers d’un message. Ils sont sur la carte.`,
    deleted: 'Un message du client a été supprimé. Slack ne dit pas par qui.',
    otherDeleted: (author) =>
      `Un message de ${author}, qui n’est pas le client du ticket, a été supprimé. Slack ne dit pas par qui.`,
    toCustomer: (author) => `${author} au client\u00a0:`,
    channelArchived:
      'Le canal du client est archivé : aucune réponse ne lui parvient là. Écrivez-lui ailleurs, ou fermez le ticket.',
    channelUnarchived:
      'Le canal du client est de nouveau ouvert. Invitez-y le bot (/invite @Frontdesk) pour que les réponses arrivent.',
    waitsForInvitation:
      'Le bot n’est pas dans le canal du client, donc ce qui y est dit attend. Invitez-le (/invite @Frontdesk) ; au bout d’un jour il abandonne.',
    notDelivered: (error) =>
      `Ceci n’est pas arrivé au client, car Slack l’a refusé (${error}). Merci de le lui dire vous-mêmes\u00a0:`,
    couldNotBeHandled:
      'Frontdesk n’a pas pu traiter un message ici, ni ouvrir de ticket pour lui. Merci de le lire vous-mêmes. `npm run queue` le liste.',
    byAnswering: 'en répondant',
    namesake: (channel, id) =>
      `Un autre canal, ${channel}, porte maintenant le nom de SUPPORT_CHANNEL. Les tickets arrivent toujours ici. Pour les déplacer, mettez son identifiant, ${id}, dans SUPPORT_CHANNEL et redémarrez Frontdesk.`,
    departmentChannel: (department, channel) =>
      `Les tickets de ${department} arrivent ici, car je ne suis dans aucun canal privé ${channel} qui ne soit qu’à nous. Rendez-le privé et non partagé, invitez-moi, ou corrigez-le dans support.yaml.`,
    importFailed: (source, problem) =>
      `Les articles de ${source} n’ont pas pu être importés. Les anciens restent utilisés, et je réessaie toutes les heures. ${problem}`,
    noArticles: (folder) =>
      `Il n’y a pas d’articles dans ${folder}. D’ici là, Frontdesk ne répond à aucune question lui-même et transmet chaque demande à une personne. Ajoutez un fichier Markdown par article (voir docs/how-to/company.md) et redémarrez Frontdesk.`,
  },
  reasons: {
    onlyFiles: 'Le message ne contient que des fichiers, que le bot n’ouvre pas.',
    asksForPerson: 'Demande une personne, ou l’affaire est complexe ou délicate.',
    unspoken: 'Le bot ne parle pas la langue de ce message.',
    notSure: (intent, percent) => `Le classement n’était pas sûr\u00a0: ${intent}, à ${percent} %.`,
    noCompany: 'Frontdesk n’a pas de dossier d’entreprise d’après lequel répondre.',
    peopleAnswerHere: 'Dans ce canal, ce sont des personnes qui répondent\u00a0; l’équipe en a décidé ainsi.',
    unhappy: 'Le client est mécontent.',
    belongsTo: (name) => `Cela relève de ${name}, où des personnes répondent.`,
    noArticleAnswers: 'Aucun article ne répond à cette question.',
    noArticleSolves: 'Aucun article ne résout ce problème.',
    urgent: 'C’est urgent, une personne regarde donc tout de suite.',
    noSentenceAnswers: 'Le modèle de langage n’a trouvé dans les articles aucune phrase qui y réponde.',
    byModel: (words) => `Le modèle de langage\u00a0: «\u00a0${words}\u00a0»`,
    answeredSome: (answered, of) => `${answered} questions sur ${of} ont reçu une réponse.`,
    needsDetails: 'Pour une question, il manque des précisions du client.',
    severalCustomers: 'Plusieurs clients ont écrit en même temps. Le bot ne devine pas qui veut quoi.',
    unanswered: 'Personne n’a répondu à temps. Le bot se tait dans ce fil, parce que des personnes y parlent.',
    failed: 'Frontdesk n’a pas pu traiter ce message malgré plusieurs essais. Son journal en donne la cause.',
    colleagueDecided: 'Quelqu’un de l’équipe a décidé que c’est une demande.',
    noNumber: 'On a demandé un numéro de commande au client, et il n’en a pas donné.',
    unknownOrder: (id) => `Le client cite une commande qui n’est pas la sienne ou n’existe pas\u00a0: ${id}.`,
    noArticleAbout: (ids) => `Au sujet de ${ids}\u00a0: aucun article n’y répond.`,
    changeOrder: (id) => `Veut modifier ou annuler la commande ${id}.`,
    paymentTrouble: (id) => `Commande ${id}\u00a0: un paiement s’est mal passé.`,
    wrongGoods: (id) => `La commande ${id} est arrivée abîmée, ou n’est pas ce qui était commandé.`,
    notArrived: (id) => `La commande ${id} est indiquée comme livrée, et le client ne l’a pas.`,
    late: (id) => `La commande ${id} est en retard.`,
    refundRequested: (id) => `Demande un remboursement pour ${id}.`,
    refundWithoutOrder: 'Veut un remboursement, sans avoir dit pour quelle commande.',
    refundNotTheirs: (id) => `Veut un remboursement pour ${id}, qui n’est pas à lui.`,
    refundObstacle: {
      'already refunded': (id) => `Veut un remboursement pour ${id}\u00a0: déjà remboursé.`,
      'already requested': (id) => `Veut un remboursement pour ${id}\u00a0: déjà demandé.`,
      'too late': (id) => `Veut un remboursement pour ${id}\u00a0: trop tard.`,
      'limit reached': (id) => `Veut un remboursement pour ${id}\u00a0: la limite de support.yaml est atteinte.`,
    },
    ordersAway: 'Le système des commandes ne répond pas. Le journal de Frontdesk dit pourquoi.',
    money: 'Il s’agit d’argent, et aucun article n’y répond.',
  },
  errors: {
    notStaff: 'Seuls les membres du canal de support peuvent le faire.',
    unknownTicket: (id) => `Je ne trouve pas de ticket ${id}. Un numéro de ticket ressemble à TKT-1A2B3C4D.`,
    noTicketOfButton: 'Ce bouton n’appartient à aucun ticket.',
    noMessageOfButton: 'Ce bouton n’appartient à aucun message.',
    wordsErased: 'Ce que cette personne a écrit a été effacé.',
    closed: (id, by) => `${id} est fermé, par ${by}. Il se rouvre si le client écrit dans son fil.`,
    alreadyYours: (id) => `Vous avez déjà ${id}.`,
    alreadyTaken: (id, by) => `${by} vous a devancé et a ${id}.`,
    unknownChannel: (name) =>
      `Je ne suis dans aucun canal nommé «\u00a0${name}\u00a0». Vérifiez le nom et invitez-moi dans le canal.`,
    whichChannel: (command) => `Quel canal\u00a0? Par exemple\u00a0: ${command} channel #canal-du-client tickets`,
    unknownMode: (word, modes, command) =>
      `«\u00a0${word}\u00a0» n’est pas un mode. Les modes sont ${modes}. Par exemple\u00a0: ${command} channel #canal-du-client tickets`,
    youSaidTalk: 'Vous avez déjà dit que ce n’est pas une demande.',
    saidTalk: (by) => `${by} a déjà dit que ce n’est pas une demande.`,
    youMadeTicket: (id) => `Vous en avez déjà fait un ticket\u00a0: ${id}.`,
    madeTicket: (by, id) => `${by} en a déjà fait un ticket\u00a0: ${id}.`,
    hasTicket: (id) => `Cette conversation a déjà un ticket\u00a0: ${id}.`,
    nothingToDecide: 'Le client a supprimé ce message, il n’y a donc rien à décider.',
    answered: 'Déjà répondu dans le fil.',
    writeFirst: 'Écrivez d’abord quelque chose.',
    failed: 'Désolé, cela n’a pas fonctionné. Réessayez dans un instant.',
    slow: 'Cela prend plus de temps que d’habitude et est encore en cours. Si rien ne change ici, renvoyez ; rien ne se fait deux fois.',
  },
  modelNews: {
    meanwhile:
      'D’ici son retour, Frontdesk répond avec son modèle intégré et transmet ce dont celui-ci n’est pas sûr. Il réessaie de lui-même et le dira ici.',
    back: 'Le modèle de langage répond de nouveau.',
    failing: 'Le modèle de langage ne répond pas\u00a0: plusieurs questions de suite ont échoué.',
    budgetSpent:
      'Les jetons du modèle de langage pour aujourd’hui (MODEL_DAILY_TOKENS) sont épuisés\u00a0; il sera de nouveau interrogé après minuit UTC.',
    problem: modelProblemIn({
      key: ({ address, found }) =>
        `Le modèle de langage à ${address} n’accepte pas la clé (${found}). Mettez dans OPENAI_API_KEY une clé valable de ce fournisseur et redémarrez Frontdesk.`,
      noKey: ({ address, found }) =>
        `Le modèle de langage à ${address} demande une clé (${found}), et il n’y en a pas. Renseignez OPENAI_API_KEY et redémarrez Frontdesk.`,
      access: ({ address, model, found }) =>
        `Le modèle de langage à ${address} ne permet pas à cette clé d’utiliser «\u00a0${model}\u00a0» (${found}). Voyez avec le fournisseur ce que la clé, le compte et la région permettent.`,
      model: ({ address, model, found }) =>
        `Le serveur ${address} n’a pas le modèle de langage «\u00a0${model}\u00a0» (${found}). Mettez dans OPENAI_MODEL le nom d’un modèle de chat qu’il propose et redémarrez Frontdesk.`,
      quota: ({ address, found }) =>
        `Le compte du modèle de langage à ${address} n’a plus de crédit (${found}). Rechargez-le ou relevez sa limite\u00a0; Frontdesk s’en servira de nouveau de lui-même.`,
      address: ({ address, found }) =>
        `Il n’y a pas de modèle de langage à ${address} (${found}). Mettez dans OPENAI_BASE_URL la partie avant /chat/completions, comme https://api.openai.com/v1, et redémarrez Frontdesk.`,
      certificate: ({ address, found }) =>
        `Le certificat du serveur ${address} n’est pas reconnu, ou il ne parle pas TLS (${found}). Indiquez le certificat de son autorité dans NODE_EXTRA_CA_CERTS, ou corrigez OPENAI_BASE_URL, et redémarrez Frontdesk.`,
      unreachable: ({ address, found }) =>
        `Rien ne répond à ${address}, où devrait être le modèle de langage (${found}). Démarrez ce serveur, ou renseignez OPENAI_BASE_URL, et HTTPS_PROXY s’il y a un proxy.`,
    }),
  },
}
