/** Words after which money was not paid back, or not yet. */
const notYet = 'nicht|nichts|keine?n?|noch|aún|todavía|ainda|não|nada|pas|rien|belum|tidak|akan'
const near = String.raw`(?:(?!(?<!\p{L})(?:${notYet})(?!\p{L}))[^.!?\n]){0,60}?`
/** `\b` knows no accents. */
const start = String.raw`(?<!\p{L})`
const end = String.raw`(?!\p{L})`

/** "Once your refund has been processed, …" describes what will be. */
const unless = (conjunctions: string) => String.raw`(?<!(?:${conjunctions}) (?:\p{L}{1,5} )?)`

const german = [
  `${start}(?:haben?|wurden?|ist|sind)${end}${near}${start}(?:(?:zu)?rück)?(?:erstattet|gezahlt|überwiesen|gutgeschrieben)${end}`,
  `${unless('sobald|wenn|nachdem|bis|falls')}${start}(?:rück)?erstattung${end}${near}(?:wurde|ist)${end}${near}(?:veranlasst|bearbeitet|genehmigt|abgeschlossen|ausgezahlt|durchgeführt|unterwegs|auf dem weg)`,
]
const spanish = [
  `${start}(?:hemos|he|ha sido|han sido|fue|fueron|está|ya)${end} (?:ya )?(?:reembolsad|devuelto|abonad)`,
  `${start}(?:hemos|he) (?:ya )?(?:procesado|emitido|realizado|aprobado|efectuado|enviado)${end}${near}${start}reembolso${end}`,
  `${unless('cuando|si|hasta que|una vez que')}${start}reembolso${end}${near}(?:ha sido|fue|está)${end}${near}(?:procesad|emitid|aprobad|realizad|efectuad|completad|enviad|en camino)`,
]
const french = [
  `(?:avons|j['’]ai|(?<!n['’])(?:a été|ont été|avez été)|êtes)${end}(?: bien| déjà)? (?:remboursé|recrédité)`,
  `(?:avons|j['’]ai)(?: bien| déjà)? (?:effectué|traité|émis|validé|approuvé|versé)${near}${start}remboursement${end}`,
  `${unless('lorsque|quand|si|dès que|une fois que')}${start}remboursement${end}${near}(?:a été|est)${end}(?: bien| déjà)? (?:effectué|traité|émis|validé|approuvé|versé|envoyé|fait|en route)`,
]
const portuguese = [
  `${start}(?:foi|foram|está) (?:já )?(?:reembolsad|devolvid|estornad)`,
  `${start}(?:reembolsamos|estornamos|devolvemos|reembolsei) (?:já )?[oa]s? (?:seu|sua|teu|tua|valor|dinheiro)`,
  `${start}(?:processamos|emitimos|aprovamos|efetuamos|realizamos|fizemos)${near}${start}(?:reembolso|estorno)${end}`,
  `${unless('quando|se|até que|assim que')}${start}(?:reembolso|estorno)${end}${near}(?:foi|está)${end}${near}(?:processad|emitid|aprovad|efetuad|realizad|concluíd|enviad|feit|a caminho)`,
]
const indonesian = [
  `${unless('setelah|jika|apabila|ketika|kalau|begitu')}${start}(?:dana|uang|refund)${end}${near}${start}(?:telah|sudah)${end}${near}(?:diproses|dikembalikan|dikirim|ditransfer|disetujui|selesai|kembalikan|kirim|transfer)`,
  `${start}(?:telah|sudah) (?:mengembalikan|memproses|mentransfer|menyetujui)${near}${start}(?:dana|uang|refund)${end}`,
]
const japanese = [
  '返金(?:を|は|が)?(?:いた)?しました',
  '返金(?:処理|手続き)?(?:を|は|が)?(?:すでに|既に)?(?:完了|実行|実施|処理)(?:いたし|し|され)(?:まし|てい|た)',
  '返金(?:済み|され(?:まし|てい))',
]
const chinese = [
  '已(?:经)?(?:为您|为你|给您|给你|帮您)?(?:办理|处理|完成)?了?退款',
  '退款已(?:经)?(?!(?:申请|登记|提交|记录|收到|转交))',
]

/** How a reply claims, in the other languages that the bot speaks, that money was paid back. "Your refund was requested" is no such claim. */
export const refundClaims: RegExp[] = [german, spanish, french, portuguese, indonesian, japanese, chinese]
  .flat()
  .map((source) => new RegExp(source, 'iu'))
