import type { Troubles } from './troubles.ts'

/*
 * The pages of folders, zips and exports, whoever wrote them. This folder reads none of their texts and writes nothing.
 */

/** A page as its source has it, not read yet. */
export interface SourcePage {
  /** What it is known by in its source, whatever its title becomes: an address, an id or a path. */
  key: string
  /** The address that we asked for, if the page has another one of its own. */
  asked?: string
  /** Its path or address with an extension, which decides how it is read. */
  name: string
  bytes: Uint8Array
  /** What the source says about it, which goes before what the page says itself. */
  title?: string
  /** Where customers can read it. */
  link?: string
  /** ISO date. */
  updated?: string
  /** ISO 639-1. */
  language?: string
  audience?: 'staff'
}

/** All that a source has. */
export interface Gathered {
  pages: SourcePage[]
  /** What kind of source it was, for the person who imports. */
  kind: string
  /** Keys, or addresses that we asked for, of pages that exist but could not be had this time. Their articles stay. */
  missed: string[]
  /** False if there may be more pages. Then no article is removed. */
  whole: boolean
  troubles: Troubles
}

/** Told of each page, for a progress bar. The total may grow. */
export type Progress = (done: number, total: number) => void
