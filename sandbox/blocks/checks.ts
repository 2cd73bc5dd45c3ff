import { isObject, type Json, type JsonObject } from '../workspace/json.ts'

/** Looks at a value and says what Slack would find wrong with it, with where. */
export type Check = (value: Json, at: string) => string[]

/** One complaint in Slack's wording. */
export const problem = (what: string, at: string): string => `[ERROR] ${what} [json-pointer:${at}]`

/** A string of at most so many characters; not empty unless said otherwise. */
export const string =
  (max: number, min = 1): Check =>
  (value, at) => {
    if (typeof value !== 'string') return [problem('must be a string', at)]
    if (value.length < min) return [problem(`must be more than ${min - 1} characters`, at)]
    return value.length > max ? [problem(`must be less than ${max + 1} characters`, at)] : []
  }

/** True or false. */
export const flag: Check = (value, at) => (typeof value === 'boolean' ? [] : [problem('must be a boolean', at)])

/** Any number. */
export const number: Check = (value, at) => (typeof value === 'number' ? [] : [problem('must be a number', at)])

/** Anything at all; for fields this sandbox does not look into. */
export const anything: Check = () => []

/** One of a few words. */
export const word =
  (...allowed: string[]): Check =>
  (value, at) =>
    allowed.some((one) => one === value) ? [] : [problem(`must be one of ${allowed.join(', ')}`, at)]

/** A list within bounds, each item checked. */
export const list =
  (check: Check, max: number, min = 1): Check =>
  (value, at) => {
    if (!Array.isArray(value)) return [problem('must be an array', at)]
    if (value.length < min) return [problem(`no fewer than ${min} items allowed`, at)]
    if (value.length > max) return [problem(`no more than ${max} items allowed`, at)]
    return value.flatMap((item, index) => check(item, `${at}/${index}`))
  }

/** An object with these fields and no others. */
export const shape =
  (required: Record<string, Check>, optional: Record<string, Check> = {}): Check =>
  (value, at) => {
    if (!isObject(value)) return [problem('must be an object', at)]
    const known = { type: anything, ...required, ...optional }
    return [...missing(value, required, at), ...unknown(value, known, at), ...wrong(value, known, at)]
  }

/** An object whose "type" says which check applies. */
export const byType =
  (checks: Record<string, Check>, what: string): Check =>
  (value, at) => {
    if (!isObject(value)) return [problem('must be an object', at)]
    const check = typeof value.type === 'string' && Object.hasOwn(checks, value.type) ? checks[value.type] : undefined
    return check ? check(value, at) : [problem(`unsupported ${what}: ${String(value.type)}`, `${at}/type`)]
  }

/** Only some of the known types. */
export const pick = (checks: Record<string, Check>, names: string[]): Record<string, Check> =>
  Object.fromEntries(Object.entries(checks).filter(([name]) => names.includes(name)))

const isSet = (value: Json): boolean => value !== undefined && value !== null

const missing = (value: JsonObject, required: Record<string, Check>, at: string): string[] =>
  Object.keys(required).flatMap((key) => (isSet(value[key]) ? [] : [problem(`missing required field: ${key}`, at)]))

const unknown = (value: JsonObject, known: Record<string, Check>, at: string): string[] =>
  Object.keys(value).flatMap((key) => (known[key] ? [] : [problem(`invalid additional property: ${key}`, at)]))

const wrong = (value: JsonObject, known: Record<string, Check>, at: string): string[] =>
  Object.entries(value).flatMap(([key, field]) => (isSet(field) ? (known[key]?.(field, `${at}/${key}`) ?? []) : []))
