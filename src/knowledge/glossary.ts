/**
 * What customers ask of any company, with the words for it in English, Indonesian, Spanish, Portuguese, French, German, Japanese and
 * Chinese: one concept a line. Accents are left out, as `normalise` leaves them out of Latin letters; `*` stands for any ending. What only one
 * trade is asked stands in the company's own vocabulary.
 */
export const glossary = `
cost: cost, costs, price*, fee, fees, rate, rates, charges, expensive, how much, biaya, berapa harga, harga, ongkos, cuanto cuesta*, precio*, gastos, quanto custa, preco, valor, combien coute*, c'est combien, prix, frais, kosten, kostet, teuer, preis*, いくら, 料金, 費用, 値段, 多少钱, 价格, 费用
how long: how long, how many days, how soon, how fast, berapa lama, cuanto tarda*, cuanto tiempo, plazo, quanto tempo, demora, prazo, combien de temps, delai*, wie lange, dauer*, frist, 何日, どのくらい, 多久, 多长时间, 几天
where: where, di mana, dimana, donde, onde, ou est, ou se trouve, wo, どこ, 哪里, 在哪
late: late, overdue, delayed, still waiting, hasn't arrived, not arrived, hasn't come, never came, supposed to arrive, should have been here, belum sampai, terlambat, no ha llegado, retras*, nao chegou, atras*, pas arrive*, retard, nicht angekommen, verspat*, 届かない, 届いていない, 没收到, 还没到
lost: lost, lose, missing, disappear*, stolen, stole, gone, hilang, perdid*, robado, extravi*, roubado, perdu, vole, verloren, gestohlen, 紛失, 丢了, 不见了
refund: refund*, money back, reimburs*, uang saya, dikembalikan, reembols*, devuelven el dinero, estorno, rembours*, erstatt*, ruckerstatt*, geld zuruck, 返金, 退款, 退钱
cancel: cancel*, batal*, membatalkan, anular, annul*, stornier*, widerruf*, キャンセル, 取り消*, 取消
change: change*, modif*, edit, update, amend, ubah, ganti, cambiar, mudar, alterar, changer, andern, 変更, 修改, 更改
address: address*, alamat, direccion, endereco, adresse, 住所, 地址
damaged: damaged, broken, smashed, cracked, scratch*, crushed, in pieces, rusak, pecah, danado, roto, danificado, quebrado, abime, casse, beschadigt, kaputt, 壊れ, 破損, 损坏, 坏了
wrong item: wrong item, wrong product, different item, different product, not what i ordered, salah barang, producto equivocado, produto errado, mauvais article, falscher artikel, falsche ware, 違う商品, 发错
payment: pay, paying, pays, payment*, card, cards, bayar, pembayaran, kartu kredit, tarjeta de credito, tarjeta de debito, cartao de credito, cartao de debito, carte bancaire, kreditkarte*, pago*, pagar, pagamento*, paiement*, payer, bezahl*, zahlung*, zahlen, 支払, 決済, 付款, 支付
declined: declined, rejected, refused, not accepted, ditolak, rechazad*, recusad*, refusee, abgelehnt, 拒否, 被拒
twice: twice, two times, double, duplicate*, dua kali, dos veces, duas vezes, deux fois, zweimal, doppelt, 二重, 两次, 重复
invoice: invoice*, receipt*, bill, faktur, struk, factura, recibo, nota fiscal, fatura, facture*, rechnung*, quittung, 請求書, 領収書, 发票, 收据
plan: plan, plans, subscription*, upgrade*, downgrade*, langganan, suscripcion*, assinatura*, abonnement*, abo, プラン, 套餐, 订阅
promo code: promo*, coupon*, voucher*, discount*, kupon, diskon, cupon*, descuento*, cupom, desconto*, code promo, reduction, gutschein*, rabatt*, クーポン, 割引, 优惠, 折扣
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
app: app, apps, application, aplikasi, aplicacion, aplicativo, application, アプリ, 应用
website: website, web site, site, page, browser, checkout, check out, cart, basket, situs, sitio web, panier, webseite, warenkorb, サイト, カート, 网站, 购物车
api: api, apis, token, tokens, endpoint*, http, webhook*
two-factor: two-factor, two factor, 2fa, 2-factor, mfa, two step, authenticator*, recovery code*, login code*, 二段階認証, 双重验证
notifications: notification*, newsletter*, push, unsubscribe*, opt out, notifikasi, notificacion*, notificac*, benachrichtigung*, 通知
`
