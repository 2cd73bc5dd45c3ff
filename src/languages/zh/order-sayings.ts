import type { NumberSayings, OrderSayings } from '../language/language.ts'

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

/** What customers write around the number of an order in Chinese. */
export const orderNumber: NumberSayings = {
  beside:
    '订单|訂單|单号|單號|编号|編號|号码|號碼|号|號|我的|我们的|我|这个|這個|这|這|那个|那|是|应该|應該|可能|大概|好像|的|了|吧|呢|吗|嗎|啊|哦|嗯|对|對|不好意思|抱歉|谢谢|謝謝|请|請|帮|幫|查一下|查|看一下|看|一下|和|还有|到哪里|到哪|哪里|在|您好|你好',
  counted: '个|個|件|套|份|箱|块|张|人|名|授权|次|人|天|小时|小時|分钟|分鐘|秒|周|週|月|年|公斤|千克|元|页|頁|行|条|條',
  called: '编号|編號|号|號',
  and: '和|跟|与|與|及|或',
}
