import type { Asking } from '../language/language.ts'
import { anyOf } from '../language/patterns.ts'

/** Patterns of questions, follow-ups and urgency in German. */
export const asking: Asking = {
  followUp: {
    adds: String.raw`au(?:ß|ss)erdem|p\.?s|noch (?:etwas|was|eine sache)|(?:und )?ich habe? vergessen zu (?:sagen|erwähnen|schreiben)|vergessen zu (?:sagen|erwähnen)|nachtrag|ergänzung|korrektur|(?:sorry,? |entschuldigung,? )?ich meinte`,
    goesOn: 'und|oder|und wenn|was ist mit|wie ist es mit',
    pointsBack: 'das|dies|dafür|davon|dazu|damit|dort|dorthin|da',
    onlyAsks:
      'wie ?viel(?: kostet (?:das|es))?|wie lange(?: dauert (?:das|es))?|was kostet (?:das|es)|warum|wann|wo|welche[rs]?',
    leadsIn: 'und',
  },
  joined: {
    and: '(?:, ?)?(?:und|sowie)(?: (?:auch|außerdem|dann))?',
    andAlso: '(?:, ?)?und (?:auch|außerdem)',
    opens: anyOf(
      String.raw`(?:wie (?:lange|oft|viele?(?: \p{L}+)?)|wie|was|wo|wann|warum|wieso|womit|woher|wohin|wer|welche[rsnm]?(?: \p{L}+)?) (?!und|oder|ich|wir|man|ihr|sie|es|er|du|d(?:er|ie|as|en)|(?:mein|unser)\p{L}*)\p{L}+`,
      '(?:kann|können|könnte|könnt|darf|dürfen|muss|müssen|soll|sollen|gibt|ist|sind|hat|haben|habt|wird|werden|bietet|geht|bekomme|bekommen) (?:ich|wir|man|ihr|sie|es|er|der|die|das|eine?|mein|unser)',
    ),
  },
  myTicket: 'mein Ticket',
  ticketNews:
    '(?:stand|status|neues|neuigkeiten|was ist (?:mit|aus)|wie (?:steht|sieht|weit)|wann).{0,40}(?:mein|unser)(?:e|em|er|es|en)? tickets?(?!\\p{L})',
  solved:
    '(ja|jawohl|jep|genau)( (ist|hat) es| ist gel[oö]st)?|(ja )?(es|das|alles)? ?(ist|wurde) (alles )?(gel[oö]st|behoben|erledigt|in ordnung)|gel[oö]st|behoben|(kann|k[oö]nnen sie|kannst du)( das| es)? (geschlossen werden|schlie[sß]+en)',
  anyNews: '(?:gibt es )?(?:etwas |schon )?(?:neuigkeiten|neues)',
  lookUp:
    'wo ist bleibt meine bestellung sendung status der die nummer bitte hallo wann kommt konnen sie prufen was mit und steht wie um es',
  urgency: {
    urgent: 'dringend|notfall|sofort|ausfall|störung',
    pressing: 'frist|anwalt|gesperrt|doppelt abgebucht',
    relaxed: 'keine eile|nicht eilig',
  },
}
