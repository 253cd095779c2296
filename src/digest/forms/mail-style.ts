// Mail programs keep the style of an element and often drop that of a page, so every element carries its own; the page's
// style only turns the colours round for a dark screen. Every pair of colours has at least 7:1.

/** The style of each element of the digest's mail, as it is written into it. */
export const mailStyle = {
  body: 'margin:0;padding:0;background:#ffffff;color:#14171f',
  column:
    'max-width:600px;margin:0 auto;padding:20px 20px 24px;font-family:Segoe UI,Arial,sans-serif;font-size:16px;line-height:1.45;color:#14171f',
  brand: 'margin:0 0 14px;padding:0 0 10px;border-bottom:3px solid #17324d;font-weight:bold;color:#17324d',
  title: 'margin:0;font-size:25px;line-height:1.2;color:#14171f',
  subtitle: 'margin:2px 0 14px;color:#414954',
  heading: 'margin:0 0 2px;font-size:17px;line-height:1.3;color:#14171f',
  part: 'margin:14px 0 0',
  do: 'margin:10px 0 0;padding:10px 14px;border-left:6px solid #1b5e20;background:#eaf4ea;color:#14171f',
  dont: 'margin:10px 0 0;padding:10px 14px;border-left:6px solid #8a1c1c;background:#fbecec;color:#14171f',
  words: 'margin:10px 0 0;padding:10px 14px;border-left:6px solid #17324d;background:#eef2f5;color:#14171f',
  line: 'margin:0 0 4px',
  list: 'margin:0;padding:0 0 0 20px',
  item: 'margin:0 0 3px',
  sources: 'margin:14px 0 0;font-size:14px;color:#414954',
  sourcesTitle: 'margin:0 0 2px;font-size:14px;color:#414954',
  source: 'margin:0 0 2px',
  foot: 'margin:18px 0 0;padding:12px 0 0;border-top:1px solid #8a929b;font-size:15px;color:#414954',
  link: 'color:#0b4a85',
} as const

/** Colours for a dark screen. */
export const darkStyle =
  '@media (prefers-color-scheme:dark){.body,.column,.title,.heading{background:#16181c!important;color:#f3f4f6!important}.brand{color:#d6e4f0!important;border-color:#d6e4f0!important}.box,.box .heading{background:#262b31!important;color:#f3f4f6!important}.soft{color:#c6ccd3!important}.link{color:#a9d0f5!important}}'
