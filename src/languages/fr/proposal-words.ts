import type { ProposalWords } from '../language/proposal-words.ts'

/** About the answers that cards propose, in French. */
export const proposalWords: ProposalWords = {
  proposals: {
    title: 'Réponse proposée',
    wouldSay: 'ce que le bot aurait répondu',
    byModel: 'écrite par IA\u00a0: à lire avant de l’envoyer',
    send: 'Envoyer',
    edit: 'Modifier',
    discard: 'Écarter',
    write: 'Faire écrire une réponse',
    others: 'Autres articles',
    sentEdited: (person, title) => `${person} a modifié «\u00a0${title}\u00a0» et l’a envoyé`,
    customerChanged:
      'Le client a modifié son message depuis que cette fiche a été dessinée, donc rien n’a été envoyé. La fiche a ses nouveaux mots.',
    discardedBy: (name) => `${name} a écarté cette réponse.`,
    notWritten:
      'Le modèle de langage n’a pas pu écrire de réponse. Réessayez dans un instant, ou écrivez-la vous-même.',
    notInArticles: (facts) => `Absent de vos articles\u00a0: ${facts}`,
    figures: 'Réponses proposées, 30 derniers jours',
    byArticle: 'Par article',
    unchanged: (count, of) => `${count} sur ${of} envoyées telles quelles`,
    edited: (count) => `${count} modifiées`,
    discarded: (count) => `${count} écartées`,
    botAnswered: 'Le bot a répondu',
    answered: 'la réponse',
    wantsPersonNote: (name) => `${name} souhaite qu’une personne s’en occupe.`,
    wantsPersonReason: 'Le bot a répondu, et le client souhaite une personne.',
  },
  sending: {
    noGroups: (group) =>
      `${group} appellerait tout le monde dans le canal du client, ou nomme un de vos groupes. Retirez-le, puis renvoyez.`,
    noChannels: 'Les autres canaux ne regardent que vous. Retirez la mention, puis renvoyez.',
    internalLink: (link) =>
      `Ce lien mène dans votre propre espace de travail\u00a0: ${link}. Retirez-le, puis renvoyez.`,
    notThere: (name) => `${name} n’est pas dans le canal du client. Retirez la mention, puis renvoyez.`,
    tooLong: (most) => `C’est trop long pour être envoyé en entier. La limite est de ${most} caractères.`,
  },
  whole: {
    details: 'Détails',
    all: (characters) => `Tout (${characters} caractères)`,
    more: (characters) => `La suite\u00a0; les ${characters} caractères sont dans Détails`,
    why: 'Pourquoi',
  },
}
