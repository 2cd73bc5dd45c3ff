import { type Inquiry, saidBefore } from '../domain/inquiry.ts'

// Longer ones say themselves what they are about.
const longest = 80
const mostLines = 3

/** How a question goes on from the one before it: "and …?", "what about …?" */
const goesOn = new RegExp(
  `^[¿¡\\s]*(?:${[
    'and|also|or|but|what about|how about|what if|and if',
    'dan|lalu|terus|kalau|bagaimana dengan|gimana kalo',
    'y|e|et|und|oder|o|ou',
    'qué tal|que tal|y si|e se|et si|et pour|und wenn|was ist mit|wie ist es mit|quid',
  ].join('|')})(?![\\p{L}\\p{N}'])|^(?:じゃあ?|では|それなら|あと|那么?|还有|如果)`,
  'iu',
)

/** Words that point at what was said: "how long does that take?" */
const pointsBack = new RegExp(
  `(?<![\\p{L}\\p{N}'])(?:${[
    'that|it|its|this|these|those|them|there|one',
    'itu|ini|tersebut|ke ?sana|di ?sana',
    'eso|esto|ello|allí|ahí|ese|esa',
    'isso|isto|disso|nisso|lá|esse|essa',
    'ça|ca|cela|y|en|celui-ci|celle-ci',
    'das|dies|dafür|davon|dazu|damit|dort|dorthin|da',
  ].join('|')})(?![\\p{L}\\p{N}'])|それ|その|そこ|これ|那个?|这个?|它`,
  'iu',
)

const asks =
  /[?？]\s*$|^(?:how|what|when|where|who|which|why|can|could|do|does|did|is|are|will|would|should|may)(?![\p{L}'])|吗|か。?$/iu

/** No more than the word it asks with: "how much?" */
const onlyAsks = new RegExp(
  `^[¿\\s]*(?:(?:ok|okay|and|y|e|et|und|dan)[,\\s]+)?(?:${[
    'how (?:much|long|many|soon|fast|often)(?: (?:is|does|do|would|will) (?:it|that)(?: (?:be|cost|take))?)?|why(?: not)?|(?:by |since |until )?when|where|which(?: ones?)?|who',
    'berapa(?: lama| harganya| biayanya)?|kenapa|kapan|di ?mana|yang mana',
    'cu[aá]nto(?: cuesta| tarda| es| ser[ií]a)?|por qu[eé]|cu[aá]ndo|d[oó]nde|cu[aá]l(?:es)?',
    'quanto(?: custa| tempo| demora| fica)?|por qu[eê]|quando|onde|qual|quais',
    'combien(?: de temps| [cç]a co[uû]te)?|pourquoi|quand|o[uù]|lequel|laquelle|lesquel(?:le)?s',
    'wie ?viel(?: kostet (?:das|es))?|wie lange(?: dauert (?:das|es))?|was kostet (?:das|es)|warum|wann|wo|welche[rs]?',
    'いくら(?:ですか)?|どのくらい(?:ですか)?|いつ(?:ですか)?|なぜ(?:ですか)?|どこ(?:ですか)?|多少钱?|多久|什么时候|为什么|哪里|哪个',
  ].join('|')})[?？!\\s]*$`,
  'iu',
)

/** What was asked before, if a message goes on from it: the lines of the customer from the last one that stands for itself. */
export function askedBefore(inquiry: Inquiry): string | undefined {
  if (inquiry.text.length > longest) return undefined
  const said = saidBefore(inquiry)
  const start = said.findLastIndex((line) => !isFollowUp(line))
  const lines = said.slice(Math.max(0, start)).slice(0, mostLines)
  return lines.length > 0 ? lines.join(' ') : undefined
}

/** Whether a message says what it is about only together with the one before it, as far as its words show. */
export const isFollowUp = (text: string): boolean =>
  text.length <= longest && (goesOn.test(text) || refersBack(text) || onlyAsks.test(text))

/** Whether a question names what it is about by pointing at what was said before. */
export const refersBack = (text: string): boolean => asks.test(text) && pointsBack.test(text)
