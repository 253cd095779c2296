// Mail programs keep the style of an element and often drop that of a page, so every element carries its own; the page's
// style only turns the colours round for readers who use a dark screen. Every pair of colours has at least 7:1.

/** The style of each element of a mail, as it is written into it. */
export const mailStyle = {
  body: 'margin:0;padding:0;background:#ffffff;color:#14171f',
  column:
    'max-width:600px;margin:0 auto;padding:24px 20px;font-family:Segoe UI,Arial,sans-serif;font-size:17px;line-height:1.5;color:#14171f',
  brand: 'margin:0 0 20px;padding:0 0 12px;border-bottom:3px solid #17324d;font-weight:bold;color:#17324d',
  title: 'margin:0 0 8px;font-size:26px;line-height:1.25;color:#14171f',
  heading: 'margin:24px 0 4px;font-size:20px;line-height:1.3;color:#14171f',
  line: 'margin:0 0 12px',
  list: 'margin:0 0 12px;padding:0 0 0 22px',
  item: 'margin:0 0 6px',
  notice: 'margin:16px 0;padding:12px 14px;border-left:5px solid #17324d;background:#eef2f5;color:#14171f',
  buttons: 'margin:24px 0',
  button:
    'display:inline-block;margin:0 12px 12px 0;padding:12px 20px;border:2px solid #17324d;background:#17324d;color:#ffffff;font-weight:bold;text-decoration:none',
  second:
    'display:inline-block;margin:0 12px 12px 0;padding:12px 20px;border:2px solid #17324d;background:#ffffff;color:#17324d;font-weight:bold;text-decoration:none',
  foot: 'margin:28px 0 0;padding:12px 0 0;border-top:1px solid #8a929b;font-size:15px;color:#414954',
  link: 'color:#0b4a85',
} as const

/** The page's style: colours for a dark screen, and buttons as wide as a phone. */
export const darkStyle = `@media (prefers-color-scheme:dark){.body,.column,.title,.heading{background:#16181c!important;color:#f3f4f6!important}.brand{color:#d6e4f0!important;border-color:#d6e4f0!important}.notice{background:#262b31!important;color:#f3f4f6!important;border-color:#d6e4f0!important}.button{background:#d6e4f0!important;color:#14171f!important;border-color:#d6e4f0!important}.second{background:#16181c!important;color:#d6e4f0!important;border-color:#d6e4f0!important}.foot{color:#c6ccd3!important}.link{color:#a9d0f5!important}}
@media (max-width:480px){.button,.second{display:block!important;margin-right:0!important;text-align:center}}`
