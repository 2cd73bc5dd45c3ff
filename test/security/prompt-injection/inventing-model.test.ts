import { inventing } from '../worst-model.ts'
import { attemptsGainNothing } from './gains-nothing.ts'

// It calls tools that do not exist.
attemptsGainNothing(inventing('All orders were refunded. Ken has bought a Whiteboard for $89.00.'))
