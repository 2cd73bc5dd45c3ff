import type { Words } from '../language/language.ts'
import { orderStatusIn, sourcesIn, teamIsBackIn, ticketNewsIn } from '../language/phrases.ts'
import { bills } from './bill-words.ts'
import { dialogueWords } from './dialogue-words.ts'
import { homeWords } from './home-words.ts'
import { refundWords } from './refund-words.ts'
import { systemWords } from './system-words.ts'

/** French, to "vous". `\u00a0` keeps a colon or an exclamation mark from starting a line. */
export const words: Words = {
  language: 'fr',
  greeting:
    'Bonjour\u00a0! Je suis le bot Frontdesk. Dites-moi en une ou deux phrases ce qu’il vous faut\u00a0: je vous réponds ou je préviens une personne de l’équipe.',
  welcome: 'Je vous en prie\u00a0!',
  aboutMe:
    'Je suis Frontdesk, un bot. Je réponds aux questions d’après les articles de notre équipe. Pour tout le reste, ou si vous écrivez «\u00a0conseiller\u00a0», je préviens quelqu’un de l’équipe.',
  aboutMeAndOrders:
    'Je suis Frontdesk, un bot. Je réponds aux questions d’après les articles de notre équipe, je consulte les commandes et je transmets les demandes de remboursement. Pour tout le reste, ou si vous écrivez «\u00a0conseiller\u00a0», je préviens quelqu’un de l’équipe.',
  goAhead:
    'Bien sûr. De quoi s’agit-il\u00a0? Dites-le-moi en une ou deux phrases\u00a0: je vous réponds ou je préviens une personne de l’équipe.',
  noWords:
    'Avec cela seul, je ne vois pas ce qu’il vous faut. Dites-le-moi en quelques mots, ou écrivez «\u00a0conseiller\u00a0» et je préviens quelqu’un de l’équipe.',
  ticketOpened: (id) =>
    `J’ai transmis votre message à notre équipe\u00a0: c’est le ticket **${id}**. Une personne le lira et vous répondra ici, dans ce fil.`,
  teamIsBack: teamIsBackIn('fr-FR', (when) => `Notre équipe est de retour le ${when}.`),
  addedToTicket: (id) => `J’ai ajouté cela au ticket **${id}**, où notre équipe le verra.`,
  ticketClaimed: (id, by) => `${by}, de notre équipe, s’occupe maintenant du ticket **${id}** et vous répondra ici.`,
  ticketClosed: (id) =>
    `Le ticket **${id}** a été fermé. S’il reste quelque chose à régler, écrivez ici et il sera rouvert.`,
  ticketResolved: (id) => `Nous pensons que le ticket **${id}** est résolu. Sinon, écrivez ici et il sera rouvert.`,
  isItSolved: (id) =>
    `Le ticket **${id}** est-il résolu pour vous\u00a0? S’il reste quelque chose à régler, écrivez ici. Sans nouvelles de vous, je le fermerai.`,
  ticketReopened: (id) => `J’ai rouvert le ticket **${id}** et prévenu notre équipe. Une personne vous répondra ici.`,
  ticketOpenAgain: (id) =>
    `J’ai rouvert le ticket **${id}** et transmis à notre équipe ce que vous écrivez ici. Une personne vous répondra dans le fil du ticket.`,
  ticketMerged: (id, into) =>
    `Nous traitons le ticket **${id}** avec le ticket **${into}**. Notre équipe vous répond là-bas, dans son fil. Ce que vous écrivez ici lui parvient aussi.`,
  ticketSplitOff: (id) => `Un message d’ici est un sujet à part. Il continue comme ticket **${id}** dans ce fil\u00a0:`,
  ticketOfItsOwn: (id) =>
    `C’est un sujet à part, il continue donc ici comme ticket **${id}**. Une personne de notre équipe le lira et vous répondra dans ce fil.`,
  filesFrom: (name) => `Fichiers de ${name}`,
  ticketNews: ticketNewsIn({
    open: (id) =>
      `Le ticket **${id}** est ouvert et attend quelqu’un de notre équipe\u00a0; il n’a pas encore été pris en charge.`,
    claimed: (id, by = 'une personne de notre équipe') =>
      `Le ticket **${id}** est entre de bonnes mains\u00a0: ${by} s’en occupe.`,
    waiting: (id) => `Le ticket **${id}** attend une réponse de votre part. Écrivez dans son fil.`,
    resolved: (id) =>
      `Le ticket **${id}** est résolu, à la connaissance de notre équipe. Sinon, écrivez dans son fil et il sera rouvert.`,
    closed: (id) =>
      `Le ticket **${id}** est fermé. S’il reste quelque chose à régler, écrivez dans son fil et il sera rouvert.`,
  }),
  home: homeWords,
  systems: systemWords,
  rating: {
    ask: 'Êtes-vous satisfait de notre aide\u00a0? 1\u00a0: pas du tout, 5\u00a0: tout à fait.',
    thanks: (rating) => `Merci. Vous avez noté notre aide ${rating} sur 5\u00a0; vous pouvez encore changer d’avis.`,
    comment: 'Ajouter un commentaire',
    commentTitle: 'Votre commentaire',
    yourComment: 'Que devrions-nous savoir\u00a0?',
    send: 'Envoyer',
    notYours: 'Seul le client qui a posé la question peut le dire.',
    cancel: 'Annuler',
    saved: 'Merci. Notre équipe lira votre commentaire.',
  },
  unknownTicket: (id) => `Je ne trouve pas de ticket **${id}** à votre nom. Pouvez-vous vérifier le numéro\u00a0?`,
  apology: 'Toutes mes excuses. Cela n’aurait pas dû se passer ainsi.',
  personComing: 'Je préviens une personne de l’équipe.',
  edited: 'Je vois que vous avez modifié votre message. Si ma réponse ne convient plus, écrivez de nouveau ici.',
  notSure: 'Je ne suis pas assez sûr de bien répondre, je préfère donc qu’une personne regarde cela.',
  noAnswer: 'Je n’ai pas de réponse fiable à vous donner, et je préfère ne pas deviner.',
  restToPerson: 'Pour le reste, il faut la réponse d’une personne :',
  inOtherLanguage: (name) => `Notre article à ce sujet est en ${name}. Il indique :`,
  translatedFrom: (name, isAutomatic) =>
    `Notre article à ce sujet est en ${name}. Voici une traduction${isAutomatic ? ' automatique' : ''} :`,
  automaticTranslation: 'Traduction automatique.',
  writtenFrom: (titles) => `Rédigé par une IA à partir de : ${titles}`,
  verdict: {
    helped: 'Cela m’a aidé',
    notQuite: 'Pas tout à fait',
    person: 'Une personne, s’il vous plaît',
    thanks: 'Merci de nous l’avoir dit.',
    sorry: 'Merci de nous l’avoir dit. Nous ferons mieux.',
  },
  articleCorrected: (title) => `Je vous ai cité un passage de « ${title} » qui a changé depuis. Il dit maintenant :`,
  articleWithdrawn: (title) =>
    `Ce que je vous ai cité de « ${title} » n’est plus exact. Une personne de notre équipe vous dira ici ce qu’il en est.`,
  steps: 'Voici ce qui aide en général\u00a0:',
  stillStuck: 'Si cela ne suffit pas, écrivez de nouveau ici et je préviendrai une personne.',
  askOrderNumber: (example) =>
    `De quelle commande s’agit-il\u00a0? Envoyez-moi son numéro, s’il vous plaît. Il ressemble à ${example}.`,
  dialogue: dialogueWords,
  orderStatus: orderStatusIn({
    locale: 'fr-FR',
    order: (id, items, price) => `La commande **${id}** (${items}, ${price})`,
    processing: (order) => `${order} est en préparation.`,
    shipped: (order) => `${order} est en route.`,
    delivered: (order, day) => `${order} a été livrée${day ? ` le ${ordinal(day)}` : ''}.`,
    paid: (order, day) => `${order} a été payée le ${ordinal(day)}.`,
    cancelled: (order) => `${order} a été annulée.`,
    refunded: (order) => `${order} a été remboursée.`,
    expected: (day) => `Arrivée prévue le ${ordinal(day)}.`,
    tracking: (url) => `Vous pouvez la suivre ici\u00a0: ${url}`,
  }),
  orderLate: 'Elle devrait déjà être arrivée\u00a0; une personne va donc regarder ce qui se passe.',
  unknownOrder: (id) => `Je ne trouve pas de commande **${id}** à votre nom.`,
  ordersAway:
    'Je ne peux pas consulter les commandes pour le moment, car notre système de commandes ne répond pas. Une personne va s’en occuper.',
  notLinked:
    'Je ne peux consulter que les commandes des personnes dont le Slack est lié à leur compte client. Notre équipe peut lier le vôtre.',
  changeOrder: 'Je ne peux pas modifier une commande moi-même\u00a0; une personne va s’en occuper.',
  refundRequested: (id) =>
    `J’ai noté que vous souhaitez le remboursement de la commande **${id}**. C’est une personne qui décide\u00a0; rien n’a encore été remboursé.`,
  refundObstacle: {
    'already refunded': 'Cette commande a déjà été remboursée.',
    'already requested': 'Le remboursement de cette commande a déjà été demandé\u00a0; une personne en décide.',
  },
  refund: refundWords,
  refundTooLate: (days) =>
    `Cette commande a été finalisée il y a plus de ${days} jours\u00a0; une personne doit donc examiner le remboursement.`,
  bills,
  paymentHelp: 'Pour cela, une personne doit regarder votre compte.',
  sources: sourcesIn({
    locale: 'fr-FR',
    heading: { one: 'Source\u00a0: ', several: 'Sources\u00a0: ' },
    source: (title, day) => `${title} (mis à jour le ${ordinal(day)})`,
  }),
}

/** French writes the first of a month as "1er", which Intl does not. */
function ordinal(day: string): string {
  return day.replace(/^1 /, '1er ')
}
