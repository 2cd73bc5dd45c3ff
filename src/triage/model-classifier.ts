import type { BaseChatModel } from '@langchain/core/language_models/chat_models'
import { RunnableLambda } from '@langchain/core/runnables'
import type { Logger } from 'pino'
import type { Classification, Triage } from '../domain/classification.ts'
import type { Inquiry } from '../domain/inquiry.ts'
import { noteModelFailure } from '../language-model/message-time.ts'
import { FilteredAnswer, levelOf, modelFailure } from '../language-model/model-failure.ts'
import { answeringWith } from '../language-model/structured-answer.ts'
import { classificationSchemaWith, completed } from './classification.ts'
import type { Classifier } from './classifier.ts'
import { answerName, type DeskOf, triagePrompt } from './prompt.ts'
import { fittingQuestion } from './prompt-size.ts'
import { longestTriaged } from './translation.ts'

interface Parts {
  model: BaseChatModel
  /** Its `reasons.alike` become examples in the prompt. */
  embedded: (text: string) => Classification & { reasons?: { alike: { text: string; label: string }[] } }
  /** Absent: nobody's in particular. */
  desk?: DeskOf
  log: Logger
}

/** The classifier chain: the language model, and the embedded model whenever that fails. */
export function createModelClassifier({ model, embedded, desk, log }: Parts): Classifier {
  const fallback = ({ text }: Inquiry): Triage => ({ ...embedded(text), by: 'embedded model', fallback: true })
  const chain = askingModel({ model, embedded, desk, log }).withFallbacks([RunnableLambda.from(fallback)])
  return { classify: (inquiry, options) => chain.invoke(inquiry, options) }
}

function askingModel({ model, embedded, desk, log }: Parts) {
  const schema = classificationSchemaWith((desk?.departments ?? []).map(({ name }) => name))
  const asked = RunnableLambda.from((inquiry: Inquiry) =>
    fittingQuestion(inquiry, embedded(inquiry.text).reasons?.alike ?? [], desk),
  ).pipe(triagePrompt)
  const translating = asked.pipe(answeringWith(model, answerName, schema))
  const judging = asked.pipe(answeringWith(model, answerName, schema.omit({ translation: true })))
  return RunnableLambda.from(async (inquiry: Inquiry, config): Promise<Triage> => {
    try {
      const chain = inquiry.text.length > longestTriaged ? judging : translating
      const read = await chain.invoke(inquiry, config)
      return { ...completed(read, embedded(inquiry.text)), by: 'language model', fallback: false }
    } catch (error) {
      logFailure(log, error, inquiry)
      if (error instanceof FilteredAnswer) return forPerson(embedded(inquiry.text))
      throw error // withFallbacks swallows the error, so log it here
    }
  })
}

/** What a provider or a model does not want to speak of, nobody but a person should judge. */
const forPerson = ({ sentiment, summary, language, urgency }: Classification): Triage => ({
  ...{ sentiment, summary, language, urgency },
  intent: 'human_needed',
  confidence: 1,
  by: 'embedded model',
  fallback: true,
})

/** Error messages may quote the customer or the model, so they are logged only at debug level. */
function logFailure(log: Logger, error: unknown, { channelId, threadTs }: Inquiry): void {
  const failure = modelFailure(error)
  noteModelFailure(failure)
  log[levelOf(failure)](
    { ...failure, channelId, threadTs },
    'The language model failed to classify; using the embedded model',
  )
  log.debug({ err: error }, 'Cause of the failed classification')
}
