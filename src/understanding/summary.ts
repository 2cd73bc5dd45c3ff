const longestSummary = 200
const greeting =
  /^(?:hi|hello|hey|hiya|dear \w+|good (?:morning|afternoon|evening|day)|greetings|hola|buen[oa]s \w+|bonjour|salut|hallo|guten \w+|olá|oi|bom dia|boa \w+|halo|selamat \w+|ciao|こんにちは|お世話になっております|你好|您好)(?:\s+(?:there|all|team|everyone|folks|sir|madam|guys|tous|zusammen|kak|min|todos))*[\s,.!:;،。、！～-]*/iu

const pleasantry = /^(?:i )?(?:hope|trust) (?:you|this|all)\b|^how are you/i

/** A line for staff about what was written: its first sentence that says something, at most 200 characters, in the writer's words. */
export function summaryOf(text: string): string {
  const sentences = text
    .slice(0, 4000)
    .replace(/\s+/g, ' ')
    .split(/(?<=[.!?](?:\s|$)|[。！？])/u)
    .map((sentence) => sentence.trim().replace(greeting, '').trim())
  const meaningful = sentences.find(saysSomething) ?? sentences.find((sentence) => sentence !== '') ?? text.trim()
  return shortened(meaningful) || '(no words)'
}

function saysSomething(sentence: string): boolean {
  if (pleasantry.test(sentence)) return false
  const words = sentence.match(/[\p{L}\p{N}]+/gu) ?? []
  return words.length >= 3 || /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Thai}]{4,}/u.test(sentence)
}

function shortened(sentence: string): string {
  const characters = [...sentence]
  if (characters.length <= longestSummary) return sentence
  const cut = characters.slice(0, longestSummary - 1).join('')
  const atWord = cut.replace(/\s+\S*$/u, '')
  return `${atWord.length > longestSummary / 2 ? atWord : cut}…`
}
