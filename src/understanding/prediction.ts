/** The label of out-of-scope examples (chit-chat, nonsense). It is never predicted with confidence. */
export const noLabel = 'none'

/** An example message and its label. */
export interface Example {
  text: string
  label: string
  /** ISO 639-1, if known. */
  language?: string
}

/** How likely each label is for one message. */
export interface Ranking {
  /** The likeliest. */
  label: string
  /** Calibrated, from 0 to 1: of predictions with confidence 0.8, about 80 % are right. */
  confidence: number
  /** All labels by confidence, highest first. */
  ranked: { label: string; confidence: number }[]
}

/** The same, with the reasons. */
export interface Prediction extends Ranking {
  reasons: {
    /** The words that most indicated the label, strongest first. */
    words: string[]
    /** The most similar examples of that label, nearest first. */
    nearest: { text: string; similarity: number }[]
    /** The most similar examples of each likely label, most likely label first. */
    alike: { text: string; label: string }[]
  }
}

/** A trained model: deterministic, synchronous, in memory. */
export interface EmbeddedModel {
  predict(text: string): Prediction
  /** Faster, for who does not ask why. */
  rank(text: string): Ranking
}
