import { inNoTime } from '../../test/in-no-time.ts'
import { readOrderPick } from './order-picks.ts'

const kindOf = (text: string) => {
  const pick = readOrderPick(text)
  return pick?.kind === 'nth' ? pick.place + 1 : pick?.kind
}

const sayings: [string | number, string[]][] = [
  [
    'other',
    [
      'No, the other one',
      'no sorry, I meant the other order please',
      'Nein, die andere',
      'No, el otro',
      'Non, l’autre',
      'Bukan, yang satunya',
      'Não, o outro',
      'いえ、もう一つのほうです',
      '不是，另一个',
    ],
  ],
  [
    1,
    [
      'the first one',
      'The 1st please',
      'die erste',
      'el primero',
      'la première',
      'yang pertama',
      'o primeiro',
      '最初のです',
      '第一个',
    ],
  ],
  [2, ['second', 'die zweite bitte', 'la segunda', 'la deuxième', 'yang kedua', 'o segundo', '2つ目です', '第二个']],
  [
    'last',
    ['the last one', 'die letzte', 'el último', 'la dernière', 'yang terakhir', 'o último', '最後のです', '最后一个'],
  ],
  [
    'both',
    ['Both!', 'both of them please', 'beide', 'los dos', 'les deux', 'dua-duanya', 'os dois', '両方です', '两个都是'],
  ],
  ['all', ['all of them', 'alle', 'todos', 'toutes', 'semuanya', 'todos eles', '全部です', '全部']],
  [
    'neither',
    [
      'neither',
      'none of these',
      'keine von beiden',
      'ninguno de los dos',
      'aucune des deux',
      'bukan keduanya',
      'nenhum dos dois',
      'どちらでもないです',
      '都不是',
    ],
  ],
  [
    'never mind',
    [
      'Never mind',
      'forget it, thanks',
      'oh never mind, I found it',
      'Vergiss es',
      'Hat sich erledigt, danke',
      'Olvídalo',
      'no importa, gracias',
      'Laissez tomber',
      'Lupakan saja',
      'gak jadi',
      'Deixa pra lá',
      'esquece',
      'やっぱりいいです',
      '気にしないでください',
      '算了',
      '不用了，谢谢',
    ],
  ],
]

test.each(sayings.flatMap(([kind, texts]) => texts.map((text) => [text, kind] as const)))(
  '%j picks %s',
  (text, kind) => {
    expect(kindOf(text)).toBe(kind)
  },
)

test.each([
  'never mind the gap, where is my order?',
  'the first one was broken and I want my money back',
  'I want to talk to a person',
  'both of my colleagues cannot log in',
  'the other day I could not sign in',
  'thanks',
  'no',
  'yes please',
  'all good, but the export fails',
  '12345',
  'ok',
  'danke',
  '好的',
  'はい',
])('%j says more, or something else', (text) => expect(kindOf(text)).toBeUndefined())

test('it is read in no time', () => {
  for (const text of ['no '.repeat(26), '不'.repeat(80), 'à '.repeat(40), 'i mean '.repeat(11), 'はい'.repeat(40)])
    inNoTime(() => readOrderPick(text))
})
