import type { HomeWords } from '../language/home-words.ts'

/** What customers read on the bot's home tab in French. */
export const homeWords: HomeWords = {
  yourTickets: 'Vos tickets',
  noTickets: 'Vous n’avez pas de ticket chez nous en ce moment.',
  howToReach: 'Comment joindre une personne',
  reach:
    'Écrivez-moi dans *Messages*, ou dans votre canal partagé, de quoi il s’agit. Je réponds à ce que je peux, et je fais venir une personne pour le reste. Si vous voulez une personne tout de suite, écrivez «\u00a0personne\u00a0».',
}
