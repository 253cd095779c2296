/** Barriers that are not ours to mend: the day that one is gone, the test that meets it fails, and it is struck out here and in the statement. */
export const knownBarriers = {
  tickBoxes: {
    rules: ['target-size'],
    at: /^<input [^>]*type="checkbox"/,
    why: "Microsoft's renderer draws the browser's own tick boxes of 13 px, close together. Teams draws larger ones.",
    told: 'Tick boxes on cards may be smaller than they should be',
  },
  longButtons: {
    at: /^cut off in a button: /,
    why: 'A phone draws each button in one line, and a short title of a topic may have 38 characters. Its whole name is read aloud.',
    told: 'On a small screen, Teams may cut off the end of a long button',
  },
  bars: {
    rules: ['aria-command-name', 'aria-hidden-focus', 'nested-interactive'],
    why: "Microsoft's charts hold focusable bars without a name, inside a picture that is itself one control. They have a card of their own.",
    told: "Microsoft's charts hold buttons without a name",
  },
} as const
