/** Somebody who pressed, submitted or typed something. */
export interface Person {
  workspaceId: string
  userId: string
}
