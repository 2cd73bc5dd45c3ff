/**
 * Everyday words and sentences of every language that shares its script with others, written for this project. Grammar
 * words come first, then what people write to a support desk and about their day. Word shapes and letter sequences are
 * learned from them.
 */
export const profiles: Record<string, string> = {
  en: `the a an and or but if because when where who what which why how this that these those is are was were be been have has had do does did
    will would can could should may must not no yes i you he she it we they me my your his her our their them us of in on at to for from with without
    by about after before over under again very more most some any all many much here there now then today tomorrow yesterday week month year day
    hello hi thanks thank you please help me. i can't log in to my account. where has my order got to? i would like a refund. it does not work. how much does
    it cost? set it up for me tonight. what's the weather like this morning? remind me to call my mother next friday. show me the nearest restaurant.
    i've been waiting for an answer since monday and nobody has replied. could you tell me how to change my password? my name is. play some music.
    is there a way to get the money back? wake me up at seven. anything else? i'm looking for something cheaper. delete all of my reminders
    contact support customer service team human person talk speak call send cancel stop repeat back next help open close change update upgrade delete
    remove add show find search look book reserve buy pay order cost price plan bill invoice card bank payment charged twice delivery shipping address package parcel
    phone number email file page site app screen button error broken slow fast wrong right good bad great terrible never always ever still yet nothing
    something someone nobody everything people work working doing going getting making trying having being using kids friend house room food water light
    movie book song list time minute hour second night evening afternoon weather rain snow sunny cold hot five stars rating friends birthday meeting
    down
    its theirs think thought know knew said say says went come came take took give gave again just only really too also than like need want wants sorry
    forget reject assist ask answer question problem issue reason hurry wait waiting since until while during between through around another first last
    free cheap expensive open start started ended finish manual account login sign in out password reset locked lost stolen damaged missing late early`,
  es: `el la los las un una unos y o pero si porque cuando donde quién quien qué que cuál por para con sin de del al en a este esta esto ese esa eso es
    son era fue ser estar está están estoy he ha han hay hacer hace no sí yo tú él ella usted ustedes nosotros ellos me te se le les lo nos mi mis tu su sus
    muy más menos también ya aquí allí ahora hoy mañana ayer semana mes año día hola gracias por favor ayuda necesito ayúdame. no puedo entrar en mi
    cuenta. ¿dónde está mi pedido? quiero que me devuelvan el dinero. no funciona. ¿cuánto cuesta? ¿qué tiempo hará mañana por la tarde? recuérdame
    llamar a mi madre el viernes. muéstrame los restaurantes más cercanos. llevo esperando una respuesta desde el lunes y nadie me contesta. ¿cómo
    puedo cambiar la contraseña? me llamo. pon música. quisiera hablar con alguien. despiértame a las siete. buenos días, tengo un problema con la
    factura. todavía no ha llegado. borra todos los recordatorios. tienen razón, muchas gracias
    contactar soporte servicio al cliente equipo persona humano hablar llamar enviar cancelar parar repetir volver siguiente ayudar abrir cerrar sesión cambiar actualizar
    borrar eliminar quitar añadir agregar mostrar buscar encontrar reservar comprar pagar pedido precio tarifa plan factura tarjeta banco pago cobrado dos veces entrega envío
    dirección paquete teléfono número correo archivo página sitio aplicación pantalla botón roto lento rápido mal bien bueno malo terrible nunca siempre nada algo alguien
    nadie todo todos gente trabajo funciona haciendo buscando hazlo dame dime quiero quieren quería puedo puedes puede podría deseo tengo tiene tienen tenía voy va vamos ir
    dejar rechazar apoyo cierra pon ponme crea envía cancela niños amigo casa comida agua película libro canción lista tiempo minuto hora noche tarde
    lluvia nieve frío calor estrellas cumpleaños reunión pensar saber decir dijo venir llegar dar otra otro vez solo entonces aunque desde hasta entre primero último gratis
    barato caro perdido robado dañado falta pronto`,
  pt: `o a os as um uma uns e ou mas se porque quando onde quem que qual por para com sem de do da dos das no na nos nas ao à em este esta isto esse essa
    isso é são era foi ser estar está estão estou tenho tem há fazer faz não sim eu você vocês ele ela nós eles elas me te lhe meu minha meus minhas seu
    sua muito mais menos também já aqui ali agora hoje amanhã ontem semana mês ano dia olá oi obrigado obrigada por favor ajuda preciso me ajude. não
    consigo entrar na minha conta. onde está o meu pedido? quero o meu dinheiro de volta. não funciona. quanto custa? como vai estar o tempo amanhã à
    tarde? lembre-me de ligar para a minha mãe na sexta-feira. mostre os restaurantes mais próximos. estou esperando uma resposta desde segunda e ninguém
    responde. como posso mudar a senha? meu nome é. toque uma música. gostaria de falar com alguém. bom dia, tenho um problema com a fatura. ainda não
    chegou. apague todos os lembretes. vocês poderiam me informar qual a situação da encomenda
    contato suporte atendimento ao cliente equipe pessoa humano falar ligar enviar cancelar parar repetir voltar próximo ajudar abrir fechar mudar atualizar apagar excluir
    remover adicionar mostrar procurar buscar encontrar reservar comprar pagar pedido encomenda preço tarifa plano fatura cartão banco pagamento cobrado duas vezes entrega envio
    endereço pacote telefone número arquivo página site aplicativo tela botão quebrado lento rápido errado certo bom boa ruim mau ótimo péssimo nunca sempre nada algo alguém
    ninguém tudo todos gente trabalho fazendo procurando faça me dê diga quero querem queria posso pode podem poderia gostaria tenho vou vai vamos ir deixar rejeitar apoio
    crie envie cancele coloque adicione crianças amigo casa comida água filme livro lista tempo minuto hora noite tarde chuva neve frio calor estrelas
    aniversário reunião pensar saber dizer disse vir chegar dar outra outro vez só então embora desde até entre primeiro último grátis barato caro perdido roubado danificado falta cedo`,
  fr: `le la les l' un une des du de d' et ou mais si parce que quand où qui que quoi quel quelle pour par avec sans dans en sur sous à au aux ce cette ces
    cet c'est est sont était être avoir j'ai as a ont avez avons il y a faire fait ne pas non oui je j' tu il elle on nous vous ils elles me m' te se s' lui
    leur mon ma mes ton ta votre vos notre son sa ses très plus moins aussi déjà ici là maintenant aujourd'hui demain hier semaine mois an jour bonjour
    salut merci s'il vous plaît aide besoin aidez-moi. je n'arrive pas à me connecter à mon compte. où est ma commande ? je voudrais être remboursé. ça ne
    marche pas. combien ça coûte ? quel temps fera-t-il demain après-midi ? rappelle-moi d'appeler ma mère vendredi. montre-moi les restaurants les plus
    proches. j'attends une réponse depuis lundi et personne ne répond. comment changer le mot de passe ? je m'appelle. mets de la musique. réveille-moi à
    sept heures. j'ai un problème avec la facture. il n'est toujours pas arrivé. pouvez-vous supprimer tous mes rappels
    contacter le support service client équipe personne humain parler appeler envoyer annuler arrêter répéter retour suivant aider ouvrir fermer changer modifier mettre à jour
    supprimer enlever ajouter afficher chercher trouver réserver acheter payer prix tarif abonnement facture carte banque paiement débité deux fois livraison expédition adresse
    colis téléphone numéro courriel fichier page site application écran bouton cassé lent rapide faux bon bonne mauvais super nul jamais toujours rien quelque chose quelqu'un
    personne tout tous toutes gens travail fonctionne donne-moi dis-moi donnez dites veux veut voulez peux peut pouvez pourrais voudrais suis es sommes vais va aller allons
    laisser rejeter refuser aidez reviens annule déconnecter connecter ajoute cherche trouve réserve joue crée enfants ami maison eau film livre chanson liste temps minute heure
    nuit soir soirée pluie neige froid chaud étoiles anniversaire réunion penser savoir dire dit venir arriver donner autre fois seulement alors depuis jusqu'à entre premier dernier
    gratuit cher perdu volé endommagé manque tôt tard fin début répétez`,
  de: `der die das den dem des ein eine einen einem einer und oder aber wenn weil als wann wo wer was welche warum wie für mit ohne von vom zu zum zur in im
    an am auf aus bei nach über unter dieser diese dieses das ist sind war waren sein haben hat habe hatte werden wird wurde kann können könnte soll muss
    möchte will nicht kein keine nein ja ich du er sie es wir ihr Sie mich mir dich dir uns euch ihn ihm mein meine dein ihre sehr mehr auch schon noch hier
    dort jetzt heute morgen gestern woche monat jahr tag hallo danke bitte hilfe brauche. ich kann mich nicht anmelden. wo ist meine bestellung? ich möchte
    mein geld zurück. es funktioniert nicht. wie viel kostet das? wie wird das wetter morgen nachmittag? erinnere mich daran, am freitag meine mutter
    anzurufen. zeig mir die nächsten restaurants. ich warte seit montag auf eine antwort und niemand meldet sich. wie ändere ich mein passwort? mein name
    ist. spiele musik. stell einen wecker auf sieben uhr. guten tag, ich habe ein problem mit der rechnung. lösche alle erinnerungen. gibt es etwas günstigeres
    kontakt kontaktieren kundendienst kundenservice team mensch person mitarbeiter sprechen anrufen senden schicken abbrechen stornieren stoppen wiederholen zurück weiter helfen
    öffnen schließen ändern aktualisieren löschen entfernen hinzufügen füge hinzu zeigen anzeigen suchen suche finden finde reservieren reserviere buchen kaufen zahlen bezahlen
    preis tarif vertrag abonnement karte bank zahlung zweimal abgebucht lieferung versand adresse paket telefon nummer datei seite webseite app bildschirm knopf kaputt langsam
    schnell falsch richtig gut schlecht toll schrecklich nie niemals immer nichts etwas jemand niemand alles alle leute arbeit geht gemacht machen mach gib sag sagen will wollen
    wollte kannst könnt könnten würde würden hätte bin bist seid gehe gehen lassen ablehnen unterstützung stelle spiel kinder freund haus essen wasser licht film buch lied
    liste zeit minute stunde nacht abend regen schnee kalt heiß sterne geburtstag besprechung denken wissen gesagt kommen gekommen nehmen geben andere mal nur dann seit bis zwischen
    erste letzte kostenlos billig teuer verloren gestohlen beschädigt fehlt früh spät ende anfang vergiss offen nähe`,
  it: `il lo la i gli le un uno una e o ma se perché quando dove chi che cosa quale per con senza di del della dei delle da dal in nel nella a al alla su sul
    questo questa questi quello è sono era essere avere ho hai ha hanno c'è ci sono fare fa non no sì io tu lui lei noi voi loro mi ti si ci vi gli mio mia
    miei tuo suo sua nostro molto più meno anche già qui lì ora adesso oggi domani ieri settimana mese anno giorno ciao grazie per favore aiuto ho bisogno
    aiutatemi. non riesco ad accedere al mio account. dov'è il mio ordine? vorrei un rimborso. non funziona. quanto costa? che tempo farà domani
    pomeriggio? ricordami di chiamare mia madre venerdì. mostrami i ristoranti più vicini. aspetto una risposta da lunedì e nessuno risponde. come posso
    cambiare la password? mi chiamo. metti un po' di musica. svegliami alle sette. buongiorno, ho un problema con la fattura. non è ancora arrivato. cancella
    tutti i promemoria. potrei parlare con qualcuno? dammi qualche informazione
    contattare assistenza servizio clienti squadra persona umano operatore parlare chiamare inviare mandare annullare fermare ripetere indietro torna avanti aiutare aiutarmi aprire
    chiudere cambiare modificare aggiornare eliminare rimuovere aggiungere aggiungi mostrare cercare cerca trovare trova prenotare prenota comprare pagare ordine prezzo tariffa
    abbonamento carta banca pagamento addebitato due volte consegna spedizione indirizzo pacco telefono numero posta file pagina sito schermo pulsante rotto lento veloce sbagliato
    giusto bene buono male cattivo ottimo pessimo mai sempre niente nulla qualcosa qualcuno nessuno tutto tutti tutte qualsiasi gente lavoro facendo fallo dammi dimmi voglio vuole
    vorrei volevo posso puoi può potete possono devo deve sto stai sta stiamo vado vai va andiamo lasciare rifiutare supporto riproduci imposta crea cancella guida grande bambini
    amico casa cibo acqua luce film libro canzone lista tempo minuto ora notte sera stasera pioggia neve freddo caldo stelle compleanno riunione pensare sapere dire detto venire
    arrivare dare altro altra volta solo allora anche se fino tra primo ultimo gratis economico caro perso rubato danneggiato manca presto tardi fine inizio qualche`,
  nl: `de het een en of maar als omdat wanneer waar wie wat welke waarom hoe voor met zonder van naar in op aan uit bij na over onder deze dit die dat is zijn
    was waren hebben heeft heb had worden wordt kan kunnen zal zou moet wil niet geen nee ja ik jij je u hij zij ze het wij we jullie mij me mijn jouw uw zijn
    haar hun ons onze heel meer ook al nog hier daar nu vandaag morgen gisteren week maand jaar dag hallo dank je bedankt alstublieft hulp nodig. ik kan niet
    inloggen op mijn account. waar blijft mijn bestelling? ik wil mijn geld terug. het werkt niet. hoeveel kost het? wat voor weer wordt het morgenmiddag?
    herinner me eraan om vrijdag mijn moeder te bellen. laat me de dichtstbijzijnde restaurants zien. ik wacht sinds maandag op antwoord en niemand
    reageert. hoe wijzig ik mijn wachtwoord? ik heet. speel muziek. zet een wekker om zeven uur. goedemorgen, ik heb een probleem met de factuur. verwijder
    alle herinneringen. is er iets goedkopers te vinden
    contact klantenservice team mens persoon medewerker praten spreken bellen sturen annuleren annuleer stoppen herhalen terug volgende helpen openen sluiten veranderen wijzigen
    bijwerken wissen verwijderen toevoegen voeg toe tonen laten zoeken zoek vinden vind reserveren reserveer boeken boek kopen betalen prijs tarief abonnement kaart bank betaling
    twee keer afgeschreven levering verzending adres pakket telefoon nummer bestand pagina site app scherm knop kapot traag langzaam snel fout verkeerd juist goed goede slecht
    geweldig vreselijk nooit altijd niets iets iemand alles alle mensen werk gaat gaan doen doe maak maken geef geven zeg zeggen willen wilde kunt zouden hadden ben bent
    weigeren ondersteuning zet stel kinderen vriend huis eten water licht film boek liedje lijst tijd minuut uur nacht avond middag regen sneeuw koud warm sterren
    verjaardag vergadering denken weten gezegd komen gekomen nemen andere keer alleen dan sinds tot tussen eerste laatste gratis goedkoop duur kwijt verloren gestolen beschadigd
    ontbreekt vroeg laat einde begin wachten duurt genaamd wanneer horen wat nieuws naar beste dichtbij buurt vanavond`,
  id: `yang dan atau tetapi tapi jika kalau karena ketika kapan di mana siapa apa yang mana kenapa mengapa bagaimana untuk dengan tanpa dari ke di pada dalam
    oleh ini itu adalah ada sudah belum akan bisa dapat harus mau ingin tidak bukan jangan ya saya aku kamu anda dia kami kita mereka nya sangat lebih juga
    lagi masih sini sana sekarang hari ini besok kemarin minggu bulan tahun hari halo terima kasih makasih tolong bantu bantuan butuh. saya tidak bisa masuk
    ke akun saya. di mana pesanan saya? saya mau uang saya kembali. tidak berfungsi. berapa harganya? bagaimana cuaca besok sore? ingatkan saya untuk
    menelepon ibu hari jumat. tunjukkan restoran terdekat. saya sudah menunggu jawaban sejak senin dan belum ada yang membalas. bagaimana cara mengganti
    kata sandi? nama saya. putar musik. bangunkan saya jam tujuh. selamat pagi kak, ada masalah dengan tagihan. barangnya kok belum sampai ya? hapus semua
    pengingat. gimana sih, udah lama banget nggak dikirim, gak ada kabar
    hubungi dukungan layanan pelanggan tim orang manusia petugas bicara berbicara telepon kirim dikirim batalkan membatalkan berhenti hentikan ulangi kembali berikutnya buka tutup ubah
    mengubah perbarui hapus dihapus tambah tambahkan tampilkan cari carikan temukan pesan memesan beli membeli bayar membayar harga tarif paket tagihan kartu bank pembayaran dua kali
    pengiriman alamat telepon nomor berkas halaman situs aplikasi layar tombol rusak lambat cepat salah benar baik bagus buruk jelek parah pernah selalu apa-apa sesuatu seseorang
    semua orang kerja pekerjaan sedang buat buatkan setel atur jadwalkan pengingat alarm beri berikan beritahu ingin maukah bisakah apakah bolehkah perlu saya mau pergi
    biarkan tolak bantuan putar mainkan anak teman rumah makanan air film buku lagu daftar waktu menit jam malam sore siang pagi hujan salju dingin panas bintang ulang tahun
    rapat pikir tahu kata bilang datang sampai ambil kasih lain kali hanya cuma lalu sejak hingga antara pertama terakhir gratis murah mahal hilang dicuri kurang awal akhir
    perkiraan cuaca seperti apa akan menjadi setiap sebuah seorang oleh karena itu dekat sekitar selama mingguan harian jadwal`,
  ms: `yang dan atau tetapi jika kerana bila di mana siapa apa kenapa mengapa bagaimana untuk dengan tanpa dari ke pada dalam oleh ini itu adalah ialah ada
    sudah telah belum akan boleh mesti mahu hendak nak tidak tak bukan jangan ya saya awak anda dia kami kita mereka sangat lebih juga lagi masih sini sana
    sekarang hari ini esok semalam minggu bulan tahun helo terima kasih tolong bantu bantuan perlukan. saya tidak boleh log masuk ke akaun saya. di manakah
    pesanan saya? saya mahu wang saya dikembalikan. ia tidak berfungsi. berapakah harganya? macam mana cuaca petang esok? ingatkan saya supaya menelefon
    emak pada hari jumaat. tunjukkan restoran yang berhampiran. saya sudah menunggu jawapan sejak isnin. bagaimana hendak menukar kata laluan? mainkan lagu.
    selamat pagi, ada masalah dengan bil. barang saya tak sampai lagi. padam semua peringatan. sila beritahu bilakah ia dibuka`,
  tr: `ve veya ya da ama fakat eğer çünkü ne zaman nerede kim ne hangi neden niçin nasıl için ile olmadan bu şu o bunlar bir var yok mı mi mu mü değil evet
    hayır ben sen o biz siz onlar bana beni benim senin sizin bize çok daha en da de hala artık burada orada şimdi bugün yarın dün hafta ay yıl gün merhaba
    selam teşekkürler teşekkür ederim lütfen yardım yardıma ihtiyacım var. hesabıma giriş yapamıyorum. siparişim nerede? paramı geri istiyorum. çalışmıyor.
    fiyatı ne kadar? yarın öğleden sonra hava nasıl olacak? cuma günü annemi aramamı hatırlat. en yakın restoranları göster. pazartesiden beri cevap
    bekliyorum ve kimse dönmedi. şifremi nasıl değiştirebilirim? benim adım. müzik çal. saat yedide beni uyandır. günaydın, fatura ile ilgili bir sorunum
    var. ürün hala gelmedi. bütün hatırlatıcıları sil. haftaya kadar bekleyebilir miyim, kargom ne zaman gelir, olur mu
    destek iletişim müşteri hizmetleri ekip insan kişi temsilci konuşmak ara aramak gönder göndermek iptal et durdur tekrarla geri sonraki yardım et aç kapat değiştir değiştirmek güncelle
    sil kaldır ekle eklemek bul bulmak göster rezervasyon yap yaptırmak satın almak öde ödemek sipariş fiyat tarife abonelik fatura kart banka ödeme iki kere çekildi teslimat kargo adres
    paket telefon numara e-posta dosya sayfa site uygulama ekran düğme bozuk yavaş hızlı yanlış doğru iyi kötü harika berbat asla her zaman hiç hiçbir şey biri kimse her şey herkes
    insanlar iş çalışıyor yapıyor ver söyle istiyorum istiyoruz istedim olabilir olur olacak mısın musun müsün misiniz ediyorum gitmek bırak reddet kur ayarla çocuk arkadaş ev
    yemek su ışık film kitap şarkı liste listesi listeme zaman dakika saat gece akşam yağmur kar soğuk sıcak yıldız puan doğum toplantı düşünmek bilmek dedi gelmek almak vermek diğer
    kez sadece sonra önce beri kadar arasında ilk son ücretsiz ucuz pahalı kayıp çalındı hasarlı eksik erken geç olan için durumu`,
  pl: `i oraz lub albo ale jeśli jeżeli bo ponieważ kiedy gdzie kto co który która dlaczego jak dla z ze bez od do w we na po nad pod przed przy o ten ta to te
    tego tej jest są był była było być mam masz ma mają może można nie tak ja ty on ona ono my wy oni mnie mi mój moja moje twój jego jej nas was ich się
    bardzo więcej też już jeszcze tutaj tam teraz dzisiaj dziś jutro wczoraj tydzień miesiąc rok dzień cześć dzień dobry dziękuję proszę pomoc pomocy
    potrzebuję. nie mogę zalogować się na swoje konto. gdzie jest moje zamówienie? chcę zwrotu pieniędzy. to nie działa. ile to kosztuje? jaka będzie pogoda
    jutro po południu? przypomnij mi, żeby zadzwonić w piątek do mamy. pokaż najbliższe restauracje. czekam na odpowiedź od poniedziałku i nikt nie
    odpisuje. jak zmienić hasło? nazywam się. włącz muzykę. obudź mnie o siódmej. mam problem z fakturą. usuń wszystkie przypomnienia. czy mógłbym
    kontakt obsługa klienta zespół człowiek osoba konsultant rozmawiać porozmawiać zadzwonić wysłać anuluj anulować zatrzymać powtórz wróć dalej pomóc otwórz zamknij zmienić zmień
    zaktualizować usuń usunąć dodaj dodać pokaż pokazać szukać znajdź zarezerwuj rezerwacja kupić zapłacić cena taryfa abonament faktura karta bank płatność dwa razy pobrano dostawa
    wysyłka adres paczka telefon numer plik strona aplikacja ekran przycisk zepsuty wolno szybko źle dobrze dobry zły świetny okropny nigdy zawsze nic coś ktoś nikt wszystko wszyscy
    ludzie praca robić zrób daj powiedz chciałbym chciałabym chcemy mogę możesz możecie powinien jestem jesteś jesteśmy idę iść zostaw odrzuć wsparcie ustaw zagraj dzieci przyjaciel
    dom jedzenie woda film książka piosenka lista czas minuta godzina noc wieczór deszcz śnieg zimno gorąco gwiazdki urodziny spotkanie myśleć wiedzieć powiedział przyjść brać dać
    inny raz tylko potem od do między pierwszy ostatni darmowy tani drogi zgubiony skradziony uszkodzony brakuje wcześnie późno dlaczego jeszcze`,
  cs: `a i nebo ale pokud jestli protože když kdy kde kdo co který která proč jak pro s se bez od do v ve na po nad pod před při o ten ta to tyto toho je jsou
    byl byla bylo být mám máš má mají může lze ne ano já ty on ona my vy oni mě mi můj moje tvůj jeho její nás vás jich velmi více také už ještě tady tam teď
    dnes zítra včera týden měsíc rok den ahoj dobrý den děkuji prosím pomoc potřebuji. nemohu se přihlásit ke svému účtu. kde je moje objednávka? chci
    vrátit peníze. nefunguje to. kolik to stojí? jaké bude zítra odpoledne počasí? připomeň mi, abych v pátek zavolal mámě. ukaž nejbližší restaurace. čekám
    na odpověď od pondělí a nikdo se neozývá. jak změním heslo? jmenuji se. pusť hudbu. vzbuď mě v sedm. mám problém s fakturou. smaž všechny připomínky`,
  sk: `a aj alebo ale ak pretože keď kedy kde kto čo ktorý ktorá prečo ako pre s so bez od do v vo na po nad pod pred pri o ten tá to tieto toho je sú bol bola
    bolo byť mám máš má majú môže nie áno ja ty on ona my vy oni ma mi môj moje tvoj jeho jej nás vás ich veľmi viac tiež už ešte tu tam teraz dnes zajtra
    včera týždeň mesiac rok deň ahoj dobrý deň ďakujem prosím pomoc potrebujem. nemôžem sa prihlásiť do svojho účtu. kde je moja objednávka? chcem vrátiť
    peniaze. nefunguje to. koľko to stojí? aké bude zajtra popoludní počasie? pripomeň mi, aby som v piatok zavolal mame. ukáž najbližšie reštaurácie. čakám
    na odpoveď od pondelka a nikto sa neozýva. ako zmením heslo? volám sa. pusti hudbu. mám problém s faktúrou. vymaž všetky pripomienky`,
  hr: `i ili ali ako jer kada kad gdje tko što koji koja zašto kako za s sa bez od do u na po nad pod prije pri o ovaj ova ovo taj ta to je su bio bila bilo biti
    imam imaš ima imaju može možeš ne da ja ti on ona mi vi oni me mi moj moja moje tvoj njegov njezin nas vas ih vrlo više također već još ovdje tamo sada danas
    sutra jučer tjedan mjesec godina dan bok dobar dan hvala molim pomoć trebam. ne mogu se prijaviti na svoj račun. gdje je moja narudžba? želim povrat
    novca. ne radi. koliko košta? kakvo će biti vrijeme sutra poslijepodne? podsjeti me da nazovem mamu u petak. prikaži najbliže restorane. čekam odgovor
    od ponedjeljka i nitko se ne javlja. kako ću promijeniti lozinku? zovem se. pusti glazbu. probudi me u sedam. izbriši sve podsjetnike. hoće li
    kontakt podrška korisnička služba tim čovjek osoba razgovarati pozvati poslati pošalji otkaži zaustavi ponovi natrag sljedeće pomozi otvori zatvori promijeni promijeniti ažuriraj
    izbriši ukloni dodaj prikaži pokaži traži nađi pronađi rezerviraj rezervacija kupiti platiti cijena tarifa pretplata račun kartica banka plaćanje dva puta dostava adresa paket telefon broj
    datoteka stranica aplikacija zaslon gumb pokvareno sporo brzo pogrešno dobro loš odlično užasno nikad uvijek ništa nešto netko nitko sve svi ljudi posao htio želim mogu možete trebam sam si
    smo idem postavi pusti djeca prijatelj kuća hrana voda film knjiga pjesma pjesmu popis vrijeme minuta sat noć večer kiša snijeg hladno vruće zvjezdice rođendan sastanak blizini podsjetnik`,
  sr: `i ili ali ako jer kada kad gde ko šta koji koja zašto kako za s sa bez od do u na po nad pod pre pri o ovaj ova ovo taj ta to je su bio bila bilo biti
    imam imaš ima imaju može možeš li ne da ja ti on ona mi vi oni me mi moj moja moje tvoj njegov njen nas vas ih veoma više takođe već još ovde tamo sada danas
    sutra juče nedelja nedelje mesec godina dan zdravo dobar dan hvala molim pomoć treba mi. ne mogu da se prijavim na svoj nalog. gde je moja porudžbina?
    želim da mi vratite novac. ne radi. koliko košta? kakvo će biti vreme sutra popodne? podseti me da pozovem mamu u petak. prikaži najbliže restorane.
    čekam odgovor od ponedeljka i niko se ne javlja. kako da promenim lozinku? zovem se. pusti muziku. probudi me u sedam. da li će padati kiša? obriši sve
    podsetnike. želeo bih da dodam u listu, postavi mi, hoću da čujem
    kontakt podrška korisnička služba tim čovek osoba razgovarati pričati pozvati poslati pošalji otkaži otkazati zaustavi ponovi nazad sledeće pomozi otvori zatvori promeni promeniti
    ažuriraj obriši ukloni dodaj dodati prikaži pokaži traži nađi pronađi rezerviši rezervacija kupiti platiti cena tarifa pretplata račun kartica banka plaćanje dva puta dostava adresa paket
    telefon broj datoteka stranica aplikacija ekran dugme pokvareno sporo brzo pogrešno dobro dobar loš odlično užasno nikad uvek ništa nešto neko niko sve svi ljudi posao radi uraditi daj reci
    hteo želim želimo mogu možete treba mi sam si smo idem ići ostavi podesi podešene pusti deca prijatelj kuća hrana voda film filmove knjiga knjizi pesma pesmu lista listu vreme minut sat noć
    veče kiša sneg hladno vruće zvezdice ocena oceni rođendan sastanak misliti znati rekao doći uzeti dati drugi put samo onda od do između prvi poslednji besplatno jeftino skupo izgubljen blizini
    alarm alarme podsetnik podsetnike raspored prikazivanja bioskop bioskopima seriju igricu numeru plejlistu troje petoro osoba sto restoran najbolju muziku molim te`,
  sl: `in ali pa toda če ker ko kdaj kje kdo kaj kateri zakaj kako za s z brez od do v na po nad pod pred pri o ta to ti je so bil bila bilo biti imam imaš ima
    lahko ne ja jaz ti on ona mi vi oni me mi moj moja moje tvoj njegov njen nas vas jih zelo več tudi že še tukaj tam zdaj danes jutri včeraj teden mesec leto
    dan živjo dober dan hvala prosim pomoč potrebujem. ne morem se prijaviti v svoj račun. kje je moje naročilo? želim vračilo denarja. ne deluje. koliko
    stane? kakšno bo vreme jutri popoldne? opomni me, naj v petek pokličem mamo. pokaži najbližje restavracije. čakam na odgovor od ponedeljka in nihče se
    ne oglasi. kako spremenim geslo? ime mi je. predvajaj glasbo. zbudi me ob sedmih. izbriši vse opomnike`,
  sv: `och eller men om eftersom när var vem vad vilken varför hur för med utan av från till i på vid efter över under den det de denna detta dessa är var vara
    har hade ha blir kan kunde ska skulle måste vill inte ingen nej ja jag du han hon vi ni dem mig min mitt mina din ditt er sin hans hennes oss mycket mer
    också redan ännu här där nu idag imorgon igår vecka månad år dag hej tack snälla hjälp behöver. jag kan inte logga in på mitt konto. var är min
    beställning? jag vill ha pengarna tillbaka. det fungerar inte. hur mycket kostar det? hur blir vädret imorgon eftermiddag? påminn mig om att ringa
    mamma på fredag. visa de närmaste restaurangerna. jag har väntat på svar sedan måndag och ingen svarar. hur ändrar jag mitt lösenord? jag heter. spela
    musik. väck mig klockan sju. god morgon, jag har ett problem med fakturan. ta bort alla påminnelser
    kontakta support kundtjänst person människa prata ringa skicka avbryt avboka stoppa upprepa tillbaka nästa hjälpa öppna stäng ändra uppdatera radera ta bort lägg till visa sök hitta
    boka köpa betala pris abonnemang räkning kort bank betalning två gånger dragits leverans frakt adress paket telefon nummer fil sida appen skärm knapp trasig långsam snabb fel rätt bra
    dålig aldrig alltid ingenting något någon alla allt folk arbete gör göra ge säg säga ville skulle vilja kan du måste är gå låt nej barn vän hus mat vatten film bok låt lista tid minut
    timme natt kväll regn snö kallt varmt stjärnor födelsedag möte tänka veta sa komma kom tar gett annan gång bara sedan tills mellan första sista gratis billig dyr borttappad stulen
    skadad saknas tidig sen slut ställ in alarm spela`,
  da: `og eller men hvis fordi når hvor hvem hvad hvilken hvorfor hvordan for med uden af fra til i på ved efter over under den det de denne dette disse er var
    være har havde have bliver kan kunne skal skulle må vil ikke ingen nej ja jeg du han hun vi I dem mig min mit mine din dit jer sin hans hendes os meget
    mere også allerede endnu her der nu i dag i morgen i går uge måned år dag hej tak venligst hjælp brug for. jeg kan ikke logge ind på min konto. hvor er
    min ordre? jeg vil gerne have pengene tilbage. det virker ikke. hvad koster det? hvordan bliver vejret i morgen eftermiddag? mind mig om at ringe til
    min mor på fredag. vis de nærmeste restauranter. jeg har ventet på svar siden mandag, og ingen svarer. hvordan ændrer jeg min adgangskode? jeg hedder.
    afspil noget musik. væk mig klokken syv. godmorgen, jeg har et problem med regningen. slet alle mine påmindelser. sæt en alarm, tilføj, lav en
    kontakt kundeservice support person menneske tale snakke ringe sende annuller annullér afbestil stop gentag tilbage næste hjælpe åbn luk ændre opdatere slet fjern tilføj vis søg find
    reserver reservér reservation bestil købe betale pris abonnement regning kort bank betaling to gange trukket levering forsendelse adresse pakke telefon nummer fil side appen skærm knap
    i stykker langsom hurtig forkert rigtig god godt dårlig aldrig altid ingenting intet noget nogen alle alt folk arbejde gør gøre giv sige sig ville gerne kan du måske går lad børn ven hus mad vand
    film bog sang liste tid minut time nat aften regn regne sne koldt varmt stjerner fødselsdag møde tænke vide sagde komme kommer tager anden gang kun siden indtil mellem første sidste gratis
    billig dyr tabt stjålet beskadiget mangler tidlig sen slutning hente nær nærheden bedste afspil påmindelse påmind hvornår bliver bord`,
  no: `og eller men hvis fordi når hvor hvem hva hvilken hvorfor hvordan for med uten av fra til i på ved etter over under den det de denne dette disse er var
    være har hadde ha blir kan kunne skal skulle må vil ikke ingen nei ja jeg du han hun vi dere dem meg min mitt mine din ditt sin hans hennes oss veldig mye
    mer også allerede ennå her der nå i dag i morgen i går uke måned år dag hei takk vennligst hjelp trenger. jeg får ikke logget inn på kontoen min. hvor er
    bestillingen min? jeg vil ha pengene tilbake. det fungerer ikke. hvor mye koster det? hvordan blir været i morgen ettermiddag? minn meg på å ringe
    moren min på fredag. vis de nærmeste restaurantene. jeg har ventet på svar siden mandag og ingen svarer. hvordan endrer jeg passordet mitt? jeg heter.
    spill musikk. vekk meg klokka sju. god morgen, jeg har et problem med regningen. slett alle påminnelsene mine. hva slags vær blir det
    kontakt kundeservice støtte person menneske snakke ringe sende avbryt avbestill stopp gjenta tilbake neste hjelpe åpne lukk endre oppdatere slett fjern legg til vis søk finn reserver
    bestill kjøpe betale pris abonnement regning kort bank betaling to ganger trukket levering frakt adresse pakke telefon nummer fil side appen skjerm knapp ødelagt treg rask feil riktig
    god bra dårlig aldri alltid ingenting noe noen alle alt folk arbeid gjør gjøre gi si ville gjerne kan du går la barn venn hus mat vann film bok sang liste tid minutt time natt kveld
    regn snø kaldt varmt stjerner bursdag møte tenke vite sa komme kommer tar annen gang bare siden til mellom første siste gratis billig dyr mistet stjålet skadet mangler tidlig sent slutt hente`,
  fi: `ja tai mutta jos koska kun milloin missä kuka mikä mitä miksi miten kuinka kanssa ilman tämä se nämä ne on ovat oli olla olen olet ole ollut voi voin
    voisi pitää täytyy haluan ei en et eivät kyllä minä sinä hän me te he minun minulle minua sinun hänen meidän teidän hyvin erittäin enemmän myös jo vielä
    täällä siellä nyt tänään huomenna eilen viikko kuukausi vuosi päivä hei moi kiitos ole hyvä apua tarvitsen. en pääse kirjautumaan tililleni. missä
    tilaukseni on? haluan rahani takaisin. se ei toimi. paljonko se maksaa? millainen sää on huomenna iltapäivällä? muistuta minua soittamaan äidille
    perjantaina. näytä lähimmät ravintolat. olen odottanut vastausta maanantaista asti eikä kukaan vastaa. miten vaihdan salasanan? nimeni on. soita
    musiikkia. herätä minut kello seitsemän. hyvää huomenta, laskussa on ongelma. poista kaikki muistutukset`,
  hu: `és vagy de ha mert mikor hol ki mi mit melyik miért hogyan hogy egy az a ez azok ezek van vannak volt lenni lesz lehet nincs nem igen én te ő mi ti ők
    engem nekem az én a te nekünk nagyon több is már még itt ott most ma holnap tegnap hét hónap év nap szia helló jó napot köszönöm kérem segítség kellene.
    nem tudok bejelentkezni a fiókomba. hol van a rendelésem? szeretném visszakapni a pénzemet. nem működik. mennyibe kerül? milyen idő lesz holnap
    délután? emlékeztess, hogy pénteken hívjam fel anyámat. mutasd a legközelebbi éttermeket. hétfő óta várok a válaszra, és senki sem jelentkezik. hogyan
    tudom megváltoztatni a jelszavamat? a nevem. játssz le zenét. ébressz fel hétkor. jó reggelt, gond van a számlával. töröld az összes emlékeztetőt`,
  ro: `și sau dar dacă pentru că când unde cine ce care de ce cum pentru cu fără din de la în pe prin acest această aceasta acesta un o unei este e sunt era a fi am
    ai are avem au poate pot nu da eu tu el ea noi voi ei îmi mă mi meu mea mei tău său ne vă le foarte mai mult și deja încă aici acolo acum astăzi azi mâine
    ieri săptămână lună an zi bună salut mulțumesc vă rog ajutor am nevoie. nu pot să intru în contul meu. unde este comanda mea? vreau banii înapoi. nu
    funcționează. cât costă? cum va fi vremea mâine după-amiază? amintește-mi să o sun pe mama vineri. arată-mi cele mai apropiate restaurante. aștept un
    răspuns de luni și nimeni nu răspunde. cum pot schimba parola? mă numesc. pune muzică. trezește-mă la șapte. bună ziua, am o problemă cu factura`,
  vi: `và hoặc nhưng nếu vì khi nào ở đâu ai gì cái nào tại sao như thế nào thế cho với không có của từ đến trong trên tại này đó kia là đã đang sẽ được bị có thể
    phải muốn không phải vâng tôi bạn anh chị em chúng tôi họ mình rất hơn cũng nữa vẫn chưa đây bây giờ hôm nay ngày mai hôm qua tuần tháng năm ngày xin chào
    cảm ơn vui lòng làm ơn giúp cần. tôi không thể đăng nhập vào tài khoản. đơn hàng của tôi ở đâu? tôi muốn được hoàn tiền. nó không hoạt động. giá bao
    nhiêu? thời tiết chiều mai thế nào? nhắc tôi gọi cho mẹ vào thứ sáu. cho tôi xem nhà hàng gần nhất. tôi chờ trả lời từ thứ hai mà chưa ai trả lời. làm sao
    để đổi mật khẩu? tên tôi là. mở nhạc. đánh thức tôi lúc bảy giờ. shop ơi, sao hàng của mình chưa tới. hãy xóa tất cả lời nhắc`,
  ca: `el la els les un una i o però si perquè quan on qui què quin quina per amb sense de del dels al als en aquest aquesta això aquell és són era ser estar està
    he has ha hi ha han fer fa no sí jo tu ell ella nosaltres vosaltres ells em et es li ens us meu meva teu seu molt més menys també ja aquí allà ara avui demà
    ahir setmana mes any dia hola gràcies si us plau ajuda necessito. no puc entrar al meu compte. on és la meva comanda? vull que em tornin els diners. no
    funciona. quant costa? quin temps farà demà a la tarda? recorda'm de trucar a la mare divendres. mostra'm els restaurants més propers. espero una
    resposta des de dilluns i ningú no contesta. com puc canviar la contrasenya? em dic. posa música. desperta'm a les set. bon dia, tinc un problema amb
    la factura. encara no ha arribat`,
  lt: `ir arba bet jei jeigu nes kai kada kur kas ką kuris kodėl kaip su be iš į ant prie po per nuo iki šis ši tai tas yra buvo būti bus turi turiu gali galiu
    galima reikia noriu ne taip aš tu jis ji mes jūs jie man mane mano tavo jo jos mūsų jūsų labai daugiau taip pat jau dar čia ten dabar šiandien rytoj vakar
    savaitė mėnuo metai diena labas sveiki ačiū prašau pagalba padėkite. negaliu prisijungti prie savo paskyros. kur mano užsakymas? noriu susigrąžinti
    pinigus. neveikia. kiek tai kainuoja? koks oras bus rytoj po pietų? primink man penktadienį paskambinti mamai. parodyk artimiausius restoranus. laukiu
    atsakymo nuo pirmadienio ir niekas neatsako. kaip pakeisti slaptažodį? mano vardas. paleisk muziką. pažadink mane septintą valandą. turiu problemą dėl
    sąskaitos. ištrink visus priminimus. ar šį vakarą lis, nustatyk žadintuvą
    susisiekti pagalba klientų aptarnavimas komanda žmogus asmuo kalbėti skambinti siųsti atšaukti atšauk sustabdyti pakartoti grįžti kitas padėti atidaryti uždaryti pakeisti atnaujinti
    ištrinti pašalinti pridėti pridėk rodyti parodyti ieškoti ieškok rasti surask rask rezervuoti rezervuok pirkti mokėti kaina planas sąskaita kortelė bankas mokėjimas du kartus pristatymas
    adresas siuntinys telefonas numeris failas puslapis programėlė ekranas mygtukas sugedęs lėtas greitas blogai gerai geras blogas puikus niekada visada nieko kažkas visi viskas žmonės darbas
    veikia daryti duok suteik pasakyk norėčiau nori galima turėtų esu esi eiti palikti atmesti grok leisk nustatyk vaikai draugas namai maistas vanduo filmas filmą knyga knygą daina dainą
    sąrašas sąrašą laikas minutė valanda naktis vakaras lietus sniegas šalta karšta žvaigždutės įvertinimą gimtadienis susitikimas albumą muziką geriausią kokią nors vietą šalia netoli`,
  lv: `un vai bet ja jo kad kur kas ko kurš kāpēc kā ar bez no uz pie pēc par līdz šis šī tas tā ir bija būt būs man ir var varu vajag gribu nē jā es tu viņš viņa
    mēs jūs viņi man mani mans mana tavs viņa mūsu jūsu ļoti vairāk arī jau vēl šeit tur tagad šodien rīt vakar nedēļa mēnesis gads diena labdien sveiki paldies
    lūdzu palīdzība palīdziet. es nevaru pieslēgties savam kontam. kur ir mans pasūtījums? vēlos saņemt naudu atpakaļ. tas nedarbojas. cik tas maksā? kāds
    rīt pēcpusdienā būs laiks? atgādini man piektdien piezvanīt mammai. parādi tuvākos restorānus. gaidu atbildi kopš pirmdienas un neviens neatbild. kā
    nomainīt paroli? mani sauc. atskaņo mūziku. pamodini mani septiņos. man ir problēma ar rēķinu`,
  et: `ja või aga kui sest millal kus kes mis mida milline miks kuidas koos ilma see need seda on oli olema olen oled ole saab saan võib pean tahan ei jah mina
    ma sina sa tema ta meie me teie te nemad minu mulle mind sinu meil väga rohkem ka juba veel siin seal nüüd täna homme eile nädal kuu aasta päev tere aitäh
    tänan palun abi vajan. ma ei saa oma kontole sisse logida. kus mu tellimus on? soovin raha tagasi. see ei tööta. kui palju see maksab? milline ilm on
    homme pärastlõunal? tuleta mulle meelde reedel emale helistada. näita lähimaid restorane. ootan vastust esmaspäevast ja keegi ei vasta. kuidas muuta
    parooli? minu nimi on. mängi muusikat. ärata mind kell seitse. mul on arvega probleem`,
  tl: `ang ng mga sa na at o pero kung dahil kapag kailan saan nasaan sino ano alin bakit paano para kay may mayroon meron wala walang ito iyan iyon dito diyan
    doon ay hindi oo opo ako ikaw ka siya kami tayo kayo sila ko mo niya namin natin ninyo nila akin iyo napaka mas din rin pa lang po ngayon bukas kahapon
    linggo buwan taon araw kumusta salamat pakiusap paki tulong kailangan gusto. hindi ako makapasok sa account ko. nasaan na ang order ko? gusto kong ibalik
    ang pera ko. hindi gumagana. magkano ito? ano ang panahon bukas ng hapon? ipaalala mo sa akin na tawagan ang nanay ko sa biyernes. hanggang ngayon wala
    pa ring sumasagot. paano palitan ang password? ang pangalan ko ay. magpatugtog ka ng musika. gisingin mo ako nang alas siyete`,
  sw: `na au lakini kama kwa sababu wakati lini wapi nani nini gani kwa nini vipi jinsi ya wa za la cha katika hii hiyo huyu hizi ni si ilikuwa kuwa nina una ana
    tuna wana anaweza naweza lazima nataka hapana ndiyo mimi wewe yeye sisi ninyi wao yangu yako yake yetu sana zaidi pia bado tayari hapa pale sasa leo kesho
    jana wiki mwezi mwaka siku habari asante tafadhali msaada nahitaji. siwezi kuingia kwenye akaunti yangu. agizo langu liko wapi? nataka kurudishiwa pesa
    zangu. haifanyi kazi. ni bei gani? hali ya hewa itakuwaje kesho mchana? nikumbushe kumpigia mama simu ijumaa. nionyeshe mikahawa iliyo karibu. nimekuwa
    nikisubiri jibu tangu jumatatu. nitabadilishaje nenosiri? jina langu ni. cheza muziki`,
  af: `die 'n en of maar as omdat wanneer waar wie wat watter hoekom hoe vir met sonder van na in op aan uit by oor onder hierdie daardie dit is was wees het kan
    kon sal sou moet wil nie geen nee ja ek jy u hy sy ons julle hulle my jou haar baie meer ook al nog hier daar nou vandag môre gister week maand jaar dag hallo
    dankie asseblief hulp nodig. ek kan nie by my rekening aanmeld nie. waar is my bestelling? ek wil my geld terughê. dit werk nie. hoeveel kos dit? hoe
    gaan die weer môremiddag wees? herinner my om vrydag my ma te bel. wys my die naaste restaurante. ek wag al sedert maandag vir 'n antwoord en niemand
    antwoord nie. hoe verander ek my wagwoord? my naam is. speel musiek`,
  az: `və və ya amma əgər çünki nə vaxt harada kim nə hansı niyə necə üçün ilə bu o bunlar bir var yox deyil bəli xeyr mən sən biz siz onlar mənə məni mənim
    sənin sizin çox daha ən də hələ artıq burada orada indi bu gün sabah dünən həftə ay il gün salam təşəkkür sağ olun zəhmət olmasa kömək lazımdır. hesabıma
    daxil ola bilmirəm. sifarişim haradadır? pulumu geri istəyirəm. işləmir. qiyməti nə qədərdir? sabah günorta hava necə olacaq? cümə günü anama zəng
    etməyi xatırlat. ən yaxın restoranları göstər. bazar ertəsindən cavab gözləyirəm. şifrəni necə dəyişim? mənim adım. musiqi çal`,
  sq: `dhe ose por nëse sepse kur ku kush çfarë cili pse si për me pa nga në mbi te këtë ky kjo ai ajo është janë ishte jam kam ka kanë mund duhet dua nuk jo po unë
    ti ne ju ata më mua im ime juaj shumë edhe tashmë ende këtu atje tani sot nesër dje javë muaj vit ditë përshëndetje faleminderit ju lutem ndihmë kam nevojë.
    nuk mund të hyj në llogarinë time. ku është porosia ime? dua paratë mbrapsht. nuk funksionon. sa kushton? si do të jetë moti nesër pasdite? më kujto të
    telefonoj nënën të premten. po pres përgjigje që të hënën. si ta ndryshoj fjalëkalimin`,
  eu: `eta edo baina bada zeren noiz non nor zer zein zergatik nola egin dut duzu du dugu dute da dira zen izan naiz zara ez bai ni zu gu haiek nire zure gure oso
    gehiago ere oraindik hemen hor orain gaur bihar atzo aste hilabete urte egun kaixo eskerrik asko mesedez laguntza behar. ezin dut nire kontuan sartu. non
    dago nire eskaera? dirua itzultzea nahi dut. ez dabil. zenbat balio du? zer eguraldi egingo du bihar arratsaldean? gogorarazi amari deitzea ostiralean`,
  ru: `и или но если потому что когда где кто что какой почему как для с без из от до в на по над под при о этот эта это эти тот есть был была было быть у меня у
    вас имею может можно нельзя надо нужно хочу не нет да я ты он она мы вы они мне меня мой моя мои твой ваш его её нас вас их себя очень больше тоже уже ещё
    здесь там сейчас сегодня завтра вчера неделя месяц год день привет здравствуйте спасибо пожалуйста помогите помощь. не могу войти в свой аккаунт. где мой
    заказ? верните деньги. не работает. сколько это стоит? какая погода будет завтра днём? напомни позвонить маме в пятницу. покажи ближайшие рестораны. жду
    ответа с понедельника, и никто не отвечает. как изменить пароль? меня зовут. включи музыку. разбуди меня в семь. доброе утро, проблема со счётом`,
  uk: `і й та або але якщо бо тому що коли де хто що який чому як для з із без від до в у на по над під при про цей ця це ці той є був була було бути маю має
    може можна треба потрібно хочу не ні так я ти він вона ми ви вони мені мене мій моя мої твій ваш його її нас вас їх себе дуже більше теж вже ще тут там зараз
    сьогодні завтра вчора тиждень місяць рік день привіт вітаю дякую будь ласка допоможіть допомога. не можу увійти в свій акаунт. де моє замовлення? поверніть
    гроші. не працює. скільки це коштує? яка буде погода завтра вдень? нагадай зателефонувати мамі в п'ятницю. покажи найближчі ресторани. чекаю на відповідь з
    понеділка, і ніхто не відповідає. як змінити пароль? мене звати. увімкни музику. добрий день, проблема з рахунком`,
  be: `і або але калі бо таму што дзе хто што які чаму як для з без ад да ў у на па над пад пры пра гэты гэта гэтыя той ёсць быў была было быць маю можа трэба хачу
    не так я ты ён яна мы вы яны мне мяне мой мая твой ваш яго яе нас вас іх вельмі больш таксама ўжо яшчэ тут там зараз сёння заўтра ўчора тыдзень месяц год дзень
    прывітанне дзякуй калі ласка дапамажыце. не магу ўвайсці ў свой акаўнт. дзе мая замова? вярніце грошы. не працуе. колькі гэта каштуе? якое заўтра надвор'е`,
  bg: `и или но ако защото когато кога къде кой какво кое защо как за с със без от до в във на по над под при този тази това тези онзи е са беше бях бъде имам има
    имате може мога трябва искам не да аз ти той тя то ние вие те ми ме мен моят моята моите твой ваш неговия нас вас ги се много повече също вече още тук там сега
    днес утре вчера седмица месец година ден здравей здравейте благодаря моля помощ помогнете. не мога да вляза в профила си. къде е поръчката ми? искам си парите
    обратно. не работи. колко струва? какво ще бъде времето утре следобед? напомни ми да се обадя на мама в петък. чакам отговор от понеделник и никой не отговаря`,
  sr_cyrl: `и или али ако јер када где ко шта који која зашто како за с са без од до у на по над под пре при о овај ова ово тај то је су био била било бити имам има
    може ли не да ја ти он она ми ви они ме мој моја моје твој његов нас вас их веома више такође већ још овде тамо сада данас сутра јуче недеља месец година дан
    здраво добар дан хвала молим помоћ треба ми. не могу да се пријавим на свој налог. где је моја поруџбина? желим да ми вратите новац. не ради. колико кошта?`,
  mk: `и или но ако затоа што кога каде кој што кое зошто како за со без од до во на по над под при овој оваа ова тие е се беше биде имам има може можам треба сакам
    не да јас ти тој таа ние вие тие ми ме мојот мојата твој нас ве ги многу повеќе исто веќе уште тука таму сега денес утре вчера недела месец година ден здраво
    благодарам ве молам помош. не можам да се најавам на мојата сметка. каде е мојата нарачка? ги сакам парите назад. не работи. колку чини`,
  kk: `және немесе бірақ егер өйткені қашан қайда кім не қандай неге қалай үшін мен бен бұл ол осы бар жоқ емес иә жоқ мен сен сіз ол біз олар маған мені менің сенің
    сіздің өте көп тағы да әлі енді мұнда сонда қазір бүгін ертең кеше апта ай жыл күн сәлем рахмет өтінемін көмек керек көмектесіңіз. аккаунтыма кіре алмай
    жатырмын. тапсырысым қайда? ақшамды қайтарыңыз. жұмыс істемейді. бағасы қанша? ертең түстен кейін ауа райы қандай болады? жұма күні анама қоңырау шалуды
    еске сал. жақын мейрамханаларды көрсет. дүйсенбіден бері жауап күтіп отырмын. құпиясөзді қалай өзгертемін? менің атым. музыка қос. мені жетіде оят
    байланыс қолдау қызметі тұтынушы адам сөйлесу қоңырау шалу жіберу болдырмау тоқтату қайтала келесі ашу жабу өзгерту жаңарту жою өшіру қосу көрсету көрсет іздеу ізде іздеші тап табу
    брондау сатып алу төлеу бағасы төлем шот карта банк екі рет жеткізу мекенжай телефон нөмір файл бет қолданба экран батырма бұзылған баяу жылдам дұрыс жаман жақсы ешқашан әрқашан ештеңе
    бірдеңе біреу барлығы жұмыс істейді бер айт қалаймын керек пе бола ма қой бала дос үй тамақ су фильм кітап ән тізім тізіміме уақыт минут сағат түн кеш жаңбыр қар суық ыстық жұлдыз
    туған күн кездесу дабыл еске салғыш ойнат ойнату ойнап жатыр ма бағала шоуын сериясын көргім келеді туралы жанында`,
  mn: `ба эсвэл гэхдээ хэрэв учир хэзээ хаана хэн юу ямар яагаад яаж энэ тэр байна байгаа байсан болно үгүй тийм би чи та бид тэд миний таны надад намайг маш илүү бас
    одоо өнөөдөр маргааш өчигдөр долоо хоног сар жил өдөр сайн байна уу баярлалаа тусална уу. миний захиалга хаана байна? мөнгөө буцааж авмаар байна. ажиллахгүй байна`,
  ar: `و أو لكن إذا لأن عندما متى أين من ما ماذا أي لماذا كيف هل في على إلى عن مع بدون بعد قبل هذا هذه ذلك التي الذي هو هي أنا أنت نحن هم كان كانت يكون لا لم لن
    ليس نعم لي لك له لها لنا عندي لدي يمكن يمكنني أريد أحتاج جدا أكثر أيضا هنا هناك الآن اليوم غدا أمس أسبوع شهر سنة يوم مرحبا السلام عليكم شكرا من فضلك مساعدة
    ساعدني. لا أستطيع الدخول إلى حسابي. أين طلبي؟ أريد استرداد نقودي. لا يعمل. كم السعر؟ كيف سيكون الطقس بعد ظهر الغد؟ ذكرني بالاتصال بأمي يوم الجمعة. أظهر
    أقرب المطاعم. أنتظر الرد منذ يوم الاثنين ولم يجب أحد. كيف أغير كلمة المرور؟ اسمي. شغل الموسيقى. عايز ايه ده مش فين ليه دلوقتي شو بدي هلق وين`,
  fa: `و یا اما اگر چون وقتی کی کجا چه کسی چی کدام چرا چگونه چطور آیا در به از با بدون بعد قبل این آن که است هست بود هستم هستند نیست باشد دارم دارد نه بله من تو
    او ما شما آنها را برای من می‌توانم می‌خواهم باید خیلی بیشتر هم هنوز اینجا آنجا الان امروز فردا دیروز هفته ماه سال روز سلام ممنون متشکرم لطفا کمک نیاز
    دارم. نمی‌توانم وارد حسابم شوم. سفارش من کجاست؟ پولم را پس بدهید. کار نمی‌کند. قیمتش چند است؟ هوا فردا بعدازظهر چطور است؟ یادم بینداز جمعه به مادرم زنگ بزنم`,
  ur: `اور یا لیکن اگر کیونکہ جب کب کہاں کون کیا کونسا کیوں کیسے کے کی کا کو میں پر سے تک ساتھ بغیر بعد پہلے یہ وہ ہے ہیں تھا تھی ہوں ہو گا نہیں جی ہاں مجھے میں آپ
    ہم وہ میرا میری میرے آپ کا بہت زیادہ بھی ابھی یہاں وہاں اب آج کل ہفتہ مہینہ سال دن سلام السلام علیکم شکریہ براہ کرم مدد چاہیے۔ میں اپنے اکاؤنٹ میں لاگ ان
    نہیں کر سکتا۔ میرا آرڈر کہاں ہے؟ مجھے میرے پیسے واپس چاہئیں۔ کام نہیں کر رہا۔ قیمت کتنی ہے؟ کل موسم کیسا ہوگا`,
  hi: `और या लेकिन अगर क्योंकि जब कब कहाँ कौन क्या कौनसा क्यों कैसे के की का को में पर से तक साथ बिना बाद पहले यह वह ये है हैं था थी हूँ हो गा नहीं जी हाँ मुझे मैं आप
    हम वे मेरा मेरी मेरे आपका बहुत ज़्यादा भी अभी यहाँ वहाँ अब आज कल हफ़्ता महीना साल दिन नमस्ते धन्यवाद कृपया मदद चाहिए। मैं अपने खाते में लॉग इन नहीं कर पा रहा।
    मेरा ऑर्डर कहाँ है? मुझे मेरे पैसे वापस चाहिए। काम नहीं कर रहा। कीमत कितनी है? कल मौसम कैसा रहेगा`,
  mr: `आणि किंवा पण जर कारण जेव्हा कधी कुठे कोण काय कोणता का कसे च्या ची चा ला मध्ये वर पासून हा ही हे ते आहे आहेत होता नाही होय मला मी तुम्ही आम्ही माझा माझी
    माझे तुमचा खूप जास्त सुद्धा आता इथे तिथे आज उद्या काल आठवडा महिना वर्ष दिवस नमस्कार धन्यवाद कृपया मदत पाहिजे. माझी ऑर्डर कुठे आहे? मला पैसे परत हवे आहेत. चालत नाही`,
  ne: `र वा तर यदि किनभने जब कहिले कहाँ को के कुन किन कसरी को का लाई मा बाट सम्म यो त्यो छ छन् थियो हुन् छैन हो मलाई म तपाईं हामी मेरो तपाईंको धेरै पनि अब यहाँ त्यहाँ
    आज भोलि हिजो हप्ता महिना वर्ष दिन नमस्ते धन्यवाद कृपया मद्दत चाहियो। मेरो अर्डर कहाँ छ? मलाई पैसा फिर्ता चाहिन्छ। काम गर्दैन`,
}
