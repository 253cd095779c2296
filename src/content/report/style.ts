/** Colours of the report: every pair of text and ground has a contrast of at least 7 to 1. */
export const colours = { text: '#1a1a1a', quiet: '#454a4d', link: '#0b3d6b', ground: '#ffffff', band: '#f1f3f4', line: '#5c6468' } as const

/** The style of the report on a screen, on a phone and on paper. */
export const style = `
:root { color: ${colours.text}; background: ${colours.ground}; font: 1.0625rem/1.5 Arial, "Helvetica Neue", sans-serif }
body { margin: 0 auto; max-width: 56rem; padding: 1rem }
a { color: ${colours.link}; text-underline-offset: .15em }
a:focus-visible, .wide:focus-visible { outline: 3px solid ${colours.link}; outline-offset: 2px }
.skip { position: absolute; left: -99rem }
.skip:focus { position: static }
h1 { font-size: 2rem; line-height: 1.2 } h2 { border-top: 4px solid ${colours.text}; padding-top: .75rem; margin-top: 3rem } h3 { margin-bottom: .25rem }
.facts, .id { color: ${colours.quiet} } .facts { margin-top: 0 }
.notice { border: 3px solid ${colours.text}; padding: .75rem 1rem; font-weight: bold }
article { border-top: 1px solid ${colours.line}; padding-bottom: .75rem }
dl { margin: 0 } dl > div { display: grid; grid-template-columns: 9rem 1fr; gap: 0 1rem; padding: .25rem 0 }
dt { font-weight: bold } dd { margin: 0 } dd ul, nav ul { margin: 0; padding-left: 1.25rem }
.wide { overflow-x: auto } table { border-collapse: collapse; width: 100%; font-size: .9375rem }
caption { text-align: left; font-weight: bold; padding: .5rem 0 } th, td { border: 1px solid ${colours.line}; padding: .375rem .5rem; text-align: left; vertical-align: top }
thead th { background: ${colours.band} } .sign td { height: 2rem }
@media (max-width: 40rem) { dl > div { grid-template-columns: 1fr } }
@media print { @page { size: A4; margin: 16mm } :root { font-size: 10pt; line-height: 1.35 } body { max-width: none; padding: 0 } .skip { display: none }
  a { color: inherit } dl > div { padding: 1pt 0 } tr, dl > div { break-inside: avoid } h2, h3 { break-after: avoid } thead { display: table-header-group } .wide { overflow: visible } }
`
