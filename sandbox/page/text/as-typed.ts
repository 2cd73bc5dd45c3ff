import { userOf } from '../base/state.ts'

/** Stored text as somebody would have typed it. */
export const asTyped = (text: string): string =>
  text
    .replace(/<@([A-Z0-9]+)>/g, (_, id: string) => `@${userOf(id)?.realName ?? id}`)
    .replace(/<(?:mailto:|http:\/\/)?[^|<>]*\|([^<>]*)>/g, '$1')
    .replace(/<([^<>]*)>/g, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
