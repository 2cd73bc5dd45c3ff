import type { ArticleWords } from '../language/article-words.ts'

const threadsIn = (count: number) => (count === 1 ? 'uma conversa' : `${count} conversas`)
const toCustomers = (count: number) => (count === 1 ? 'Um cliente leu' : `${count} clientes leram`)

/** Portuguese. */
export const articleWords: ArticleWords = {
  gaps: {
    none: 'Não falta nada: nos últimos seis meses nenhuma pergunta passou para uma pessoa por falta de artigo.',
    title: (count) =>
      count === 1 ? 'Uma pergunta que nenhum artigo responde' : `${count} perguntas que nenhum artigo responde`,
    weekly: 'Os artigos desta semana',
    asked: (times, customers) =>
      times === 1
        ? 'feita uma vez'
        : `feita ${times} vezes por ${customers} ${customers === 1 ? 'cliente' : 'clientes'}`,
    between: (first, last) => `a primeira vez ${first}, a última ${last}`,
    also: 'Também:',
    more: (count) => `…e mais ${count}.`,
    seeAll: (command) => `Veja todas com ${command} gaps.`,
    draft: 'Rascunhar um artigo',
  },
  drafts: {
    title: 'Rascunho de artigo',
    loading: 'Lendo o que a equipe respondeu…',
    fromStaff: (threads) =>
      `Do que a equipe escreveu em ${threadsIn(threads)}. Nomes, endereços, números e links privados foram retirados; no lugar há “…”. Leia como um cliente leria.`,
    byModel: (threads) =>
      `Escrito por IA a partir do que a equipe escreveu em ${threadsIn(threads)}. Confira cada frase antes de aceitar.`,
    noAnswers: 'Ninguém respondeu isto no Slack ainda. Escreva a resposta aqui.',
    articleTitle: 'Título',
    questions: 'Perguntas que ele responde',
    onePerLine: 'Uma por linha, nas palavras dos clientes',
    text: 'Texto',
    markdown: 'Markdown. É citado aos clientes palavra por palavra.',
    tryIt: 'Experimentar',
    edit: 'Editar',
    accept: 'Aceitar',
    discard: 'Descartar',
    done: 'Pronto',
    trying: 'Experimentando com perguntas passadas…',
    answers: (answered, of) =>
      of === 1
        ? `${answered === 1 ? 'Responde' : 'Não responde'} à pergunta aberta.`
        : `Responde a ${answered} das ${of} perguntas abertas.`,
    alsoAnswers: (count) => `Responde também a ${count === 1 ? 'outra' : `outras ${count}`} ainda sem resposta.`,
    changes: (count, of) => `Muda ${count} de ${of} respostas certas.`,
    notYet: 'Ainda sem resposta:',
    wouldChange: 'Respondidas corretamente até agora, e não com este artigo:',
    savedAs: (file) => `Aceito. Está em ${file}, e em menos de um minuto é usado nas respostas.`,
    savedInDatabase:
      'Aceito. Está no banco de dados, porque a pasta de artigos não pode ser escrita, e em menos de um minuto é usado nas respostas.',
    wasDiscarded: 'Descartado. Estas perguntas já não contam como falta.',
    gone: 'Este rascunho não existe mais: aquilo de que foi feito mudou ou foi apagado. Recomece pela lista.',
    changed: (by) => `${by} mudou este rascunho enquanto isso. Feche esta janela e abra o rascunho de novo.`,
    accepted: (by) => `${by} já aceitou este rascunho.`,
    discarded: (by) => `${by} já descartou este rascunho.`,
    failed: 'Não funcionou. Nada foi aceito. Tente de novo daqui a pouco.',
  },
  recalls: {
    told: (customers, title, since) => `${toCustomers(customers)} o texto antigo de “${title}” desde ${since}.`,
    withdrawn: (customers, title, since) =>
      `“${title}” não existe mais. ${toCustomers(customers)} o texto desde ${since}.`,
    listThreads: 'Listar as conversas',
    sayCorrection: 'Dizer a correção',
    sure: (threads) =>
      threads === 1
        ? 'A correção é escrita na conversa, no idioma do cliente.'
        : `A correção é escrita em ${threads} conversas, uma vez em cada, no idioma do cliente.`,
    said: (by, threads) => `${by} mandou dizer a correção em ${threadsIn(threads)}.`,
    settled: 'O artigo volta a dizer o que foi dito; não há nada a corrigir.',
    threads: (count) => `Dito em ${threadsIn(count)}:`,
    tellThem: (title) =>
      `O artigo “${title}”, com o qual o bot respondeu aqui, foi retirado. Diga ao cliente o que está certo.`,
    nothingLeft: 'Não há mais nada a corrigir: as conversas foram apagadas, ou o artigo volta a dizê-lo.',
    alreadySaid: (by) => `${by} já mandou dizer a correção.`,
  },
  stale: {
    title: 'Artigos a rever',
    old: (title, since) => `“${title}” não é revisto desde ${since}.`,
    helpsLess: (title, now, before) => `“${title}” ajuda menos do que antes: ${now} ultimamente, ${before} antes.`,
  },
}
