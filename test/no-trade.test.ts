import { readFileSync } from 'node:fs'
import { readSources } from './read-imports.ts'

/** Words of what one trade sells, sends and promises: they belong to a company's folder. */
const trade = new RegExp(
  [
    'parcels?|packages? (?:arriv|deliver)|shipping|shipments?|couriers?|postage|freight',
    'warrant(?:y|ies)|gift ?cards?|spare parts?|showroom|restock',
    'furniture|chairs|office chair|lamps?|(?:standing |oak )desks?|desk (?:lamp|mat)|whiteboard',
    'thirty days|within 30|(?:de|als|dari) 30 (?:d[ií]as|jours|Tagen?|hari)|30日を|超过 30',
    'ord-\\d|ord-',
    // The same in the other languages that ship.
    'colis|paquetes?|encomiendas?|envíos?|frete|ongkir|kurir|versandt?|päckchen|lieferung|livraison',
    '荷物|小包|宅配|配達|包裹|快递|物流',
  ]
    .map((words) => `(?<![\\p{L}])(?:${words})(?![\\p{L}])`)
    .join('|'),
  'iu',
)

/** What trains the embedded model, or is read with its features, is of every trade. */
const exempt: [files: RegExp, why: string][] = [
  [
    /^src\/knowledge\/customer-concepts\.ts$/,
    'features of the embedded model: what customers of any trade write about',
  ],
  [/^src\/understanding\/(?:language|sentiment)\//, 'everyday words by which languages and moods are known'],
]

const sources = readSources('src').filter(({ file }) => !file.endsWith('.test.ts'))

test('no word of a trade stands in the code: it is data of a company', () => {
  expect(sources.length).toBeGreaterThan(200)
  const found = sources
    .filter(({ file }) => !exempt.some(([files]) => files.test(file)))
    .flatMap(({ file }) => wordsIn(file).map((word) => `${file}: ${word}`))
  expect(found).toEqual([])
})

test('what is exempt still has such words, or its line goes', () => {
  for (const [files, why] of exempt) {
    const inThem = sources.filter(({ file }) => files.test(file)).flatMap(({ file }) => wordsIn(file))
    expect([why, inThem.length]).not.toEqual([why, 0])
  }
})

test('the words are found, and those of a support desk are none', () => {
  for (const text of ['your parcel', 'ORD-12345', 'a standing desk', 'within 30 days', '荷物'])
    expect(text).toMatch(trade)
  for (const text of ['the support desk', 'in order to', 'record-keeping', 'an order']) expect(text).not.toMatch(trade)
})

function wordsIn(file: string): string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, i) => {
      const word = trade.exec(line)?.[0]
      return word ? [`${i + 1}: ${word}`] : []
    })
}
