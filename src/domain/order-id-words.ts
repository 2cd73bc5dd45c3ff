/**
 * Words that may stand beside an order number: "it is", "my order", "number", "sorry, here you are". Any other word may
 * make the number something else. Accents are removed.
 */
export const besideNumber: ReadonlySet<string> = new Set(
  [
    'a an and are believe can check confirmation could do find for found get got guess have here hello hey hi how i id im in is it its look looks maybe me mine my n no nope nr nrs num number numbers o of ok okay on one ones oops or ord order orders perhaps please pls plz probably reads ref reference s said saw says should be see sorry sure thanks thank that thats the them these they think this those to u up ve was we well were what whats when where which wait yes yeah yep you your',
    'adalah aku anda atau baik bantu bisa cek coba dan dengan di gimana halo hai ini itu iya kak kalau kayaknya lihat maaf mana min mohon nih no nomor nomornya nya pesanan pesananku saya sepertinya status terima kasih tolong tertulis untuk ya yaitu yang',
    'ahi aqui creo de del dice disculpa disculpe donde el ella ellos en era es esta este esto estos gracias hola la las lo los mi mis no num numero numeros o orden ordenes parece pedido pedidos perdon por favor puede puedes que revisar seria si son su sus tengo un una y ver',
    'acho aqui aquele com da das de desculpa desculpe diz do dos e ele ela era essa esse esta este eu foi meu minha meus n numero numeros o obrigada obrigado oi ola onde os ou parece pedido pedidos encomenda encomendas pode por favor que sao seria sim tenho um uma verificar voce',
    'alors au aux bonjour c ca car ce ces cest cette commande commandes crois de des du elle est et etait excusez il ils j ai je l la le les ligne lit m ma mes merci moi mon n no num numero numeros on ou oui pardon pense plait pour pouvez que qui sont s svp te un une vous voici voila regarder verifier',
    'also auf aus bei bestellung bestellungen bestellnummer bestellnummern bitte da danke das dass den der die diese dieser dieses die ein eine entschuldigung er es gern glaube glaub habe hallo hier ich ihr ihre im in ist ja kann konnen lautet meine meinen meiner mit moment nach nein nr nummer nummern oder pardon prufen schauen sie sind sollte sein sorry steht um und von war waren was wie wo zu',
  ]
    .join(' ')
    .split(' '),
)

/** The same in Japanese and Chinese. */
export const unspacedBesideNumber =
  /注文|番号|オーダー|ご|私の|こちら|これ|それ|です|でした|だと思います|と思います|思います|かと|たぶん|多分|確か|はい|いいえ|すみません|すいません|お願いします|お願いいたします|よろしく|確認|ください|して|します|どこ|状況|教えて|の|は|を|が|と|に|で|か|ね|よ|订单|訂單|单号|單號|编号|編號|号码|號碼|号|號|我的|我们的|我|这个|這個|这|這|那个|那|是|应该|應該|可能|大概|好像|的|了|吧|呢|吗|嗎|啊|哦|嗯|对|對|不好意思|抱歉|谢谢|謝謝|请|請|帮|幫|查一下|查|看一下|看|一下|和|还有|到哪里|到哪|哪里|在|您好|你好/gu

/** Counted things, which make the number before them a quantity: "order 1250 licences". */
export const countedThings =
  /^\s*(?:x|pcs|pieces?|units?|licen[cs]es?|seats?|users?|copies|items|sets?|boxes|pairs|of (?:them|these|those)|lisensi|buah|pengguna|lembar|licencias?|unidades|piezas|plazas|usuarios|licenças?|peças|usu[aá]rios|cópias|unités|pièces|postes|exemplaires|utilisateurs|lizenzen|stück|stueck|einheiten|plätze|exemplare|nutzer)(?![\p{L}\p{N}])|^\s*(?:個|本|台|枚|冊|箱|ライセンス|个|個|件|套|份|箱|块|张|人|名|授权)/iu
