import { functionWords } from '../understanding/function-words.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean))

/** Words that carry grammar, politeness or the bare wish rather than a topic, by language; without accents, as `normalise` leaves them. */
const byLanguage: Record<string, ReadonlySet<string>> = {
  // "How long does it take?" is not about taking.
  en: new Set([...functionWords, 'take', 'takes', 'took', 'taking']),
  es: words(
    `el la los las lo un una unos unas al del de a ante con contra desde en entre hacia hasta para por segun sin sobre tras y e o u ni pero si
    que cual cuales quien quienes como cuando donde porque yo tu usted ustedes nosotros ellos ella me te se nos le les mi mis tus su sus
    nuestro nuestra este esta estos estas ese esa eso esto aquel es son soy eres era fue ser estar estoy estan esta ha he han hay haber
    tengo tiene tienen tener puedo puede pueden podria quiero quisiera necesito hacer hago hace no ya muy mas menos tambien solo todo toda
    hola buenas buenos gracias favor ayuda ayudar saber`,
  ),
  pt: words(
    `o a os as um uma uns umas ao aos do da dos das de no na nos nas em com contra desde entre ate para por pelo pela sem sobre e ou nem mas se
    que qual quais quem como quando onde porque eu tu voce voces ele ela eles elas me te lhe nos meu minha meus minhas seu sua seus suas nosso
    este esta isto esse essa isso aquele e sao sou era foi ser estar estou esta estao ha tenho tem ter posso pode podem poderia quero queria
    preciso fazer faco faz nao ja muito mais menos tambem so todo toda ola oi bom boa obrigado obrigada favor ajuda ajudar saber`,
  ),
  fr: words(
    `le la les l un une des du de d a au aux en dans sur sous avec sans pour par vers chez entre et ou ni mais si que qu quel quelle quels quelles qui
    comment quand pourquoi est-ce je j tu il elle on nous vous ils elles me m te se s lui leur mon ma mes ton ta tes son sa ses notre nos votre
    vos ce cet cette ces c ca cela est sont suis es etes etait ete etre ai as ont avez avons avoir peux peut puis pouvez pourrais voudrais
    veux souhaite besoin faire fais fait ne n pas plus moins aussi tres tout toute tous y bonjour salut merci svp plait aide aider savoir`,
  ),
  de: words(
    `der die das den dem des ein eine einen einem einer eines und oder aber wenn dass ob als wie wo was wer wann warum welche welcher welches ich
    du er sie es wir ihr mich mir dich dir uns euch ihm ihn ihnen mein meine meinen meinem meiner dein deine sein seine unser unsere euer eure
    ihre ihren dieser diese dieses diesen in im an am auf aus bei mit nach von vom zu zum zur fur uber unter um durch ohne gegen bis ist sind
    bin bist war waren wird werden wurde habe hat haben hatte kann kannst konnen konnte konnten muss mochte will wollen soll darf gibt nicht
    kein keine ja nein noch schon nur auch sehr mehr etwas man hallo guten tag danke bitte hilfe helfen wissen`,
  ),
  id: words(
    `yang dan atau tetapi tapi jika kalau bila karena agar supaya di ke dari pada dalam dengan untuk oleh tentang sampai saya aku kamu anda kami
    kita dia mereka ini itu apa apakah siapa kapan mana bagaimana gimana kenapa mengapa ada adalah bisa dapat boleh mau ingin harus perlu akan
    sudah udah telah belum sedang masih tidak tak gak ga nggak bukan jangan juga saja aja lagi sangat lebih ya dong sih kok nih deh kak min
    mohon tolong halo hai terima kasih makasih bantu bantuan nya punya`,
  ),
  ja: words(
    'は が を に で と も の か ね よ な へ や から まで より です ます でし まし た て し する いる ある なる こと もの これ それ あれ この その どう',
  ),
  zh: words(
    '的 了 吗 呢 吧 啊 是 在 有 我 你 您 他 她 它 我们 你们 这 那 和 与 或 就 都 也 还 很 请 问 请问 怎么 什么 可以 能 要 想 不 没 没有 一 个',
  ),
}

const none: ReadonlySet<string> = new Set()

/** Those of a language (ISO 639-1); none where they are not known. */
export const grammarWordsOf = (language: string): ReadonlySet<string> => byLanguage[language] ?? none
