/** Raised whenever the same corpus would give another model, so that a model trained by older code is not used. */
export const engineVersion = 7

/** How the engine learns; all of it enters the model's key. */
export interface Settings {
  readonly seed: number
  /** Passes over the rows for the model itself, and for each of the models that only calibrate. */
  readonly epochs: number
  readonly foldEpochs: number
  readonly folds: number
  /** How strongly uneven counts of phrasings are made up for (Menon et al. 2021, logit adjustment). */
  readonly evening: number
  /** The weight of each block of features: stems, pairs of stems, runs of letters. */
  readonly blocks: readonly [number, number, number]
  /** Share of right answers wanted among those given outright; a higher target asks back more often. */
  readonly precision: number
}

/** The settings measured best; see the evaluation. */
export const standardSettings: Settings = {
  seed: 20_261_121,
  epochs: 6,
  foldEpochs: 3,
  folds: 2,
  evening: 1,
  blocks: [0.8, 0.7, 0.8],
  precision: 0.75,
}
