import type { StaffSystemWords, SystemWords } from '../language/system-words.ts'

/** What customers are told of the company's own systems in French. */
export const systemWords: SystemWords = {
  found: 'Voici ce que j’ai trouvé\u00a0:',
  foundFor: (account) => `Voici ce que j’ai trouvé pour **${account}**\u00a0:`,
  nothing: 'Il n’y a rien à afficher.',
  more: (count) => `… et ${count} de plus.`,
  yes: 'oui',
  no: 'non',
  failed: 'Je n’ai pas pu le vérifier à l’instant\u00a0; une personne va s’en charger pour vous.',
  notLinked:
    'Je ne peux consulter que les comptes des personnes dont le Slack est lié à leur compte client. Notre équipe peut lier le vôtre.',
  notForAccount: 'Je ne peux pas le faire pour votre compte\u00a0; une personne va regarder.',
  requested: 'J’ai transmis votre demande. Une personne en décide\u00a0; rien n’a encore été modifié.',
  done: 'C’est fait, comme vous l’avez demandé ici.',
  pending: 'C’est accepté, et pas encore terminé. J’écrirai ici quand ce sera fait.',
  notDone: 'Cela n’a pas fonctionné, donc rien n’a été modifié. Une personne de notre équipe s’en occupe.',
  denied: (why) =>
    [
      'Notre équipe a examiné votre demande et ne le fera pas. Je suis désolé de ne pas avoir de meilleure nouvelle.',
      ...(why ? [why] : []),
      'S’il y a quelque chose que nous devrions savoir, écrivez-le ici. Vous pouvez redemander.',
    ].join('\n\n'),
}

/** What staff read about the company's own systems in French. */
export const staffSystemWords: StaffSystemWords = {
  systems: {
    problem: (system, problem) =>
      `Frontdesk ne peut pas utiliser le système ${system} comme le dit support.yaml\u00a0: ${problem}`,
    reasons: {
      failed: (about) => `Notre système n’a pas pu faire ceci\u00a0: ${about}.`,
      mayHaveRun: (about) =>
        `Personne ne sait si notre système a fait ceci\u00a0: ${about}. Vérifiez avant de recommencer.`,
      untold: (about) => `Notre système a répondu, mais rien ne dit comment le formuler\u00a0: ${about}.`,
      notLinked: (about) => `Le client n’est lié à aucun compte, ce que ceci exige\u00a0: ${about}.`,
      notForAccount: (about) => `Le compte du client ne peut pas utiliser ceci\u00a0: ${about}.`,
      severalAccounts: (about) => `Le client est lié à plusieurs comptes. Pour lequel est-ce\u00a0: ${about}\u00a0?`,
      notSaid: (about) => `Le client n’a pas dit ce qu’il faut pour ceci\u00a0: ${about}.`,
      needsApproval: (about) => `Le client souhaite ceci, et vous décidez\u00a0: ${about}.`,
    },
    obstacles: {
      gone: 'support.yaml n’a plus cet outil, ou ce qui était demandé a été effacé.',
      notTheirs: 'Le client n’est plus lié à ce compte.',
    },
    failures: {
      unset: 'Un secret dont le système a besoin n’est pas défini.',
      away: 'Le système est injoignable.',
      late: 'Le système n’a pas répondu à temps.',
      refused: 'Le système le refuse.',
      unusable: 'L’outil n’est pas comme le dit support.yaml. Le journal contient les détails.',
    },
  },
}
