/** Whether a person serves tickets. `unknown`: their channel cannot be asked, so nobody can tell whether they have left. */
export type Standing = 'serves' | 'left' | 'unknown'
