import { lastFew } from '../understanding/last-few.ts'
import type { Courtesies } from './language/language.ts'
import { withoutCaptures } from './language/patterns.ts'
import { languages, patternOf, spacedLanguages, unspacedLanguages } from './languages.ts'
import { thanksElsewhere } from './polite-lines.ts'

/** A message that needs no department and gets a fixed reply. */
export type Courtesy = 'greeting' | 'thanks' | 'who are you' | 'may I ask' | 'no words'

const all = Object.values(languages)
const said = (...names: (keyof Courtesies)[]): string =>
  names.map((name) => patternOf(all, ({ courtesies }) => courtesies[name])).join('|')

const laughter = new RegExp(`(?<![\\p{L}\\p{N}])(?:${said('laughter')}|ㅋ{2,})(?![\\p{L}\\p{N}])`, 'giu')

/** Thanks may end in a name: "Thank you, Priya!" */
const nameAtEnd = /[\s,]{1,3}@?\p{Lu}[\p{Ll}'’-]{1,30}(?=[\s!.,]{0,5}$)/u
const thankful = new RegExp(said('thankful'), 'i')

/** Between words. "~" and "^" belong to emoticons and drawn-out endings. */
const gap = '[\\s\\p{P}~^ー～]'

const greetings = said('openings', 'greetings')
const after = said('addressees', 'fillers')
const and = 'and|und|et|y|e|dan'

// Nobody writes more than six in a row. The limit also prevents catastrophic backtracking. That there is one at least says
// `(?!$)`: with a repetition from 1, the machine code would have all the words twice.
const sentence = (words: string) =>
  new RegExp(
    `^${gap}*(?!$)(?:(?:${words})(?:${gap}+(?:${after})){0,4}(?:${gap}+(?:${and})(?=${gap}+[\\p{L}]))?${gap}*){0,6}$`,
    'iu',
  )
const onlyGreeting = sentence(greetings)
const onlyThanks = sentence(`${said('thanks', 'content')}|${withoutCaptures(thanksElsewhere)}|${greetings}`)
const onlyWhoAreYou = sentence(`${said('whoAreYou')}|${greetings}`)
const onlyMayIAsk = sentence(`${said('mayIAsk')}|${greetings}`)

/**
 * Recognizes messages that are only a greeting, thanks, the question who answers here, the question whether they may
 * ask, or no words at all (or just laughter), in all supported languages.
 */
export const findCourtesy: (text: string) => Courtesy | undefined = lastFew(courtesyIn)

function courtesyIn(text: string): Courtesy | undefined {
  const bare = withoutLaughter(text)
    .replace(/:[a-z0-9_+-]+:/g, ' ')
    .replace(/\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f/gu, ' ')
    .trim()
  if (!/[\p{L}\p{N}]/u.test(bare)) return saysThanks(text) ? 'thanks' : 'no words'
  // Longer ones say more than a courtesy, and the patterns stay cheap.
  if (bare.length > 80) return undefined
  if (onlyGreeting.test(bare)) return 'greeting'
  if (onlyThanks.test(bare) || (thankful.test(bare) && onlyThanks.test(bare.replace(nameAtEnd, '')))) return 'thanks'
  if (onlyWhoAreYou.test(bare)) return 'who are you'
  return onlyMayIAsk.test(bare) ? 'may I ask' : undefined
}

/** A thumb up below an answer says as much as "thanks". */
const thankfulPicture =
  /👍|👌|🙏|🙌|👏|🤝|🫡|✅|✔|💯|🥳|❤|🧡|💛|💚|💙|💜|☺|😊|🙂|😀|😃|😄|😁|😍|🤩|🤗|:(?:\+1|thumbsup|ok_hand|pray|raised_hands|clap|handshake|white_check_mark|heavy_check_mark|100|partying_face|heart|blush|slightly_smiling_face|smile|smiley|grinning):/gu
const saysThanks = (text: string): boolean => {
  const rest = text.replace(thankfulPicture, '').replace(/:skin-tone-\d:|\p{Emoji_Modifier}|\u200d|\ufe0f|[\s!.]/gu, '')
  return rest === '' && text.search(thankfulPicture) >= 0
}

/** What somebody says beside laughing. */
export const withoutLaughter = (text: string): string => text.replace(laughter, ' ')

const wordsOf = (among: typeof all, ...names: (keyof Courtesies)[]) =>
  names.map((name) => patternOf(among, ({ courtesies }) => courtesies[name])).join('|')

/** The courtesies that open a longer message. */
export const opening = {
  greeting: new RegExp(
    `^(?:(?:${wordsOf(spacedLanguages, 'openings')})(?![\\p{L}\\p{N}])|${wordsOf(unspacedLanguages, 'openings')})(?:\\s+(?:${said('addressees')})(?![\\p{L}\\p{N}]))*[\\s,.!:;،。、！～-]*`,
    'iu',
  ),
  pleasantry: new RegExp(`^(?:${said('pleasantries')})`, 'iu'),
}

const around = new RegExp(
  `^(?:(?:${said('openings')})(?: (?:${said('addressees')}))?[\\s,.!、，。！]+)+|(?:[\\s,.!?、，。！？]+(?:${said('thanks', 'please')}))+(?=[\\s.!?。！？]*$)`,
  'giu',
)

/** A text without its greeting, thanks or "please". */
export const withoutCourtesies = (text: string): string => text.replace(around, '')
