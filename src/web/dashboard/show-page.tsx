import { SupportError } from '../../domain/errors.ts'
import { findPlaces } from '../../figures/places.ts'
import { Document, Frame } from './layout.tsx'
import { pages } from './pages.ts'
import { csvOf } from './parts/csv.ts'
import type { Asked, Content, Page, PageParts } from './parts/page.ts'
import { RangeForm } from './range-form.tsx'

interface Shown {
  headers: Record<string, string>
  body: string
}

/** A page as a browser shows it, or one of its tables as CSV. */
export async function showPage(
  parts: PageParts & { styleHref: string },
  page: Page,
  asked: Asked,
  today: string,
): Promise<Shown> {
  const content = await page.read(parts, asked)
  const wanted = asked.form.get('csv') ?? asked.query.get('csv')
  if (wanted) {
    const table = content.tables?.find(({ name }) => name === wanted)
    if (!table) throw new SupportError('unknown_command', 'There is no such table')
    const file = `frontdesk-${table.name}-${asked.scope.from}-${asked.scope.to}.csv`
    const disposition = `attachment; filename="${file}"`
    return {
      headers: { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': disposition },
      body: csvOf(table),
    }
  }
  const { scope, reader } = asked
  const title = content.title ?? page.title
  const document = (
    <Document title={title} styleHref={parts.styleHref}>
      <Frame
        menu={pages.filter(({ hidden }) => !hidden)}
        current={page.path}
        scope={scope}
        name={await parts.nameOf(reader.userId)}
      >
        <div class="page-head">
          <h1>{title}</h1>
          <p>{page.about}</p>
        </div>
        {page.form && <RangeForm {...(await formParts(parts, asked, content))} page={page} today={today} />}
        {content.body}
      </Frame>
    </Document>
  )
  return { headers: { 'content-type': 'text/html; charset=utf-8' }, body: `<!doctype html>${document}` }
}

const ofTheForm = ['from', 'to', 'company', 'channel', 'csv', 'page']

async function formParts({ db, channelNameOf }: PageParts, { scope, query }: Asked, { fields }: Content) {
  const places = await findPlaces(db, scope.workspaceId)
  const names = await Promise.all(
    places.channels.map(async (id) => [id, `#${(await channelNameOf(id).catch(() => undefined)) ?? id}`] as const),
  )
  const kept = [...query].filter(
    ([name, value]) => ![...ofTheForm, ...(fields?.names ?? [])].includes(name) && value !== '',
  )
  return { scope, kept, fields: fields?.inputs, places, channelNames: Object.fromEntries(names) }
}
