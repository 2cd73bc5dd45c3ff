/**
 * What customers ask of any shop or service, with the words for it in English, Indonesian, Spanish, Portuguese, French, German, Japanese
 * and Chinese: one concept a line. Accents are left out, as `normalise` leaves them out of Latin letters; `*` stands for any ending.
 */
export const glossary = `
shipping: shipping, postage, deliver*, dispatch*, courier, freight, ongkir, ongkos kirim, pengirim*, dikirim, kirim, envio*, envian, frete, entrega*, livr*, expedi*, versand*, liefer*, verschick*, 送料, 配送, 発送, 運賃, 运费, 配送, 快递费, 发货, 邮费, 寄
cost: cost, costs, price*, fee, fees, rate, rates, charges, expensive, how much, biaya, berapa harga, harga, ongkos, ongkir*, cuanto cuesta*, precio*, gastos, quanto custa, preco, valor, combien coute*, c'est combien, prix, frais, kosten, kostet, teuer, preis*, いくら, 料金, 費用, 値段, 送料, 多少钱, 价格, 运费, 费用
how long: how long, how many days, how soon, how fast, berapa lama, cuanto tarda*, cuanto tiempo, plazo, quanto tempo, demora, prazo, combien de temps, delai*, wie lange, dauer*, frist, 何日, どのくらい, 多久, 多长时间, 几天
where: where, di mana, dimana, donde, onde, ou est, ou se trouve, wo, どこ, 哪里, 在哪
order: order*, purchase*, bought, pesan*, pedido*, compra, encomenda, commande*, bestell*, 注文, 订单, 下单
parcel: parcel*, package*, shipment*, box, paket*, paquete*, encomenda*, pacote*, colis, sendung*, 荷物, 包裹, 快递
track: track*, whereabouts, follow my, lacak, melacak, rastre*, seguimiento, acompanhar, suivi, suivre, verfolg*, 追跡, どこ, 物流, 快递, 在哪
late: late, overdue, delayed, still waiting, hasn't arrived, not arrived, hasn't come, never came, supposed to arrive, should have been here, belum sampai, terlambat, no ha llegado, retras*, nao chegou, atras*, pas arrive*, retard, nicht angekommen, verspat*, 届かない, 届いていない, 没收到, 还没到
lost: lost, lose, missing, disappear*, stolen, stole, gone, hilang, perdid*, robado, extravi*, roubado, perdu, vole, verloren, gestohlen, 紛失, 丢了, 不见了
return: return*, send back, sent back, send it back, send this back, bring it back, give it back, ship back, mengembalikan, pengembalian, kembalikan, retur, devolver, devoluci*, devolu*, retour*, renvoyer, zuruckgeb*, zuruckschick*, zuruckzuschick*, ruckgabe*, rucksend*, retoure*, schicke * zuruck, 返品, 退货
refund: refund*, money back, reimburs*, uang saya, dikembalikan, reembols*, devuelven el dinero, estorno, rembours*, erstatt*, ruckerstatt*, geld zuruck, 返金, 退款, 退钱
exchange: exchang*, swap*, trade it, tukar, menukar, cambiar por, trocar, troca, echange*, umtausch*, 交換, 换货
cancel: cancel*, batal*, membatalkan, anular, annul*, stornier*, widerruf*, キャンセル, 取り消*, 取消
change: change*, modif*, edit, update, amend, ubah, ganti, cambiar, mudar, alterar, changer, andern, 変更, 修改, 更改
address: address*, alamat, direccion, endereco, adresse, lieferadresse, 住所, 届け先, 地址
damaged: damaged, broken, smashed, cracked, scratch*, crushed, in pieces, rusak, pecah, danado, roto, danificado, quebrado, abime, casse, beschadigt, kaputt, 壊れ, 破損, 损坏, 坏了
wrong item: wrong item, wrong product, different item, different product, not what i ordered, salah barang, producto equivocado, produto errado, mauvais article, falscher artikel, falsche ware, 違う商品, 发错
warranty: warrant*, guarantee*, garansi*, garantia, garantie, gewahrleistung, 保証, 保修, 质保
payment: pay, paying, pays, payment*, card, cards, bayar, pembayaran, kartu kredit, tarjeta de credito, tarjeta de debito, cartao de credito, cartao de debito, carte bancaire, kreditkarte*, pago*, pagar, pagamento*, paiement*, payer, bezahl*, zahlung*, zahlen, 支払, 決済, 付款, 支付
declined: declined, rejected, refused, not accepted, ditolak, rechazad*, recusad*, refusee, abgelehnt, 拒否, 被拒
twice: twice, two times, double, duplicate*, dua kali, dos veces, duas vezes, deux fois, zweimal, doppelt, 二重, 两次, 重复
invoice: invoice*, receipt*, bill, faktur, struk, factura, recibo, nota fiscal, fatura, facture*, rechnung*, quittung, 請求書, 領収書, 发票, 收据
plan: plan, plans, subscription*, upgrade*, downgrade*, langganan, suscripcion*, assinatura*, abonnement*, abo, プラン, 套餐, 订阅
promo code: promo*, coupon*, voucher*, discount*, kupon, diskon, cupon*, descuento*, cupom, desconto*, code promo, reduction, gutschein*, rabatt*, クーポン, 割引, 优惠, 折扣
student: student*, estudiante*, estudante*, etudiant*, studierende*, pelajar, mahasiswa*, 学生
gift card: gift card*, giftcard*, gift voucher*, gift certificate*, kartu hadiah, tarjeta regalo, tarjeta de regalo, vale presente, cartao presente, carte cadeau, geschenkkarte*, geschenkgutschein*, ギフトカード, 礼品卡
opening hours: opening hours, open, closed, opening, closing, business hours, jam buka, jam berapa buka, buka jam, buka hari, jam operasional*, horario*, abren, abierto*, a que hora abr*, abrem, aberto*, horaire*, ouvert*, ouvrez, offnungszeiten, geoffnet, offen, 営業, 何時から, 开门, 营业, 几点关
weekend: weekend*, sunday*, saturday*, hari minggu, sabtu, domingo*, sabado*, dimanche, samedi, sonntag*, samstag*, 日曜, 土曜, 周末, 星期天, 周日, 星期六
contact: contact*, reach you, reach support, reach customer, get hold of, get in touch, customer service, hubungi, menghubungi, contato, contactar, entrar em contato, contacter, joindre, kontakt*, erreich*, kundenservice, kundendienst, 問い合わせ, 联系, 客服
phone number: phone number, phone no, telephone, by phone, call you, nomor telepon, telepon, telefono, telefone, telefon*, 電話, 电话
password: password*, pw, kata sandi, contrasena, senha, mot de passe, passwort, kennwort, パスワード, 密码
sign in: sign in, signing in, log in, login, logon, locked out, masuk ke akun, tidak bisa masuk, iniciar sesion, entrar en mi cuenta, entrar na minha conta, me connecter, connexion, anmelden, einloggen, ログイン, サインイン, 登录, 登陆
account: account, akun, mi cuenta, minha conta, mon compte, konto, アカウント, 账号, 账户
forgot: forgot*, forget, lupa, olvide, olvidado, esqueci, oublie*, vergessen, 忘れ, 忘记, 忘了
crash: crash*, freez*, frozen, hangs, shuts down, won't start, doesn't start, se cierra, trava, plante, sturzt, abgesturzt, 起動しな*, 落ちる, 闪退, 崩溃
sync: sync*, not up to date, sinkron*, sincroniz*, synchronis*, 同期, 同步
international: international*, abroad, overseas, foreign, luar negeri, internacional*, extranjero, exterior, a l'etranger, ins ausland, 海外, 国外
data: my data, personal data, personal information, gdpr, data pribadi, mis datos, meus dados, mes donnees, meine daten, datenschutz, 個人情報, 个人信息
delete: delete*, erase*, close my account, remove all, hapus, eliminar, excluir, supprimer, loschen, 削除, 退会, 删除, 注销
store: store, stores, shop, shops, showroom*, toko, tienda*, loja*, magasin*, filiale*, laden, 店舗, 门店
stock: stock, restock*, available again, back again, sold out, stok, agotado, esgotado, epuise, ausverkauft, 在庫, 缺货, 有货
assembly: assembl*, put together, put it together, building instructions, manual, manuals, merakit, montaje, montar, montage, aufbau*, anleitung, 組み立て, 説明書, 组装, 说明书
size: size*, dimensions, how tall, how high, how wide, ukuran, talla, tamano, tamanho, taille, grosse, サイズ, 寸法, 尺寸
clean: clean*, wash*, stain*, bersihkan, cuci, limpiar, lavar, limpar, nettoyer, laver, reinigen, waschen, 掃除, 清洁, 清洗
app: app, apps, application, aplikasi, aplicacion, aplicativo, application, アプリ, 应用
website: website, web site, site, page, browser, checkout, check out, cart, basket, situs, sitio web, panier, webseite, warenkorb, サイト, カート, 网站, 购物车
api: api, apis, token, tokens, endpoint*, http, webhook*
two-factor: two-factor, two factor, 2fa, 2-factor, mfa, two step, authenticator*, recovery code*, login code*, 二段階認証, 双重验证
notifications: notification*, newsletter*, push, unsubscribe*, opt out, notifikasi, notificacion*, notificac*, benachrichtigung*, 通知
return label: label, labels
bulk order: bulk, volume, wholesale, large quantit*, quote, grosir, al por mayor, atacado, en gros, devis, mengenrabatt, angebot, 見積, 批发, 报价
`
