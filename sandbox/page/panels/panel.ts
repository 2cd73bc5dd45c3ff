import type { DeskName } from '../desk/at.ts'
import type { Desk } from '../desk/desk.ts'

/** What panels may do with the rest of the page. */
export interface Around {
  desks(): Desk[]
  /** Brings a desk into sight where there is room for one only. */
  show(side: DeskName): void
}

/** Something to see or to do beside the desks. */
export interface Panel {
  name: string
  /** What the button that opens it says, and its title. */
  button: string
  title: string
  /** Draws it as it is now; called after every change while it is open. */
  draw(box: HTMLElement): void
}
