/** "0 errors" and "no issues" report that nothing is wrong. "No error message" may be a problem. */
const denied =
  /(?<![\p{L}\p{N}])(?:no|0|zero|without(?: any)?|sin|sem|sans|ohne|keine?|tanpa) (?:errors?|issues?|problems?|incidents?|failures?|errores|erros?|problemas?|erreurs?|probl[eè]mes?|fehler|probleme?|kendala|masalah)(?![\p{L}\p{N}]| (?:messages?|codes?|logs?))|0个?错误|没有(?:错误|问题|异常)|エラー(?:なし|ゼロ)|問題(?:なし|ありません)/giu

/** Closes Japanese messages of every kind, and asks for nothing. */
const closing = /(?:どうぞ)?[、,]?よろしくお願い(?:いた|致)?します/gu

/** A message with plain apostrophes, and without phrases that say the opposite of their words. */
export function asMeant(text: string): string {
  // Phones and Macs write curly apostrophes.
  const meant = text.replace(/[’‘]/g, "'").replace(denied, ' OK ').replace(closing, '')
  return meant.trim() === '' ? text : meant
}
