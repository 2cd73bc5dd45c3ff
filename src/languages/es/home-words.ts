import type { HomeWords } from '../language/home-words.ts'

/** What customers read on the bot's home tab in Spanish. */
export const homeWords: HomeWords = {
  yourTickets: 'Tus tickets',
  noTickets: 'Ahora mismo no tienes tickets con nosotros.',
  howToReach: 'Cómo hablar con una persona',
  reach:
    'Escríbeme en *Mensajes*, o en tu canal compartido, de qué se trata. Respondo lo que puedo, y para lo demás busco a una persona. Si quieres una persona enseguida, escribe «persona».',
}
