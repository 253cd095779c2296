/** The style of plain pages; kept in one piece, because a page's security header names its hash. */
export const plainStyle = `
:root{--text:#14171f;--dark:#17324d;--soft:#4a5360;--hair:#b9c0c8;--focus:#fd0}
*{box-sizing:border-box}
html{font-size:112.5%;-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:#fff;color:var(--text);font:1rem/1.5 "Atkinson Hyperlegible","Segoe UI",system-ui,-apple-system,Roboto,"Helvetica Neue",Arial,sans-serif;overflow-wrap:break-word}
main,footer,.brand{max-width:44rem;margin:0 auto;padding:0 1.25rem}
main{padding-top:1.5rem;padding-bottom:2rem;display:block}
h1{font-size:clamp(1.6rem,1.2rem + 2vw,2.2rem);line-height:1.15;margin:0 0 1rem;text-wrap:balance}
h2{font-size:1.25rem;line-height:1.25;margin:1.75rem 0 .5rem}
p,ul,ol,dl,table{margin:0 0 1rem}
li{margin:.35rem 0}
h3{font-size:1.08rem;line-height:1.3;margin:1.25rem 0 .35rem}
dt{font-weight:700}
dd{margin:0 0 .5rem}
a{color:#0b4a85;text-underline-offset:.15em}
.top{background:var(--dark);color:#fff;padding:.8rem 0}
.brand{font-weight:700}
footer{color:var(--soft);border-top:1px solid var(--hair);padding-top:1rem;padding-bottom:2rem}
.note{border-left:.35rem solid var(--dark);padding:.4rem 0 .4rem 1rem}
button,.button{font:inherit;font-weight:700;background:var(--dark);color:#fff;border:2px solid var(--dark);padding:.6rem 1.1rem;min-height:2.75rem;cursor:pointer;display:inline-block;text-decoration:none}
button.second{background:#fff;color:var(--dark)}
form{margin:1rem 0}
a:focus-visible,button:focus-visible,summary:focus-visible,main:focus-visible{outline:3px solid var(--text);outline-offset:2px;background:var(--focus);color:var(--text)}
.skip{position:absolute;left:-99em;top:0;padding:.6rem 1rem;z-index:1}
.skip:focus{left:0;background:var(--focus);color:var(--text)}
.scroll{overflow-x:auto}
.scroll:focus-visible{outline:3px solid var(--text);outline-offset:2px}
.scroll th,.scroll td{overflow-wrap:normal;min-width:5.5rem}
table{border-collapse:collapse;width:100%}
th,td{text-align:left;padding:.45rem .6rem;border-bottom:1px solid var(--hair);vertical-align:top}
td.figure,th.figure{text-align:right;font-variant-numeric:tabular-nums}
@media (forced-colors:active){button,.button,.note{border-color:CanvasText}}
@media print{.top,.skip,footer,form{display:none}body{font-size:11pt}}
`.trim()
