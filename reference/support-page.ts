import { allowed, type JsonSchema, usualValue } from './in-words.ts'
import { code, page, table } from './markdown.ts'

/** All keys of `support.yaml`. */
export const supportPage = (schema: JsonSchema): string =>
  page(
    'support.yaml',
    'the schemas in `src/company/` and `src/orders/`',
    'The file in your company’s folder. Every key may be left out. [Your company](../how-to/company.md) shows them at work. The same as a [JSON schema](support.schema.json), with which an editor checks and completes the file (the YAML extension of VS Code, for one): write into its first line',
    '```yaml\n# yaml-language-server: $schema=../docs/reference/support.schema.json\n```',
    'with the path from your file to the schema. `npm run setup` does so. Below, `NAME` stands for a key of your own, and `[]` for each in a list.',
    ...Object.entries(schema.properties ?? {}).flatMap(([key, value]) => [
      `## ${key}`,
      value.description ?? '',
      table(['key', 'may be', 'default', 'what it is for'], rowsOf(key, value, false)),
    ]),
  )

/** A key, then those below it. `NAME` stands for keys of your own, `[]` for each in a list. */
function rowsOf(path: string, schema: JsonSchema, isNeeded: boolean): string[][] {
  const { properties = {}, additionalProperties: each, items, required = [], anyOf = [], description } = schema
  const below = [
    ...Object.entries(properties).flatMap(([key, value]) => rowsOf(`${path}.${key}`, value, required.includes(key))),
    ...(typeof each === 'object' && each.properties ? rowsOf(`${path}.NAME`, each, false) : []),
    ...(items?.properties ? rowsOf(`${path}[]`, items, false) : []),
    ...anyOf.filter((one) => one.properties).flatMap((one) => rowsOf(path, one, false)),
  ]
  const isTop = !/[.[]/.test(path)
  // What only holds others together says nothing by itself, nor does a priority.
  if (isTop ? below.length > 0 : !description) return below
  const usually = isNeeded ? 'needed' : usualValue(schema)
  return [[code(path), allowed(schema), usually, isTop ? 'as above' : (description ?? '')], ...below]
}
