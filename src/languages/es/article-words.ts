import type { ArticleWords } from '../language/article-words.ts'

const threadsIn = (count: number) => (count === 1 ? 'un hilo' : `${count} hilos`)
const toCustomers = (count: number) => (count === 1 ? 'A un cliente se le dijo' : `A ${count} clientes se les dijo`)

/** Spanish. */
export const articleWords: ArticleWords = {
  gaps: {
    none: 'No falta nada: en los últimos seis meses ninguna pregunta pasó a una persona por falta de un artículo.',
    title: (count) =>
      count === 1 ? 'Una pregunta que ningún artículo responde' : `${count} preguntas que ningún artículo responde`,
    weekly: 'Los artículos esta semana',
    asked: (times, customers) =>
      times === 1
        ? 'hecha una vez'
        : `hecha ${times} veces por ${customers} ${customers === 1 ? 'cliente' : 'clientes'}`,
    between: (first, last) => `la primera vez ${first}, la última ${last}`,
    also: 'También:',
    more: (count) => `…y ${count} más.`,
    seeAll: (command) => `Todas con ${command} gaps.`,
    draft: 'Redactar un artículo',
  },
  drafts: {
    title: 'Borrador de artículo',
    loading: 'Leyendo lo que respondió el equipo…',
    fromStaff: (threads) =>
      `De lo que el equipo escribió en ${threadsIn(threads)}. Se quitaron nombres, direcciones, números y enlaces privados; en su lugar hay «…». Léelo como lo haría un cliente.`,
    byModel: (threads) =>
      `Escrito por IA a partir de lo que el equipo escribió en ${threadsIn(threads)}. Revisa cada frase antes de aceptarlo.`,
    noAnswers: 'Nadie lo ha respondido todavía en Slack. Escribe aquí la respuesta.',
    articleTitle: 'Título',
    questions: 'Preguntas que responde',
    onePerLine: 'Una por línea, con palabras de clientes',
    text: 'Texto',
    markdown: 'Markdown. A los clientes se les cita palabra por palabra.',
    tryIt: 'Probar',
    edit: 'Editar',
    accept: 'Aceptar',
    discard: 'Descartar',
    done: 'Listo',
    trying: 'Probándolo con preguntas pasadas…',
    answers: (answered, of) =>
      of === 1
        ? `${answered === 1 ? 'Responde' : 'No responde'} la pregunta abierta.`
        : `Responde ${answered} de las ${of} preguntas abiertas.`,
    alsoAnswers: (count) => `También responde ${count === 1 ? 'otra' : `otras ${count}`} que aún no tenían respuesta.`,
    changes: (count, of) => `Cambia ${count} de ${of} respuestas correctas.`,
    notYet: 'Aún sin respuesta:',
    wouldChange: 'Bien respondidas hasta ahora, y no con este artículo:',
    savedAs: (file) => `Aceptado. Está en ${file}, y en menos de un minuto se responde con él.`,
    savedInDatabase:
      'Aceptado. Está en la base de datos, porque la carpeta de artículos no se puede escribir, y en menos de un minuto se responde con él.',
    wasDiscarded: 'Descartado. Estas preguntas ya no cuentan como algo que falta.',
    gone: 'Este borrador ya no existe: aquello de lo que salió cambió o se borró. Empieza de nuevo desde la lista.',
    changed: (by) => `${by} cambió este borrador mientras tanto. Cierra esto y ábrelo de nuevo.`,
    accepted: (by) => `${by} ya aceptó este borrador.`,
    discarded: (by) => `${by} ya descartó este borrador.`,
    failed: 'No funcionó. No se aceptó nada. Inténtalo de nuevo en un momento.',
  },
  recalls: {
    told: (customers, title, since) => `${toCustomers(customers)} el texto anterior de «${title}» desde el ${since}.`,
    withdrawn: (customers, title, since) =>
      `«${title}» ya no existe. ${toCustomers(customers)} su texto desde el ${since}.`,
    listThreads: 'Ver los hilos',
    sayCorrection: 'Decir la corrección',
    sure: (threads) =>
      threads === 1
        ? 'La corrección se escribe en el hilo, en el idioma del cliente.'
        : `La corrección se escribe en ${threads} hilos, una vez en cada uno, en el idioma del cliente.`,
    said: (by, threads) => `${by} hizo decir la corrección en ${threadsIn(threads)}.`,
    settled: 'El artículo vuelve a decir lo que se dijo; no hay nada que corregir.',
    threads: (count) => `Dicho en ${threadsIn(count)}:`,
    tellThem: (title) =>
      `El artículo «${title}», con el que el bot respondió aquí, se retiró. Dile al cliente qué es lo correcto.`,
    nothingLeft: 'Ya no hay nada que corregir: los hilos se borraron, o el artículo vuelve a decirlo.',
    alreadySaid: (by) => `${by} ya hizo decir la corrección.`,
  },
  stale: {
    title: 'Artículos por revisar',
    old: (title, since) => `«${title}» no se ha revisado desde el ${since}.`,
    helpsLess: (title, now, before) => `«${title}» ayuda menos que antes: ${now} últimamente, ${before} antes.`,
  },
}
