/** Barriers that are not ours to mend: the day that one is gone, the test that meets it fails, and it is struck out here and in the statement. */
export const knownBarriers = {
  tickBoxes: {
    rules: ['target-size'],
    at: /^<input [^>]*type="checkbox"/,
    why: "Microsoft's renderer draws the browser's own tick boxes of 13 px, close together. Teams draws larger ones.",
    told: 'Tick boxes on cards may be smaller than they should be',
  },
  bars: {
    rules: ['aria-command-name', 'aria-hidden-focus', 'nested-interactive'],
    why: "Microsoft's charts hold focusable bars without a name, inside a picture that is itself one control. They have a card of their own.",
    told: "Microsoft's charts hold buttons without a name",
  },
} as const
