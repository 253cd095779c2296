const screen = `
:root{--text:#14171f;--dark:#17324d;--doing:#0d5638;--dont:#8a1a2b;--soft:#4a5360;--hair:#b9c0c8;--wash:#eef2f5;--paper:#fff;--focus:#fd0}
*{box-sizing:border-box}
html{font-size:112.5%;-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:1rem}
html.large{font-size:150%}
body{margin:0;background:var(--wash);color:var(--text);font:1rem/1.45 "Atkinson Hyperlegible","Segoe UI",system-ui,-apple-system,Roboto,"Helvetica Neue",Arial,sans-serif;overflow-wrap:break-word}
h1,h2,p,ul,dl,dd{margin:0}
a{color:#0b4a85;text-underline-offset:.15em;text-decoration-thickness:max(1px,.06em)}
a:hover{text-decoration-thickness:.18em}
a:focus-visible,summary:focus-visible,main:focus-visible{outline:3px solid var(--text);outline-offset:2px;background:var(--focus);color:var(--text);box-shadow:0 0 0 2px var(--focus)}
.skip{position:absolute;left:-99em;top:0;padding:.6rem 1rem;z-index:1}
.skip:focus{left:0;background:var(--focus);color:var(--text)}
.wide{max-width:60rem;margin:0 auto;padding:0 1.25rem}
.top{background:var(--dark);color:#fff}
.top .wide{display:flex;flex-wrap:wrap;gap:.35rem 1.5rem;align-items:baseline;justify-content:space-between;padding-top:.8rem;padding-bottom:.8rem}
.brand{font-weight:700}
.ways{display:flex;flex-wrap:wrap;gap:.35rem 1.4rem;list-style:none;padding:0}
.ways a{color:#fff;display:inline-block;padding:.15rem 0}
.ways a:focus-visible{color:var(--text)}
main{display:block}
.sheet{background:var(--paper);max-width:60rem;margin:1.5rem auto;padding:2rem 2.25rem 2.25rem;border:1px solid var(--hair)}
.first{display:flex;flex-wrap:wrap;gap:.5rem 1.5rem;align-items:center;justify-content:space-between}
.for{font-weight:700;color:var(--dark);font-size:1.15rem;min-width:0;overflow-wrap:anywhere}
.mark{font-weight:700;border:2px solid var(--text);padding:.15rem .6rem}
h1{font-size:clamp(1.9rem,1.1rem + 3.6vw,3rem);line-height:1.1;letter-spacing:-.015em;margin:.5rem 0 1.1rem;text-wrap:balance}
.test{background:var(--dark);color:#fff;font-weight:700;font-size:clamp(1.25rem,1rem + 1.2vw,1.6rem);line-height:1.25;padding:.85rem 1.1rem;text-wrap:balance;border:2px solid var(--dark)}
.pair{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:1.5rem;margin-top:1.25rem}
.large .pair{grid-template-columns:minmax(0,1fr)}
h2{font-size:1.2rem;line-height:1.25}
.do h2,.dont h2{display:flex;align-items:center;color:#fff;font-size:1.35rem;padding:.4rem .8rem;text-transform:uppercase;letter-spacing:.02em}
.do h2{background:var(--doing);border:2px solid var(--doing)}
.dont h2{background:var(--dont);border:2px solid var(--dont)}
.do h2 svg,.dont h2 svg{width:.9em;height:.9em;margin-right:.55em}
.do ul,.dont ul{list-style:none;padding:0}
.do li,.dont li{display:grid;grid-template-columns:1.2rem minmax(0,1fr);gap:.6rem;padding:.55rem .25rem;border-bottom:1px solid var(--hair);text-wrap:balance}
.do li:last-child,.dont li:last-child{border-bottom:0}
li svg{width:.95rem;height:.95rem;margin-top:.25rem}
.do li svg{color:var(--doing)}
.dont li svg{color:var(--dont)}
svg{fill:none;stroke:currentColor;stroke-width:4.4;overflow:visible}
.box{border:2px solid var(--dark);padding:.9rem 1.1rem 1rem}
.box:first-child:nth-last-child(3){grid-row:span 2}
.box ul{padding-left:1.1rem;margin-top:.4rem;list-style:square}
.box li{padding-left:.15rem;margin-top:.4rem;text-wrap:balance}
.about{margin-top:1.5rem;padding-top:1.1rem;border-top:3px solid var(--dark)}
.about dl{display:flex;flex-wrap:wrap;gap:.25rem 1.75rem;margin-bottom:.5rem}
.about dl div{display:flex;gap:.4rem}
.about dt{font-weight:700}
.about p{max-width:44rem}
details{margin-top:1rem}
summary{cursor:pointer;font-weight:700;color:#0b4a85;padding:.25rem 0;width:fit-content}
.basis{padding-left:1.2rem;margin:.5rem 0 0}
.basis li{margin-top:.7rem}
.basis span{display:block;color:var(--soft)}
.bottom{max-width:60rem;margin:0 auto 2rem;padding:0 1.25rem}
`

const narrow = `
@media screen and (max-width:46em){.box:first-child:nth-last-child(3){grid-row:auto}.pair{grid-template-columns:minmax(0,1fr)}.sheet{margin:0;border-width:0 0 1px;padding:1.25rem 1.1rem 1.5rem}.wide,.bottom{padding-left:1.1rem;padding-right:1.1rem}.bottom{margin-top:1rem}}
@media screen and (max-width:20em){.sheet,.box{padding-left:.7rem;padding-right:.7rem}}
`

// the marks, words and frames stay when a reader's own colours take over
const forced = `
@media (forced-colors:active){.do h2,.dont h2,.test,.mark,.box,.sheet{border-color:CanvasText}.do li svg,.dont li svg{color:CanvasText}a:focus-visible,summary:focus-visible{outline-color:Highlight}}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
`

// on paper: dark on white only, because most browsers leave backgrounds out
const print = `
@page{size:A4;margin:10mm 12mm}
@media print{
html{font-size:12pt}html.large{font-size:18pt}
body{background:#fff;line-height:1.25}.large body{line-height:1.3}
.top,.skip,details,.bottom{display:none}
.sheet{border:0;margin:0;padding:0;max-width:none}
.first{gap:.3rem .5rem}.for{font-size:1.1rem}h1{font-size:2.2rem;margin:.1rem 0 .4rem}.large h1{font-size:1.75rem}
.test,.do h2,.dont h2{background:#fff;color:#000}
.test{border:3pt solid #000;padding:.35rem .7rem;font-size:1.3rem}
.do h2,.dont h2{border:0;border-bottom:3pt solid #000;padding:.1rem 0;font-size:1.25rem}
.pair{grid-template-columns:repeat(2,minmax(0,1fr));gap:.6rem 1.4rem;margin-top:.6rem}
.do li,.dont li{padding:.15rem 0;gap:.35rem;border-color:#777}.large .do li,.large .dont li{padding:.22rem 0}.large .dont,.large .boxes{break-before:page;margin-top:0}.large .pair{display:block}.large .box{margin-bottom:.6rem}
li svg{margin-top:.12rem}.do li svg,.dont li svg{color:#000}
.box{border:1.2pt solid #000;padding:.35rem .7rem .45rem}.box ul{margin-top:.1rem}.box li{margin-top:.12rem}.large .box li{margin-top:.4rem}
h2{font-size:1.12rem;break-after:avoid}
li,.box,.test,.about{break-inside:avoid}
.about{margin-top:.6rem;padding-top:.4rem;border-top:1.5pt solid #000}.about dl{gap:0 1.2rem;margin-bottom:.15rem}.about p{max-width:none}
}
`

/** The whole style of the page; kept in one piece, because the page's security header names its hash. */
export const pageStyle = [screen, narrow, forced, print].join('').trim()
