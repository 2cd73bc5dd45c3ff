import type { ArticleWords } from '../language/article-words.ts'

const threadsIn = (count: number) => (count === 1 ? 'un fil' : `${count} fils`)
const customersIn = (count: number) => (count === 1 ? 'Un client a lu' : `${count} clients ont lu`)

/** French. */
export const articleWords: ArticleWords = {
  gaps: {
    none: 'Rien ne manque : depuis six mois, aucune question n’a été transmise à une personne faute d’article.',
    title: (count) =>
      count === 1
        ? 'Une question à laquelle aucun article ne répond'
        : `${count} questions auxquelles aucun article ne répond`,
    weekly: 'Vos articles cette semaine',
    asked: (times, customers) =>
      times === 1 ? 'posée une fois' : `posée ${times} fois par ${customers} ${customers === 1 ? 'client' : 'clients'}`,
    between: (first, last) => `d’abord ${first}, en dernier ${last}`,
    also: 'Aussi :',
    more: (count) => `… et ${count} de plus.`,
    seeAll: (command) => `Tout voir avec ${command} gaps.`,
    draft: 'Rédiger un article',
  },
  drafts: {
    title: 'Brouillon d’article',
    loading: 'Lecture des réponses de votre équipe…',
    fromStaff: (threads) =>
      `D’après ce que votre équipe a écrit dans ${threadsIn(threads)}. Les noms, adresses, numéros et liens privés ont été retirés et remplacés par « … ». Lisez-le comme un client.`,
    byModel: (threads) =>
      `Écrit par une IA d’après ce que votre équipe a écrit dans ${threadsIn(threads)}. Vérifiez chaque phrase avant d’accepter.`,
    noAnswers: 'Personne n’y a encore répondu dans Slack. Écrivez la réponse ici.',
    articleTitle: 'Titre',
    questions: 'Questions auxquelles il répond',
    onePerLine: 'Une par ligne, avec les mots des clients',
    text: 'Texte',
    markdown: 'Markdown. Il est cité mot pour mot aux clients.',
    tryIt: 'Essayer',
    edit: 'Modifier',
    accept: 'Accepter',
    discard: 'Rejeter',
    done: 'Terminé',
    trying: 'Essai avec les questions passées…',
    answers: (answered, of) =>
      of === 1
        ? `Il ${answered === 1 ? 'répond' : 'ne répond pas'} à la question ouverte.`
        : `Il répond à ${answered} des ${of} questions ouvertes.`,
    alsoAnswers: (count) =>
      `Il répond aussi à ${count === 1 ? 'une autre question' : `${count} autres questions`} sans réponse à ce jour.`,
    changes: (count, of) => `Il change ${count} des ${of} bonnes réponses.`,
    notYet: 'Encore sans réponse :',
    wouldChange: 'Bien répondues jusqu’ici, et pas avec cet article :',
    savedAs: (file) => `Accepté. Il se trouve dans ${file} et sert à répondre d’ici une minute.`,
    savedInDatabase:
      'Accepté. Il se trouve dans la base de données, car le dossier des articles n’est pas modifiable, et sert à répondre d’ici une minute.',
    wasDiscarded: 'Rejeté. Ces questions ne comptent plus comme un manque.',
    gone: 'Ce brouillon n’existe plus : ce dont il est tiré a changé ou a été effacé. Repartez de la liste.',
    changed: (by) => `${by} a modifié ce brouillon entre-temps. Fermez cette fenêtre et rouvrez-le.`,
    accepted: (by) => `${by} a déjà accepté ce brouillon.`,
    discarded: (by) => `${by} a déjà rejeté ce brouillon.`,
    failed: 'Cela n’a pas fonctionné. Rien n’a été accepté. Réessayez dans un instant.',
  },
  recalls: {
    told: (customers, title, since) => `${customersIn(customers)} l’ancien texte de « ${title} » depuis le ${since}.`,
    withdrawn: (customers, title, since) =>
      `« ${title} » n’existe plus. ${customersIn(customers)} son texte depuis le ${since}.`,
    listThreads: 'Lister les fils',
    sayCorrection: 'Dire la correction',
    sure: (threads) =>
      threads === 1
        ? 'La correction est écrite dans le fil, dans la langue du client.'
        : `La correction est écrite dans ${threads} fils, une fois dans chacun, dans la langue du client.`,
    said: (by, threads) => `${by} a fait dire la correction dans ${threadsIn(threads)}.`,
    settled: 'L’article dit de nouveau ce qui a été dit ; il n’y a rien à corriger.',
    threads: (count) => `Dit dans ${threadsIn(count)} :`,
    tellThem: (title) =>
      `L’article « ${title} », dont le bot s’est servi ici, a été retiré. Dites au client ce qui est exact.`,
    nothingLeft: 'Il n’y a plus rien à corriger : les fils ont été effacés, ou l’article le dit de nouveau.',
    alreadySaid: (by) => `${by} a déjà fait dire la correction.`,
  },
  stale: {
    title: 'Articles à revoir',
    old: (title, since) => `« ${title} » n’a pas été revu depuis le ${since}.`,
    helpsLess: (title, now, before) => `« ${title} » aide moins qu’avant : ${now} dernièrement, ${before} auparavant.`,
  },
}
