import type { OrderSayings } from '../language/language.ts'

/** Patterns for orders and money in Chinese. */
export const orderSayings: OrderSayings = {
  refund:
    '(?<!不(?:要|想要?|需要|用|想申请|是要))退款(?!政策|规则|规定)|退[费費]|退(?:我|还|還|回)?的?[钱錢]|[钱錢]退|[还還]我[钱錢]',
  change:
    '[更修]改|[变變]更|改(?:一下|下|成|为|到|地址|收货)|[换換](?:[货貨]|成|个|一|地址|尺码|颜色)|更[换換]|退[货貨]|撤[单單]|地址[错錯]|[写寫填][错錯]',
  paymentTrouble: '扣了?(?:两|兩|2)次|重复(?:扣|收|付)|多(?:扣|收)了?|金额(?:不对|错)',
  order: '[订訂][单單]|[货貨][还還]?[没沒]|下的[单單]',
  notHere: '没(?:有)?收到|没(?:有)?到|未收到|還沒收到',
}
