/** The months as the languages that ship write them, with English abbreviations, January first. */
const months = [
  'january|jan|januari|januar|jänner|enero|janeiro|janvier',
  'february|feb|februari|februar|febrero|fevereiro|février',
  'march|mar|maret|märz|marzo|março|mars',
  'april|apr|abril|avril',
  'may|mei|mai|mayo|maio',
  'june|jun|juni|junio|junho|juin',
  'july|jul|juli|julio|julho|juillet',
  'august|aug|agustus|agosto|août',
  'september|sept|sep|septiembre|setiembre|setembro|septembre',
  'october|oct|oktober|octubre|outubro|octobre',
  'november|nov|noviembre|novembro|novembre',
  'december|dec|desember|dezember|diciembre|dezembro|décembre',
].map((names) => names.split('|'))

const numbers = new Map(months.flatMap((names, index) => names.map((name) => [name, index + 1] as const)))

/** Every name of a month as one alternation of a regular expression, the longest first. */
export const monthNames = [...numbers.keys()].sort((a, b) => b.length - a.length).join('|')

/** 1 to 12; undefined for a word that names no month. */
export const monthNumber = (name: string): number | undefined => numbers.get(name.toLowerCase())
