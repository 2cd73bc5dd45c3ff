/**
 * What people do with anything that they use, in the words of customers and of those who write articles: "turn on" and "enable" are one
 * thing. One concept a line, in English and, after the bar, in Indonesian, Spanish, Portuguese, French, German, Japanese and Chinese. A
 * concept is named by the word that articles use. Accents are left out, as `normalise` leaves them out of Latin letters; `*` stands for any
 * ending.
 */
export const everydayWords = `
enable: enable*, enabling, turn on, turned on, turning on, turn it on, turn * on, turn * * on, turn * * * on, turning * on, turned * on, switch on, switched on, switch it on, switch * on, switch * * on, switch * * * on, activat*, mandatory, enforce*, require, required, force | aktifkan, mengaktifkan, activar, habilitar, ativar, activer, aktivier*, einschalt*, 有効, オンに, 启用, 开启, 打开
disable: disabl*, turn off, turned off, turning off, turn it off, turn * off, turn * * off, turn * * * off, turning * off, turned * off, switch off, switched off, switch it off, switch * off, switch * * off, switch * * * off, deactivat* | nonaktif*, matikan, desactiv*, deshabilit*, desativ*, deaktivier*, abschalt*, ausschalt*, 無効, オフに, 禁用, 关闭
delete: wipe*, wiping, clear, clearing, get rid of, remov*, take down, throw away, close our, close the account, don't want my account, do not want my account, don't need my account | menghapus, borrar, quitar, remover, apagar, effacer, entfern*, 消す, 消し, 移除, 清除
reset: reset*, start over, start again, from scratch, factory settings, restor* | atur ulang, restablec*, reiniciar, redefin*, reinitialis*, zurucksetz*, リセット, 重置, 恢复
restart: restart*, reboot*, power cycle, turn it off and on, start it again | reiniciar, redemarr*, neu starten, neustart*, 再起動, 重启
create: creat*, make a new, set up a new, start a new | buat, membuat, crear, criar, creer, anlegen, erstell*, 作成, 作る, 创建, 新建
register: register*, registration, sign up, signed up, signing up, signup, sign-up, open an account, create an account, get an account, have an account, join | daftar, mendaftar, registr*, cadastr*, s'inscrire, inscription, registrier*, anmeldung, 登録, 注册
install: instal*, set up, setting up, setup, set it up, get started, getting started, put on my, configur* | pasang, configurar, einricht*, インストール, 設定, 安装, 设置
update: updat*, upgrad*, newest version, latest version, new version | perbarui, actualiz*, atualiz*, mettre a jour, mise a jour, aktualisier*, 更新, アップデート, 升级
invite: invit*, add people, add a user, add users, add a colleague, add my colleague, add colleagues, add members, add a member, add somebody, add someone, give access, give them access, get access, need access, share access | undang, mengundang, convid*, einlad*, 招待, 邀请
member: member*, colleague*, coworker*, co-worker*, teammate*, team mate*, team member*, employee*, staff, people in our team, everyone in the team, everybody in the team | anggota, rekan, miembro*, colega*, companer*, membro*, membre*, collegue*, mitglied*, kolleg*, mitarbeit*, メンバー, 同僚, 成员, 同事
role: role, roles, permission*, privilege*, access level*, access right*, rights, admin, admins, administrator*, allowed to | izin, peran, permiso*, rol, permiss*, papel, droit*, rechte, berechtigung*, rolle*, 権限, 管理者, 权限, 管理员, 角色
owner: owner*, ownership, belongs to, belong to, hand over, handed over, handing over | pemilik, propietari*, dueno, proprietari*, dono, proprietaire*, inhaber*, eigentum*, besitzer*, オーナー, 所有者, 所有权
transfer: transfer*, hand over, handing over, move to another, moving to another, move it to, give it to | pindah*, trasla*, transfir*, ubertrag*, 移行, 移す, 转移, 转让
email: email*, mail, mails, mailbox, e-mail*, inbox | correo*, courriel*, メール, 邮件, 邮箱
spam: spam, junk
verification: verif*, confirmation, activation link, activation mail, activation email | verifik*, verific*, bestatig*, 確認, 認証, 验证, 确认
recovery: recover*, backup code*, back-up code*, lost my phone, lost the phone, lost phone, lost his phone, lost her phone, lost my device, new phone, stolen phone, phone was stolen, phone is gone, locked out | pemulihan, recuper*, wiederherstell*, 復旧, 回復, 找回
two-factor: two step*, 2-step, 2 step, 2sv, second factor, one-time code*, one time code*, otp, totp
sso: sso, saml, single sign on, single sign-on, okta, azure ad, entra, identity provider*, idp, active directory
trial: trial*, try it out, trying it out, test phase, free month | uji coba, prueba, teste gratis, essai, probe*, testphase, トライアル, 試用, 试用
free: free, for free, free of charge, without paying, no charge, at no cost | gratis, gratuit*, kostenlos*, umsonst, 無料, 免费
discount: discount*, cheaper, reduced price, special price, less money
nonprofit: nonprofit*, non-profit*, non profit*, not-for-profit, charity, charities, charitable, ngo, ngos, association* | nirlaba, sin fines de lucro, ong, sem fins lucrativos, association*, gemeinnutz*, verein*, 非営利, 公益
education: education*, school*, universit*, college*, student*, pupil*, teacher*, classroom*, academic*, research institute* | sekolah, universitas, siswa, escuela*, universidad*, estudiante*, escola*, universidade*, estudante*, ecole*, etudiant*, schule*, schul*, universitat*, student*, 学校, 大学, 学生, 学校, 教育
minor: minor, minors, child, children, kid, kids, son, daughter, underage, under age, under 13, under 16, under 18, year old, years old, year-old | anak, hijo*, hija*, nino*, menor*, filho*, filha*, crianca*, enfant*, mineur*, fils, fille, kind, kinder, sohn, tochter, minderjahrig*, 子供, 子ども, 未成年, 孩子, 儿童
company: company, companies, business*, organisation*, organization*, firm, enterprise*, corporate | perusahaan, empresa*, negocio*, entreprise*, societe*, firma*, firmen*, unternehmen*, 会社, 企業, 公司, 企业
tax: tax, taxes, vat, gst, sales tax, tax-free, duty, duties | pajak, impuesto*, iva, imposto*, taxe*, tva, steuer*, mwst, mehrwertsteuer*, 税, 消費税, 税费
exempt: exempt*, without vat, without tax, tax free, no vat, no tax
charged: charged, billed, billing date*, take the money, takes the money, took the money, taken from my, debit*, when do we pay, when do i pay | ditagih, cobran, cobra, cobrad*, preleve*, abgebucht, abbuch*, 請求され, 扣款
invoice: bills, billed
receipt: receipt*, proof of payment, proof of purchase
limit: limit*, maximum, at most, how many, exceed*, go over, goes over, going over, went over, above our, over the, quota*, capped, too many, run out of, used up | batas, maksimum, limite*, maximo, limite*, begrenz*, hochstens, hochst*, 上限, 制限, 最大, 限制, 上限
difference: differen*, differ, differs, versus, vs, compare*, comparison, compared, better than, what is new, what's new, changed between | beda, perbedaan, diferenci*, differenc*, unterschied*, vergleich*, 違い, 比較, 区别, 比较
compatible: compatib*, work with, works with, works together, fit, fits, support for, supported | kompatibel, cocok, compativ*, vertrag*, passt, 対応, 互換, 兼容
import: import*, migrat*, bring over, bring in, bringing over, move over, carry over, take over our, from our old, old data, historical data | impor, pindahkan, importar, importer, ubernehm*, インポート, 取り込, 导入
export: export*, extract*, spreadsheet*, download the data, download data, download our data, download the numbers, get the data out, raw data, backup*, back up | ekspor, exportar, exporter, エクスポート, 导出
integration: integrat*, connect to, connect with, connect it, connecting, link with, hook up, plugin*, plug-in*, addon*, add-on*, browser extension*, chrome extension* | integrasi, sambungkan, conectar, conexion, integrac*, connecter, verbind*, anbind*, 連携, 統合, 集成, 对接
missing: missing, not show*, doesn't show, does not show, don't show, do not show, not appear*, doesn't appear, does not appear, don't appear, don't see, do not see, don't see any, can't see, cannot see, can't find, cannot find, nothing shows, nothing appears, not there, empty, no data, not listed, not in the list, not received, never got, never get, never received, never comes, never arrives, didn't get, did not get, don't get, not getting, don't receive, not receiving | tidak muncul, hilang, no aparece*, falta*, nao aparece*, faltando, n'apparait*, manqu*, fehlt, fehlen, nicht angezeigt, nicht zu sehen, 表示されない, 見えない, 届かない, 不显示, 看不到, 收不到
trouble: troubleshoot*, trouble, not work*, doesn't work, does not work, don't work, isn't working, stopped working, won't work, will not work, fail, fails, failed, failing, failure*, broken, error*, problem*, issue*, stuck, refus*, what are we doing wrong, what am i doing wrong | tidak bisa, gagal, masalah, no funciona*, fall*, problema*, nao funciona*, erro, erros, marche pas, fonctionne pas, erreur*, probleme*, funktioniert nicht, geht nicht, fehler*, 動かない, エラー, 問題, 失败, 错误, 问题
detect: detect*, recogni*, not found, doesn't see, does not see, don't find, does not find, doesn't find, is not seen, not listed, not in the list | terdeteksi, detecta*, reconoc*, reconhec*, reconnu*, detecte*, erkannt, erkennt, erkennung, 認識, 検出, 识别, 检测
discrepancy: discrepanc*, don't match, does not match, doesn't match, do not match, not match, mismatch*, not add up, don't add up, doesn't add up, numbers differ, lower than, higher than, less than in, more than in | no coincid*, nao bate*, ne correspond*, stimmt nicht uberein, stimmen nicht, abweich*, 一致しない, 合わない, 不一致, 对不上
exclude: exclud*, exclusion*, ignor*, block*, not count*, don't count, do not count, stop counting, filter out, leave out, hide, hidden | kecualikan, blokir, exclu*, bloque*, ausschliess*, blockier*, sperr*, 除外, ブロック, 排除, 屏蔽
share: shar*, send a link, send somebody, send someone, send them a link, show somebody, show someone, show our customers, show to others, without giving them an account, without an account, without login | bagikan, compart*, partag*, teilen, freigeb*, 共有, 分享
public: public*, open to everyone, for everyone to see, anybody can see, anyone can see, everybody can see | publik, publico, offentlich*, 公開, 公开
private: private*, only for us, not public
schedule: schedul*, weekly, monthly, daily, every week, every month, every day, each week, each month, every night, every monday, regular*, recurring, automatically | mingguan, bulanan, semanal*, mensual*, mensal*, hebdomadaire*, mensuel*, wochentlich*, monatlich*, 毎週, 毎月, 定期, 每周, 每月
notify: notif*, alert*, warn*, let me know, let us know, tell me when, tell us when, inform me, inform us, ping me, ping us | beri tahu, avis*, alerta*, avert*, alerte*, benachricht*, bescheid, 知らせ, アラート, 提醒, 通知
expire: expir*, valid*, run out, runs out, ran out, how long is it valid, still good | kedaluwarsa, berlaku, caduc*, venc*, valid*, ablauf*, gultig*, abgelaufen, 期限, 有効期限, 过期, 有效期
renew: renew*, extend*, prolong*, keep going, carry on | perpanjang, renov*, renouvel*, verlanger*, 更新, 延長, 续费, 续订
downgrade: downgrad*, smaller plan, cheaper plan, lower plan, lower tier, to the free, back to free, go down to | turun paket, bajar de plan, plano menor, kleineren tarif, ダウングレード, 降级
upgrade: upgrad*, bigger plan, larger plan, higher plan, next plan, higher tier | naik paket, mejorar el plan, plano maior, hoheren tarif, アップグレード, 升级
cancel: stop my, stop our, stop the subscription, end my, end our, end the subscription, terminat*, quit, discontinu*, unsubscribe
language: language*, in english, in german, in french, in spanish, in chinese, in japanese, translat* | bahasa, idioma*, lingua*, langue*, sprache*, 言語, 语言
timezone: timezone*, time zone*, wrong hour, local time | zona waktu, zona horaria, fuso horario, fuseau horaire, zeitzone*, タイムゾーン, 时区
location: location, located, country, countries, region*, city, cities, where i live, where we live | lokasi, negara, ubicacion, pais, paises, localiza*, localisation, pays, standort*, land, lander, 国, 地域, 位置, 国家, 地区
domain: domain*, subdomain*, sub-domain*, hostname*, host name*, web address* | dominio*, domaine*, ドメイン, 域名
name: name, names, naming, named, be called, is called, are called, it called, naming convention* | nama, bernama, se llama, se llaman, llamarse, nome, nomes, se chama, se chamam, nom, noms, s'appelle, s'appeler, nommer, namen, heißt, heisst, heißen, heissen, benann*, 名前, 名称, 命名, 叫什么
rename: renam*, rebrand*, new name, another name, different name, change the name | ganti nama, renombr*, renomear, renomm*, umbenenn*, 名前を変, 改名
embed: embed*, iframe*, i-frame*, into our own website, into our portal, in our portal, into our website, inside our app, on our own page | sematkan, incrust*, incorpora*, integrer dans, einbett*, einbind*, 埋め込, 嵌入
brand: brand*, logo, logos, white label*, white-label*, whitelabel*, own design, own look | merek, marca, marque, marke, ロゴ, ブランド, 品牌, 标志
genuine: genuine, authentic, original, originals, counterfeit*, fake, fakes, faked, imitation*, replica*, knock-off*, knockoff* | asli, palsu, autentic*, falsific*, falso, contrefa*, gefalscht, falschung*, 本物, 偽物, 正品, 假货
license: licens*, licenc*, open source, open-source, copyright*, commercial use, commercially, publish our source, source code | lisensi, licencia*, licenca*, lizenz*, quelltext*, ライセンス, 许可, 授权
network: network*, wifi, wi-fi, wireless, internet, firewall*, router*, whitelist*, allowlist*, allow list | jaringan, red, rede, reseau*, netzwerk*, wlan, ネットワーク, 网络, 防火墙
offline: offline, off line, disconnect*, not connected, unreachable, not reachable, not online | terputus, desconect*, hors ligne, deconnect*, getrennt, オフライン, 离线
slow: slow*, lag, lags, lagging, takes forever, performance | lambat, lento, lenta, lent, langsam, 遅い, 慢
personal: personal*, personally, identif*, private data, pii
permission: permission denied, access denied, access is denied, forbidden, not allowed
browser: browser*, chrome, firefox, safari
mobile: mobile, phone, phones, smartphone*, iphone, android, tablet* | ponsel, movil, celular, handy, スマホ, 手机
file: file, files, pdf, pdfs, document, documents, zip, attachment* | berkas, archivo*, arquivo*, fichier*, datei*, ファイル, 文件
report: report, reports, reporting, summary, digest | laporan, informe*, relatorio*, rapport*, bericht*, レポート, 报告, 报表
goal: goal*, conversion*, converted
count: count, counts, counted, counting, calculat*, worked out, work out, computed, definition*, what does it mean, what is meant by | hitung, cuenta*, calcul*, conta, comptabilis*, zahlt, gezahlt, berechn*, 計算, 数え, 计算, 统计
again: retry, retake, try again, another attempt, second attempt, one more time
available: availab*, in stock, back in stock, sold out, out of stock, when is it back, stock
address: moved, relocat*
`
