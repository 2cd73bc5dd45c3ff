import type { DutyWords } from '../language/duty-words.ts'

/** What staff read about being on duty in Spanish. */
export const dutyWords: DutyWords = {
  duty: {
    title: 'De guardia',
    nobody: 'Nadie está de guardia.',
    goOn: 'Empezar la guardia',
    goOff: 'Terminar la guardia',
    isOn: 'Está de guardia.',
    isOff: 'No está de guardia.',
    wasOn: 'Ya estaba de guardia.',
    wasOff: 'No estaba de guardia.',
    yourTurn: (ticketId) => `${ticketId} es suyo: era su turno.`,
    leftWith: (name, tickets) =>
      `${name} ya no está en el canal de soporte; ahora nadie tiene estos tickets: ${tickets}`,
    andMore: (count) => `y ${count} más`,
    cardsWait: {
      missing: (channel) =>
        `Ya no estoy en el canal de soporte ${channel}, así que los tickets esperan y nadie los ve. Invíteme (/invite @Frontdesk) y llegarán sus tarjetas.`,
      archived: (channel) =>
        `El canal de soporte ${channel} está archivado, así que los tickets esperan y nadie los ve. Desarchívelo e invíteme (/invite @Frontdesk) y llegarán sus tarjetas.`,
      shared: (channel) =>
        `El canal de soporte ${channel} se comparte, o va a compartirse, con otra empresa, que leería todos los tickets. Por eso esperan y nadie los ve. Termínelo en sus ajustes y llegarán sus tarjetas.`,
      public: (channel) =>
        `El canal de soporte ${channel} es público, así que todo el espacio de trabajo podría leer los tickets. Por eso esperan y nadie los ve. Hágalo privado en sus ajustes y llegarán sus tarjetas.`,
    },
    atRisk: 'Promesas en riesgo',
  },
}
