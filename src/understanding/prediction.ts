/** The label of examples that belong to no other label (chit-chat, nonsense); never predicted with confidence. */
export const noLabel = 'none'

/** One example message with the label it stands for. */
export interface Example {
  text: string
  label: string
  /** ISO 639-1, where it is known. */
  language?: string
}

/** What an embedded model says about a message. */
export interface Prediction {
  label: string
  /** Calibrated, 0–1: of predictions with confidence 0.8, about 80 % are right. */
  confidence: number
  /** Every label with its confidence, best first. */
  ranked: { label: string; confidence: number }[]
  reasons: {
    /** The words of the message that spoke most for the label, strongest first. */
    words: string[]
    /** The most similar examples of that label, nearest first. */
    nearest: { text: string; similarity: number }[]
    /** The most similar examples of each of the likeliest labels, the likeliest label first. */
    alike: { text: string; label: string }[]
  }
}

/** A trained model: deterministic, synchronous, in memory. */
export interface EmbeddedModel {
  predict(text: string): Prediction
}
