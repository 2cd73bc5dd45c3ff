import { attemptsGainNothing } from './gains-nothing.ts'

attemptsGainNothing(undefined)
