/** Every label that a figure may carry, wherever it is told; each has few values, all of them ours. */
export const toldLabels: readonly string[] = ['channel', 'job', 'kind', 'le', 'level', 'outcome', 'state', 'status']

/** Everything that may be told of one turn; the reference only of a turn that failed. */
export const toldOfTurns: readonly string[] = ['byp.turn.feature', 'byp.turn.kind', 'byp.turn.outcome', 'byp.turn.reference']
