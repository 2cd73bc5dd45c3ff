import type { CommandWords } from '../language/command-words.ts'

/** What staff read about the ticket command in French. */
export const commandWords: CommandWords = {
  commands: {
    does: {
      queue: 'ce qu’il faut prendre ensuite\u00a0: les tickets que personne n’a',
      mine: 'vos tickets',
      open: 'tous les tickets ouverts, les plus urgents d’abord',
      customer: 'les tickets d’un client ou d’une entreprise',
      search: 'les tickets où figurent tous ces mots\u00a0; company:NOM ou state:ÉTAT restreint la recherche',
      claim: 'prend un ticket',
      assign: 'confie un ticket à un collègue, ou à vous avec «\u00a0me\u00a0»',
      release: 'rend votre ticket',
      priority: 'change la priorité',
      resolve: 'dit que c’est résolu\u00a0; le client peut dire le contraire',
      reopen: 'le rouvre, ou le remet au travail',
      snooze: 'le met de côté jusque-là',
      move: 'transfère un ticket dans le canal d’une autre équipe\u00a0; «\u00a0support\u00a0» est le canal d’assistance',
      merge: 'fusionne le premier ticket avec le second, où il continue',
      note: 'garde une note pour l’équipe\u00a0; le client ne la voit pas',
      'reply-with': 'commence une réponse par un modèle',
      history: 'ce qui lui est arrivé',
      on: 'vous met de service\u00a0: vous êtes prévenu des réponses en retard et pouvez recevoir de nouveaux tickets',
      off: 'met fin à votre service',
      incident: 'ouvre un problème connu que plusieurs clients ont, et les prévient tous à la fois',
      stats: 'les chiffres du jour et des 7 derniers jours',
      channel: 'ce que fait le bot dans chaque canal, et comment l’équipe le change',
      gaps: 'ce que demandent les clients et à quoi aucun article ne répond',
      help: 'montre cette aide',
    },
    alone: (command) => `*${command}* (ou *${command} list*)\u00a0: les tickets ouverts, les plus urgents d’abord`,
    withId: 'montre un ticket',
    whoSees: 'L’équipe (les membres du canal de support) voit tous les tickets. Les autres voient les leurs.',
    unknown: (typed, possible, nearest) =>
      `Je ne connais pas «\u00a0${typed}\u00a0».${nearest ? ` Vouliez-vous dire «\u00a0${nearest}\u00a0»\u00a0?` : ''} On peut écrire un numéro de ticket, comme TKT-1A2B3C4D, ou\u00a0: ${possible}.`,
    howTo: (usage) => `Écrivez-le ainsi\u00a0: ${usage}`,
    noSuchPerson: (name) =>
      `Je ne trouve personne du nom de «\u00a0${name}\u00a0» dans le canal de support. Donnez son nom Slack ou son e-mail.`,
    titles: {
      queue: 'À prendre ensuite',
      mine: 'Vos tickets',
      customer: (name) => `Tickets des clients comme «\u00a0${name}\u00a0»`,
      search: (words) => `Tickets avec «\u00a0${words}\u00a0»`,
    },
    nothingFound: 'Rien trouvé.',
    page: (page, pages) => `Page ${page} sur ${pages}`,
    previous: 'Précédent',
    next: 'Suivant',
    noted: (ticketId) => `Noté dans ${ticketId}, pour l’équipe seulement.`,
    noteBy: (author) => `Note de ${author}, pour l’équipe seulement\u00a0:`,
    now: 'Maintenant',
    today: 'Aujourd’hui',
    week: '7 derniers jours',
  },
  savedReplies: {
    startFrom: 'Commencer par un modèle',
    title: 'Modèles',
    none: (folder) => `Il n’y a pas de modèles. Mettez des fichiers Markdown dans ${folder} (voir docs/company.md).`,
    unknown: (name, possible, nearest) =>
      `Il n’y a pas de modèle «\u00a0${name}\u00a0».${nearest ? ` Vouliez-vous dire «\u00a0${nearest}\u00a0»\u00a0?` : ''} Il y a\u00a0: ${possible}.`,
    leftOut: 'Laissés de côté, car quelque chose ne va pas\u00a0:',
  },
}
