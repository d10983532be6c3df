/** Colours of everything that leaves the house: ink, quieter ink, lines, the accent, and the red of "not yet". */
export const colours = {
  ink: '#1d2433',
  muted: '#5a6170',
  line: '#d9d5cc',
  accent: '#1f4b7a',
  restricted: '#a3262f',
} as const

const margin = { top: '22mm', side: '25mm', bottom: '22mm' } as const

/** Inter draws what Source Serif lacks, such as the signs of the manat and the lari. */
const serif = '"Source Serif 4","Inter",serif'

/**
 * The sheet: measures in points and millimetres, so that no setting of the window can change a printed page. No
 * ligatures, no contextual forms and no letters of one language, such as the Turkish i: several PDF readers copy them as nothing.
 */
export const printStyle = (paper: 'A4' | 'Letter'): string => `
@page{size:${paper};margin:${margin.top} ${margin.side} ${margin.bottom}}
*{box-sizing:border-box;font-variant-ligatures:none!important;font-feature-settings:"locl" 0!important}
html{-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{margin:0;color:${colours.ink};background:#fff;font:10.75pt/1.5 ${serif};text-align:start;font-synthesis-style:none;hyphens:none;orphans:2;widows:2;overflow-wrap:break-word}
p,h1,h2,h3,h4,ul,ol,blockquote,figure{margin:0}
.standing{font:600 9.5pt/1.4 "Inter",sans-serif;letter-spacing:.04em;text-align:center;color:${colours.restricted};border:1pt solid ${colours.restricted};padding:1.5mm 3mm;margin-bottom:5mm}
.letterhead{display:flex;align-items:center;gap:5mm;padding-bottom:4mm;margin-bottom:6.5mm;border-bottom:.75pt solid ${colours.accent}}
.emblem{height:15mm;max-width:45mm;object-fit:contain}
.unseen{visibility:hidden;position:absolute;inset:0 0 auto;height:0;overflow:hidden}
.mission{font-weight:700;font-size:14pt;line-height:1.25;color:${colours.accent}}
.address{font:400 7.5pt/1.4 "Inter",sans-serif;color:${colours.muted};margin-top:1mm}
.type-line{display:flex;justify-content:space-between;gap:6mm;font:600 8.5pt/1.4 "Inter",sans-serif;color:${colours.muted}}
.kicker{letter-spacing:.06em}
.number{font-weight:400;white-space:nowrap}
.release-time{font:600 8.5pt/1.4 "Inter",sans-serif;color:${colours.accent};margin:2.5mm 0 5.5mm}
.type-line+:not(.release-time){margin-top:5.5mm}
.release-time.restricted{color:${colours.restricted}}
.notice{font-weight:700;border:.75pt solid ${colours.accent};border-inline-start-width:3pt;padding:2.5mm 4mm;margin-bottom:5.5mm;break-inside:avoid}
h1{font-weight:700;font-size:21pt;line-height:1.18;letter-spacing:-.004em;text-wrap:balance;break-after:avoid}
h1.kicker{font:inherit;letter-spacing:.06em}
.subhead{font-size:13pt;line-height:1.4;color:${colours.muted};margin-top:2mm;text-wrap:balance}
.facts{display:grid;grid-template-columns:max-content 1fr;gap:1.2mm 5mm;margin:5mm 0 0;padding:3mm 4mm;border:.5pt solid ${colours.line};border-inline-start:2pt solid ${colours.accent};break-inside:avoid}
.facts dt{font:600 8.5pt/1.88 "Inter",sans-serif;color:${colours.muted}}
.facts dd{margin:0;text-wrap:balance}
.body{margin-top:6mm}
.body>*+*{margin-top:3.2mm}
.dateline{font-weight:700}
.body h2,.body h3{font-weight:700;line-height:1.3;break-after:avoid}
.body h2{font-size:13pt;margin-top:6mm}
.body h3{font-size:11pt;margin-top:5mm}
.body h2+*,.body h3+*{margin-top:1.5mm}
ul,ol{padding-inline-start:6mm}
li+li,li ul,li ol{margin-top:1.2mm}
a{color:${colours.accent};text-decoration:underline;text-decoration-thickness:.5pt;text-underline-offset:1.5pt}
.quotation{border-inline-start:2pt solid ${colours.accent};padding-block:.5mm;padding-inline-start:5mm;break-inside:avoid}
.body>.quotation{margin:5mm 0}
.quotation blockquote{font-style:italic;font-size:11.5pt}
.quotation blockquote p+p{margin-top:2mm}
.attribution{font:400 8.5pt/1.4 "Inter",sans-serif;color:${colours.muted};margin-top:1.5mm}
hr{width:30%;margin:6mm auto;border:0;border-top:.5pt solid ${colours.muted}}
.body>hr{margin:6mm auto}
figure{margin:6mm 0 0;break-inside:avoid}
figure img{display:block;max-width:100%;max-height:110mm}
figcaption{font-size:9.5pt;line-height:1.45;margin-top:2mm}
.credit{font:400 8pt/1.4 "Inter",sans-serif;color:${colours.muted};margin-top:.5mm}
sup{font-size:.7em;line-height:0;font-style:normal}
.closing{font-size:9.5pt;line-height:1.45;margin-top:4mm;padding-top:3mm;border-top:.5pt solid ${colours.line}}
.closing h2{font:600 8.5pt/1.4 "Inter",sans-serif;margin-bottom:.5mm;break-after:avoid}
.closing h3,.closing h4{font-weight:700;font-size:9.5pt;break-after:avoid}
.closing>*+*{margin-top:1mm}
.closing .contact+.contact{margin-top:.5mm}
.contact{break-inside:avoid}
.whole{white-space:nowrap;direction:ltr;unicode-bidi:isolate}
.end-mark{text-align:center;margin-top:5mm;color:${colours.muted};break-before:avoid}
`

/** The same page looked at instead of printed: one long sheet on a quiet desk. */
export const screenStyle = `
@media screen{
html,body{background:#f6f5f2}
.sheet{width:min(210mm,100% - 32px);margin:16px auto;padding:9% 11%;background:#fff;border:1px solid #e2dfd8;border-radius:4px;box-shadow:0 1px 2px #0000000a,0 12px 32px #0000000d}
}
`

/** Templates take inline styles only, and Chromium sets them tiny unless told a size. */
export const runningStyle = (place: 'header' | 'footer', isRed: boolean): string =>
  [
    `width:100%;margin:0;padding:${place === 'header' ? '4mm' : '0'} ${margin.side} ${place === 'footer' ? '4mm' : '0'}`,
    "font-family:'Inter',sans-serif;font-size:7.5pt;line-height:1.4;font-weight:400;font-variant-ligatures:none",
    // Two marks that are too long for one line at the top stand one above the other, each whole.
    `display:flex;gap:0 6mm;align-items:baseline;${place === 'header' ? 'flex-wrap:wrap;justify-content:center' : 'justify-content:space-between'}`,
    `color:${isRed ? colours.restricted : colours.muted};-webkit-print-color-adjust:exact`,
  ].join(';')
