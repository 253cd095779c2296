import type { Document, Status } from '../../content/index.js'

type Version = Document['versions'][number]

/** How one version of a document stands in one council. */
export type Standing = Version['councils'][number]

/** A version, and how it stands in the council that looks; the standing is absent where nobody has told. */
export interface StandingVersion {
  readonly version: string
  readonly standing?: Standing | undefined
}

// Noted stands beside the route and leads nowhere by itself: from it everything is still to be decided. What was
// adopted is never noted over, for then it would look as if it were not in force any more.
const next: Readonly<Record<Status, readonly Status[]>> = {
  Draft: ['Endorsed', 'Recommended', 'Noted', 'Superseded'],
  Endorsed: ['Recommended', 'Noted', 'Superseded'],
  Recommended: ['Adopted', 'Noted', 'Draft', 'Superseded'],
  Adopted: ['Superseded'],
  Noted: ['Endorsed', 'Recommended', 'Adopted', 'Superseded'],
  Superseded: [],
}

/** What a version may become from where it stands; from nowhere, as a draft. */
export function nextSteps(standing: Standing | undefined): readonly Status[] {
  return standing ? next[standing.status] : next.Draft
}

/** Every version as it stands in a council, in the order in which readers of the document take them. */
export function versionsIn({ versions }: Document, council: string): readonly StandingVersion[] {
  return versions.map(({ version, councils }) => ({ version, standing: councils.find((one) => one.council === council) }))
}

/** The version that a card opens with: the one named, or the first that is not superseded. */
export function versionShown(document: Document, council: string, named?: string): StandingVersion {
  const all = versionsIn(document, council)
  const chosen = all.find(({ version }) => version === named) ?? all.find(({ standing }) => standing && standing.status !== 'Superseded')
  return chosen ?? all[0] ?? { version: 'not stated' }
}

/** What a step is called on its button. A resolution may endorse and recommend at once, so the step over Endorsed says so. */
export function stepName(from: Status | undefined, to: Status): string {
  if (to === 'Recommended' && from !== 'Endorsed') return 'Endorsed and recommended'
  if (to === 'Draft') return 'Back to Draft'
  return to
}

/** What is recorded for a step: also the endorsement that the same resolution gave. */
export function recordedFor(from: Status | undefined, to: Status): readonly Status[] {
  return to === 'Recommended' && from !== 'Endorsed' && from !== 'Recommended' ? ['Endorsed', 'Recommended'] : [to]
}
