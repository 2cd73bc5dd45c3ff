const digits = '〇一二三四五六七八九'
const powers: Record<string, number> = { 十: 10, 百: 100, 千: 1000 }
const numeral = '[〇零一二两兩三四五六七八九十百千]'

/** What a numeral counts, or what it dates. 十分 alone means "very", and 一 is mostly an article or part of a word. */
const counted =
  '(?:年|[回次名人台件种種](?!元)|[かヶヵカケ个個]?月|[日号號天]|[周週](?!末)|星期|礼拜|時間|时间|小?时(?!候)|小時|分[钟鐘間]|営業日|(?:个|個)?(?:工作|营业|自然)日|(?:个|個)(?:小时|小時|月|星期)|[元円%％]|[块塊]钱?|美元|欧元|ドル|ユーロ|パーセント)'
const counting = new RegExp(`(?<![第周週期\\p{Nd}])(?!一${counted})${numeral}+(?=\\s?${counted})`, 'gu')
const share = new RegExp(`百分之(${numeral}+|\\d+(?:\\.\\d+)?)`, 'gu')
/** A Chinese price "at seven tenths" is 30 % off, a Japanese "three tenths off" as well. */
const atTenths = /(\d(?:\.\d)?|[一二三四五六七八九]{1,2})折/gu
const tenthsOff = /(\d|[一二三四五六七八九])割/gu

/** Japanese and Chinese numerals before what they count, and their ways to speak of shares, with digits. */
export const cjkDigits = (text: string): string =>
  text
    .replace(share, (_, amount: string) => `${numberOf(amount)}%`)
    .replace(atTenths, (_, tenths: string) => `${percentOff(tenths)}%`)
    .replace(tenthsOff, (_, tenths: string) => `${10 * numberOf(tenths)}%`)
    .replace(counting, (amount) => String(numberOf(amount)))

/** 八 is 80 %, 八五 or 8.5 is 85 %. */
function percentOff(tenths: string): number {
  const [first = '', second = '0'] = tenths.replace('.', '')
  return 100 - 10 * numberOf(first) - numberOf(second)
}

/** 二十四 is 24. Ordinary digits are read as they are. */
function numberOf(amount: string): number {
  if (/^[\d.]+$/.test(amount)) return Number(amount)
  let sum = 0
  let digit: number | undefined
  for (const sign of amount.replace(/零/g, '〇').replace(/[两兩]/g, '二')) {
    const power = powers[sign]
    if (power) {
      sum += (digit ?? 1) * power
      digit = undefined
    } else digit = 10 * (digit ?? 0) + digits.indexOf(sign)
  }
  return sum + (digit ?? 0)
}
