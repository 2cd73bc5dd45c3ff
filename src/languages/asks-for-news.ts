const patterns = [
  String.raw`(?:status|news|updates?|progress|what(?:['’]s| is| has)? (?:happen(?:ed|ing)|going on|up|about)|anything new|where(?:['’]?s| is| are)|how(?:['’]?s| is| are)|looked at|forgotten?|closed?)\b.{0,30}\b(?:my|our) (?:open |support )?(?:tickets?|cases?)\b`,
  String.raw`\b(?:my|our) (?:open |support )?(?:tickets?|cases?)(?:['’]s)?\b.{0,30}\b(?:status|news|updates?|progress|solved|resolved|answered|done|looking|looked|going|coming|taking)\b`,
  '(?:status|kabar|perkembangan|bagaimana|gimana|sampai mana|apa).{0,30}tiket ?(?:saya|ku|kami)(?!\\p{L})|tiket ?(?:saya|ku|kami) .{0,20}(?:bagaimana|gimana|status|sampai mana|sudah)',
  '(?:estado|novedades|noticias|qué (?:pasa|pasó|hay|tal)|que (?:pasa|paso|hay)|c[oó]mo va).{0,30}(?:mis?|nuestros?) (?:tickets?|tiques?)(?!\\p{L})',
  '(?:estado|status|novidades?|not[ií]cias|o que (?:houve|aconteceu)|como (?:est[aá]|anda|vai)|andamento).{0,30}(?:meus?|nossos?) (?:tickets?|chamados?)(?!\\p{L})',
  '(?:statut|[ée]tat|nouvelles?|o[ùu] en (?:est|sont)|avancement|avance).{0,30}(?:mon|mes|nos|notre) tickets?(?!\\p{L})',
  '(?:stand|status|neues|neuigkeiten|was ist (?:mit|aus)|wie (?:steht|sieht|weit)|wann).{0,40}(?:mein|unser)(?:e|em|er|es|en)? tickets?(?!\\p{L})',
  '(?:私の|うちの)?チケット.{0,15}(?:どうなって|状況|進捗|ステータス)|(?:状況|進捗).{0,10}チケット',
  '(?:我的?|我们的?)(?:的)?工[单單].{0,12}(?:怎么样|怎麼樣|进度|進度|状态|狀態|进展|如何|处理|處理|呢)|(?:进度|状态|进展).{0,8}我的?工[单單]',
]
const news = new RegExp(patterns.join('|'), 'iu')

// Longer ones say more than that.
const longest = 120

/** In a ticket's thread that much is enough. */
const bareNews =
  /^(?:(?:hi|hello|hey|any|some|there|is|are)[ ,]+){0,4}(?:news|updates?|progress)(?: yet| on this| here)?[\s?!.]*$|^(?:ada |apa )?(?:kabar|perkembangan)(?:nya)?(?: apa)?[\s?!.]*$|^[¿\s]*(?:hay |alguna )?(?:novedad(?:es)?|noticias?)[\s?!.]*$|^(?:alguma |tem )?(?:novidades?|not[ií]cias?)[\s?!.]*$|^(?:des |du )?(?:nouvelles|nouveau)[\s?!.]*$|^(?:gibt es )?(?:etwas |schon )?(?:neuigkeiten|neues)[\s?!.]*$|^(?:進捗|状況)は?(?:どうですか|いかがですか)?[\s？?。]*$|^有(?:什么)?(?:进展|消息)[吗了]?[\s？?。]*$/iu

/** Whether a customer asks how it stands with a ticket of theirs without saying which, in the languages that ship. */
export const asksForTicketNews = (text: string, { inItsThread = false } = {}): boolean =>
  text.length <= longest && (news.test(text) || (inItsThread && bareNews.test(text.trim())))
