import type { Kind } from '../parts/format.ts'

/** One line, or one colour of bars. */
export interface Series {
  name: string
  /** One for each label; null where there is nothing to draw. */
  values: (number | null)[]
  /** The addresses of what is behind each. */
  hrefs?: (string | undefined)[]
}

/** What a chart draws. */
export interface ChartData {
  labels: string[]
  /** Of the labels. */
  labelKind?: 'day' | 'text'
  series: Series[]
  kind: Kind
}

/** The size of a drawing, in its own units. */
export interface Size {
  width: number
  height: number
}

/** For screens and paper, and for phones, where the words of a smaller copy could not be read. */
export const sizes = { wide: { width: 760, height: 250 }, narrow: { width: 350, height: 230 } } as const

/** The room around the bars or lines. */
export const around = { top: 12, right: 8, bottom: 26, left: 48 }

/** How many colours and dashes style.css has; more series than that cannot be told apart. */
export const mostSeries = 8
