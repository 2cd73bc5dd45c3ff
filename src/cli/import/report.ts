import type { Imported } from '../../knowledge/importing/import-articles.ts'
import { troubleLine } from '../../knowledge/sources/troubles.ts'

/** In a dry run, so many names of each kind are shown. */
const mostNames = 20

/** What a person reads after an import. */
export function importReport(imported: Imported, isDryRun: boolean): string[] {
  const { came, changed, went, kept, edited, kind, dir, troubles } = imported
  const counts = [
    `${came.length} came`,
    `${changed.length} changed`,
    `${went.length} went`,
    `${kept.length} stayed as they are`,
  ]
  return [
    `${isDryRun ? 'Nothing was written. It would be' : 'Done'} (${kind}): ${counts.join(', ')}.`,
    ...(isDryRun ? names(imported) : []),
    ...editedLines(edited),
    ...(troubles.length > 0 ? ['', ...troubles.map((trouble) => `  ${troubleLine(trouble)}`)] : []),
    '',
    isDryRun ? `Run it again without --dry-run to write into ${dir}.` : `The articles are in ${dir}.`,
  ]
}

function names({ came, changed, went }: Imported): string[] {
  const files = (writes: { file: string }[]) => writes.map(({ file }) => file)
  return [...listed('+', files(came)), ...listed('~', files(changed)), ...listed('-', went)]
}

function listed(sign: string, files: string[]): string[] {
  const shown = files.slice(0, mostNames).map((file) => `  ${sign} ${file}`)
  const more = files.length - shown.length
  return more > 0 ? [...shown, `  ${sign} … and ${more} more`] : shown
}

function editedLines(edited: Imported['edited']): string[] {
  if (edited.length === 0) return []
  const [first, ...others] = edited.map(({ file }) => file)
  const changedToo = edited.filter((one) => one.changedToo).length
  const places = `${first}${others.length > 0 ? `, ${others.slice(0, 2).join(', ')}` : ''}${others.length > 2 ? ', …' : ''}`
  const news = changedToo > 0 ? ` ${changedToo} of them changed at the source, too.` : ''
  return [
    '',
    `  Left alone, changed or deleted by a person: ${edited.length} (${places}).${news} --force replaces them.`,
  ]
}
