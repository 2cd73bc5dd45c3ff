/** How a server and its model want to be asked. */
export interface Habits {
  /** Parameters that it does not take. */
  without: string[]
  /** The parameter that limits an answer. */
  limit: 'max_tokens' | 'max_completion_tokens' | 'none'
  limitTokens: number
  /** How a function is forced on it: by name, as the only one there is, or by asking politely. */
  forcing: 'named' | 'required' | 'auto'
  /** Whether it takes functions when one is forced, and when it may choose. */
  takesForced: boolean
  takesFunctions: boolean
  /** How JSON is asked for instead of a forced function. */
  json: 'json_schema' | 'json_object' | 'text'
  /** Whether it takes a system message. */
  takesSystem: boolean
}

/** What one answer has taught. */
export type Lesson = Partial<Habits>

/** Far above any expected answer; stops endless output. */
export const usualLimit = 1_000
/** For models that think within the limit. */
export const largeLimit = 8_000

/** What is supposed of a model before it was asked. Reasoning models refuse a temperature, and think within the limit. */
export function supposedHabits(model: string): Habits {
  const isReasoning = /^(?:o\d|gpt-5(?!-chat))/.test(model.split('/').at(-1) ?? '')
  return {
    without: isReasoning ? ['temperature'] : [],
    limit: isReasoning ? 'none' : 'max_tokens',
    limitTokens: usualLimit,
    forcing: 'named',
    takesForced: true,
    takesFunctions: true,
    json: 'json_schema',
    takesSystem: true,
  }
}

/** Habits after a lesson. */
export const withLesson = (habits: Habits, lesson: Lesson): Habits => ({
  ...habits,
  ...lesson,
  without: [...new Set([...habits.without, ...(lesson.without ?? [])])],
})
