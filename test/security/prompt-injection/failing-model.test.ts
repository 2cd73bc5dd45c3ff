import { fails } from '../../scripted-replies.ts'
import { kensSecret } from '../attacks.ts'
import { attemptsGainNothing } from './gains-nothing.ts'

attemptsGainNothing(fails(401, `Incorrect API key. The message was: ${kensSecret}`))
