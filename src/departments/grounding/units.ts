/** Units of time in the languages that ship, as regular expressions. Latin ones end where a word ends. */
const latin = {
  minute: 'minutes?|mins?|minutos?|menit|minuten?',
  hour: 'hours?|hrs?|horas?|jam|heures?|stunden?',
  day: 'days?|días?|dias?|hari|jours?|(?:werk|arbeits|geschäfts|kalender)?tage?n?',
  week: 'weeks?|semanas?|minggu|semaines?|wochen?',
  month: 'months?|mes(?:es)?|mês|bulan|mois|monate?n?',
  year: 'years?|años?|anos?|tahun|ans|années?|jahre?n?',
}
const unspaced = {
  minute: '分(?:钟|鐘|間)',
  hour: '(?:个|個)?(?:时间|時間|小时|小時)',
  day: '営業日|日間|日(?=以内|ほど|程度|後|まで|前)|天|(?:个|個)?(?:工作|营业|營業|自然)日',
  week: '週間|(?:个|個)?(?:星期|礼拜|禮拜)|[周週]',
  month: '[かヶヵカケ个個]月',
  year: '年間?(?!\\d)',
}
export type TimeUnit = keyof typeof latin

const units: TimeUnit[] = ['minute', 'hour', 'day', 'week', 'month', 'year']
const adjectives = '(?:business|working|calendar|full)[\\s-]'

/** One alternation; the group that matches names the unit. */
export const timeUnit = units
  .map((unit) => `(?<${unit}>(?:${adjectives})?(?:${latin[unit]})(?!\\p{L})|(?:${unspaced[unit]}))`)
  .join('|')

/** The same without groups, for what only has to come next. */
export const anyTimeUnit = units
  .map((unit) => `(?:${adjectives})?(?:${latin[unit]})(?!\\p{L})|(?:${unspaced[unit]})`)
  .join('|')

const minutes = { minute: 1, hour: 60, day: 24 * 60, week: 7 * 24 * 60 }

/** A length of time (its number as digits) in which equal lengths are equal: two weeks and 14 days, twelve months and a year. */
export function lengthOfTime(amount: string, unit: TimeUnit): string {
  const count = Number(amount)
  // Digits of other scripts are compared as written.
  if (!Number.isFinite(count)) return `${amount} ${unit}s`
  if (unit === 'month' || unit === 'year') return `${count * (unit === 'year' ? 12 : 1)} months`
  return `${count * minutes[unit]} minutes`
}

/** The unit whose group matched. */
export const unitIn = (groups: Record<string, string | undefined>): TimeUnit =>
  units.find((unit) => groups[unit] !== undefined) ?? 'day'

/** What else a number may count, for which its word matters: shares and money. */
export const otherUnits =
  '%|per ?cent|prozent|por ciento|por cento|pour ?cent|persen|us dollar|dollars?|d[oó]lar(?:es)?|euros?|libras?|pounds?|reais|rupiah|(?:user|seat|device|person|people|usuario|persona|pessoa|utilisateur|personne|nutzer|benutzer|gerät|orang|pengguna)'
