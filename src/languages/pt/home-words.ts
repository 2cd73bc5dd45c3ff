import type { HomeWords } from '../language/home-words.ts'

/** What customers read on the bot's home tab in Portuguese. */
export const homeWords: HomeWords = {
  yourTickets: 'Seus tickets',
  noTickets: 'No momento não há tickets seus conosco.',
  howToReach: 'Como falar com uma pessoa',
  reach:
    'Escreva em *Mensagens*, ou no canal compartilhado, do que se trata. Respondo o que posso e chamo uma pessoa para o resto. Para falar logo com uma pessoa, escreva “pessoa”.',
}
