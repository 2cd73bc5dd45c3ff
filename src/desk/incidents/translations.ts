import type { TranslateTexts } from '../../departments/translating/translate-texts.ts'
import type { Ticket } from '../../domain/ticket.ts'
import { languageOfMessage } from '../../languages/language-of-message.ts'
import { wordsIn } from '../../languages/words.ts'

/**
 * What each customer reads of a text that staff wrote: a translation into their language if the company wants that and it
 * passes the checks, with a mark that it is one; otherwise the text as it was written.
 */
export async function translationsOf(
  text: string,
  tickets: Ticket[],
  teamLanguage: string,
  translate: TranslateTexts | undefined,
): Promise<(ticket: Ticket) => string> {
  const written = languageOf(text, teamLanguage)
  const translated = new Map<string, string>()
  for (const language of new Set(tickets.map(({ triage }) => wordsIn(triage.language).language))) {
    const other = translate && language !== written ? await inLanguage(text, written, language, translate) : undefined
    if (other !== undefined) translated.set(language, other)
  }
  return ({ triage }) => translated.get(wordsIn(triage.language).language) ?? text
}

function languageOf(text: string, teamLanguage: string): string {
  const language = languageOfMessage(text)
  return language === 'und' ? teamLanguage : language
}

/** Line by line, so that each is checked and the lines stay. */
async function inLanguage(text: string, from: string, to: string, translate: TranslateTexts) {
  const lines = text.split('\n')
  const wanted = [...new Set(lines.map((line) => line.trim()).filter((line) => /\p{L}/u.test(line)))]
  const found = await translate(wanted, from, to)
  if (!found) return undefined
  const told = lines.map((line) => found.texts.get(line.trim()) ?? line).join('\n')
  return found.isAutomatic ? `${told}\n\n_${wordsIn(to).automaticTranslation}_` : told
}
