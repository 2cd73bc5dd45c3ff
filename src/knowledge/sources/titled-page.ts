/** A text in HTML as a page under its title, so that no heading of the text is taken for it. */
export const titledPage = (title: string | undefined, html: string): string =>
  `<article class="article-body">${title ? `<h1>${escapeHtml(title)}</h1>` : ''}${html}</article>`

const escapeHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
