import type { Courtesies } from '../language/language.ts'

/** Patterns of courtesy in Spanish. */
export const courtesies: Courtesies = {
  openings: 'hola+|buen(os|as)? (d[ií]as?|tardes|noches)',
  greetings: 'buenas|qu[eé] tal|c[oó]mo est[aá](s|n)?',
  addressees: 'a todos|todos|amig[oa]s?|equipo',
  thanks: 'gracias|(muchas|much[ií]simas|mil) gracias',
  content:
    'perfecto|vale|genial|estupendo|listo|entendido|de acuerdo|de nada|(ya )?(funciona|solucionado|resuelto)|(ya )?est[aá] (solucionado|resuelto|arreglado)|buen (d[ií]a|fin de semana)|adi[oó]s|hasta (luego|ma[nñ]ana|pronto)',
  please: 'por favor',
  whoAreYou:
    '(eres|es usted|sois|(estoy )?habla?(ndo)? con|hablo con) (un |una )?((ro|chat)?bot|humano|humana|persona( real| de verdad)?|ia|m[aá]quina)( o (un |una )?(robot|bot|humano|humana|persona( real)?|m[aá]quina))?|qui[eé]n (eres|es usted)|qu[eé] eres|qu[eé] (puedes|sabes|puede) hacer|(en|con) qu[eé] (me )?puedes ayudar(me)?|con qui[eé]n (hablo|estoy hablando)',
  mayIAsk:
    '(me )?(puedes|puede|pueden|podr[ií]as?|podr[ií]an) ayudar(me)?|tengo (una|unas|un) (preguntas?|dudas?|problema|consulta)|necesito (tu |su |un poco de )?ayuda|una (pregunta|consulta|duda)|ayuda|quer[ií]a (preguntar|consultar)( algo| una cosa)?',
  fillers: 'mucho|much[ií]simo|por (todo|(la|tu|su|vuestra) (ayuda|respuesta|informaci[oó]n))',
  thankful: 'gracias',
  laughter: '(?:j[aei]){2,}j?',
  pleasantries: 'espero que (?:est[eé]|todo|te|se)',
}
