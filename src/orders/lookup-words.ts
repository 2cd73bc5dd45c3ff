import { withoutOrderIds } from '../domain/order-id.ts'
import { normalise, wordsOf } from '../understanding/words.ts'

const mostWords = 10

/** Whether a message that names an order says no more than that it should be looked up, in the languages that ship. */
export function wantsLookup(text: string): boolean {
  const rest = normalise(withoutOrderIds(text)).replace(unspacedLookup, ' ')
  const words = wordsOf(rest)
  return words.length <= mostWords && words.every((word) => word.split("'").every((part) => lookup.has(part)))
}

const lookup = new Set(
  [
    'where s is are my the this order orders number no status of for on about what whats how any update updates news track tracking info please pls plz hi hello hey can could you u i we have check look up into it here and when will arrive arriving coming come get thanks thank',
    'di mana dimana pesanan saya aku status nomor tolong cek halo kapan sampai sampe apa kabar gimana bagaimana resi paket dong ya kak min mohon bantu',
    'donde esta mi el la pedido orden estado de del numero por favor hola que pasa con y cuando llega llegara puedes ver revisar consultar hay novedades seguimiento',
    'onde cade meu minha pedido encomenda o a status do da numero por favor ola oi quando chega chegara pode verificar ver rastreio sobre',
    'ou est en la ma commande colis mon statut de numero svp s il vous plait bonjour quand arrive suivi pouvez verifier',
    'wo ist bleibt meine bestellung sendung status der die nummer bitte hallo wann kommt konnen sie prufen was mit und steht wie um es',
  ]
    .join(' ')
    .split(' '),
)
const unspacedLookup =
  /はどこ(?:ですか|にありますか)?|どこ|注文|番号|状況|いつ|届きますか|届く|教えてください|確認してください|お願いします|です|か|の|は|を|订单|訂單|单号|到哪里?了?|在?哪[里裡儿]?|查(?:询|一下)?|请|請|帮我|我的?|的|状态|狀態|物流|你好|您好|吗|呢|什么时候|到|了/g
