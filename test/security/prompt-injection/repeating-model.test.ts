import { customerMessage } from '../../scripted-replies.ts'
import { obeying } from '../worst-model.ts'
import { attemptsGainNothing } from './gains-nothing.ts'

// It calls the tools that the message asks for, and answers with what the customer wrote.
attemptsGainNothing(obeying(customerMessage))
