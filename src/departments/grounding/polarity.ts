import { denialSigns } from './denial-signs.ts'
import { isMuchAlike, itemsOf, mostAkin, mostAlike } from './sentences.ts'

/** What a sentence says, as far as it can be turned into its opposite. */
interface Stance {
  denies: boolean
  /** "Without a card" says that none is needed. */
  without: boolean
  free: boolean
  notFree: boolean
  /** Something may be done, or is to be had. */
  can: boolean
  /** A rule with an exception, which may be told from either side. */
  conditional: boolean
  price: boolean
}

/** Statements in one language (ISO 639-1). */
export interface Sentences {
  sentences: string[]
  language: string
}

/** A text as one that can be compared. */
export const sentencesIn = (text: string, language: string): Sentences => ({ sentences: statementsOf(text), language })

/**
 * Whether a reply says no where the sentences it quotes say yes, or the other way round; in words, for the log. A simple check: a sentence
 * is compared with the quoted one that is most like it, or with all where another language hides the likeness. `passages` is all that the
 * quotes were taken from. Languages that do not ship are not checked.
 */
export function findContradiction(reply: Sentences, quoted: Sentences, passages: Sentences): string | undefined {
  if (![reply, quoted].every(({ language }) => denialSigns(language))) return undefined
  const said = reply.sentences.map((sentence) => stanceOf(sentence, reply.language))
  if (quoted.sentences.length === 0)
    return reply.sentences.map((sentence, i) => baseless(sentence, said[i])).find(Boolean)
  const elsewhere = passages.sentences.map((sentence) => stanceOf(sentence, passages.language))
  const sameLanguage = reply.language === quoted.language
  const priced = said.some(({ price }) => price)
  for (const sentence of reply.sentences) {
    const near = sameLanguage ? mostAlike(sentence, quoted.sentences) : mostAkin(sentence, quoted.sentences)
    const told = sameLanguage && near.every((each) => isMuchAlike(sentence, each, 2))
    const stances = near.map((each) => stanceOf(each, quoted.language))
    const problem = contradiction(stanceOf(sentence, reply.language), stances, { elsewhere, told, priced })
    if (problem) return problem
  }
  const onlyDenials = quoted.sentences.every((sentence) => stanceOf(sentence, quoted.language).denies)
  return onlyDenials && said.every(({ denies, conditional }) => !denies && !conditional)
    ? 'affirms what is quoted as denied'
    : undefined
}

/** What needs an article: that something is free, or may be done. What the tools returned has numbers; offers to help are no rules. */
function baseless(sentence: string, said: Stance | undefined): string | undefined {
  if (said?.free) return 'says that something is free'
  return said?.can && !/[\d?？]/u.test(sentence) && !offersHelp.test(sentence)
    ? 'allows something without a quote'
    : undefined
}

const offersHelp =
  /\b(?:I|we) can\b|\bcan (?:I|we|you (?:please )?(?:send|tell|give|share))\b|let (?:me|us) know|bantu|ayudar|ajudar|aider|helfen|weiterhelfen|puede (?:enviar|decir|indicar)|pode (?:enviar|dizer|informar)|pouvez-vous|können Sie (?:mir|uns)|お手伝い|お知らせ|教えて|告诉|帮/iu

interface Around {
  elsewhere: Stance[]
  told: boolean
  priced: boolean
}

/** `told`: the sentence says in other words what the near ones say. */
function contradiction(said: Stance, near: Stance[], { elsewhere, told, priced }: Around) {
  const denied =
    near.every(({ denies }) => denies) && !(said.conditional && near.some(({ conditional }) => conditional))
  if (said.free && !supportFree(near, elsewhere)) return 'says that something is free'
  if (said.free && !priced && isFreeFrom(near)) return 'leaves out from where on something is free'
  if (said.notFree && !near.some(mayCost)) return 'says that something is not free'
  if (said.denies && !said.notFree && !said.conditional && !near.some(mayDeny)) return 'denies what is quoted'
  if ((said.can || told) && !said.denies && !said.without && denied) return 'allows what is quoted as denied'
  return undefined
}

/** What a semicolon, an "and" or a "but" joins may differ in what it affirms. */
const statementsOf = (text: string) =>
  itemsOf(text).flatMap((sentence) =>
    sentence.split(
      /[;；]\s*|(?<=(?:\S+\s){4}\S+):\s|,\s(?=not\s)|,\s(?=(?:and|but|und|aber|et|mais|y|pero|e|mas|dan|tapi|tetapi)\s)/u,
    ),
  )

/** "Free over $50" */
const isFreeFrom = (near: Stance[]) =>
  near.filter(({ free }) => free).every(({ price }) => price) && near.some(({ free }) => free)

const supportFree = (near: Stance[], elsewhere: Stance[]) =>
  near.some(({ free }) => free) ||
  (!near.some(({ notFree, price }) => notFree || price) && elsewhere.some(({ free }) => free))

const mayCost = ({ free, notFree, price, conditional }: Stance) => notFree || conditional || (price && !free)

const mayDeny = ({ denies, conditional }: Stance) => denies || conditional

function stanceOf(sentence: string, language: string): Stance {
  const signs = denialSigns(language)
  if (!signs)
    return { denies: false, without: false, free: false, notFree: false, can: false, conditional: false, price: false }
  const plain = sentence.normalize('NFKC').replace(answeringNo, '').replace(signs.notNo, ' ')
  const marked = plain.replace(signs.paid, '¬').replace(signs.free, '¤')
  const found = (pattern: RegExp, text: string) => text.search(pattern) >= 0
  const notFree = marked.includes('¬') || deniedFree(marked, signs.no)
  return {
    denies: found(signs.no, marked),
    without: /(?<!\p{L})(?:without|tanpa|sin|sem|sans|ohne)(?!\p{L})|不要|无需/iu.test(plain),
    free: marked.includes('¤') && !notFree,
    notFree,
    can: found(signs.can, plain),
    conditional: found(signs.but, plain),
    price: /[$€£¥]\s?\d|\d\s?(?:[$€£¥元円]|美元|欧元|歐元|ドル|ユーロ|usd|eur|dol|dól|euro)/iu.test(plain),
  }
}

/** "No, taxes are included" answers a question; what is said follows. */
const answeringNo = /^(?:no|não|nao|non|tidak|不是?的?)\s?[,.!，。！]\s*/iu

/** A denial shortly before the word for free, or in Japanese after it. */
function deniedFree(marked: string, no: RegExp): boolean {
  return [...marked.matchAll(/([^,.;:，、；：¤]{0,30})¤([^,.;:，、；：¤]{0,10})/gu)].some(
    ([, before = '', after = '']) =>
      before.search(no) >= 0 || (/^\p{Script=Hiragana}/u.test(after) && after.search(no) >= 0),
  )
}
