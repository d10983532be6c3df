import { colours } from './print-style'

const margin = { numbers: '25mm', notes: '60mm', top: '22mm', bottom: '24mm' } as const

const sides = (direction: 'ltr' | 'rtl'): { left: string; right: string } =>
  direction === 'ltr' ? { left: margin.numbers, right: margin.notes } : { left: margin.notes, right: margin.numbers }

/** Set to be read and written on: a plain column, generous lines, one margin for their numbers and one for notes. */
export const clearanceStyle = (paper: 'A4' | 'Letter', direction: 'ltr' | 'rtl'): string => `
@page{size:${paper};margin:${margin.top} ${sides(direction).right} ${margin.bottom} ${sides(direction).left}}
*{box-sizing:border-box;font-variant-ligatures:none!important;font-feature-settings:"locl" 0!important}
html{-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{margin:0;color:${colours.ink};background:#fff;font:11pt/1.85 "Source Serif 4","Inter",serif;font-synthesis-style:none;hyphens:none;orphans:2;widows:2;overflow-wrap:break-word}
p,h1,h2,h3,h4,ul,ol,dl,blockquote,figure{margin:0}
hr{width:30%;margin:5mm auto;border:0;border-top:.5pt solid ${colours.muted}}
figure{margin-top:5mm;break-inside:avoid}
figure img{display:block;max-width:100%;max-height:110mm}
figcaption{font-size:10pt;margin-top:1mm}
.credit{font:400 9pt/1.85 "Inter",sans-serif;color:${colours.muted}}
.unseen{visibility:hidden;position:absolute;inset:0 0 auto;height:0;overflow:hidden}
.type-line{display:flex;justify-content:space-between;gap:6mm;font:600 9pt/1.85 "Inter",sans-serif;color:${colours.muted}}
h1.kicker{font:inherit}
.number{font-weight:400;white-space:nowrap}
.release-time{font:600 9pt/1.85 "Inter",sans-serif;margin-bottom:3mm}
.type-line+:not(.release-time){margin-top:3mm}
.release-time.restricted{color:${colours.restricted}}
.notice{font-weight:700;border:.75pt solid ${colours.accent};padding:1mm 3mm;margin-bottom:4mm}
h1{font-size:16pt;line-height:1.4;font-weight:700;text-wrap:balance;break-after:avoid}
.subhead{font-size:12pt;color:${colours.muted};margin-top:1mm}
.facts{display:grid;grid-template-columns:max-content 1fr;gap:0 4mm;margin-top:3mm;padding:1mm 3mm;border:.5pt solid ${colours.line};break-inside:avoid}
.facts dt{font:600 9pt/2.26 "Inter",sans-serif;color:${colours.muted}}
.facts dd{margin:0}
.body{margin-top:4mm}
.body>*+*{margin-top:3mm}
.dateline{font-weight:700}
.body h2,.body h3{font-weight:700;break-after:avoid}
.body h2{font-size:12.5pt}
.body h3{font-size:11pt}
ul,ol{padding-inline-start:6mm}
a{color:${colours.ink};text-decoration:underline;text-decoration-thickness:.5pt}
.quotation{border-inline-start:1.5pt solid ${colours.line};padding-inline-start:4mm}
.quotation blockquote{font-style:italic}
.attribution{font:400 9pt/1.85 "Inter",sans-serif;color:${colours.muted}}
.closing{margin-top:5mm;padding-top:2mm;border-top:.5pt solid ${colours.line};font-size:10pt}
.closing h2,.closing h3,.closing h4{font:600 9pt/1.85 "Inter",sans-serif;break-after:avoid}
.closing h3,.closing h4{font-weight:400;color:${colours.muted}}
.contact{break-inside:avoid}
.whole{white-space:nowrap;direction:ltr;unicode-bidi:isolate}
.end-mark{text-align:center;margin-top:4mm;color:${colours.muted};break-before:avoid}
.by-hand{margin-top:9mm;break-inside:avoid;font:400 8.5pt/1.4 "Inter",sans-serif}
.by-hand h2{font:600 10pt/1.4 "Inter",sans-serif}
.by-hand p{color:${colours.muted}}
table{width:calc(100% - 1pt);margin:3mm .5pt 0;border-collapse:collapse;table-layout:fixed}
th,td{border:.5pt solid ${colours.muted};padding:1.5mm 2mm;text-align:start;vertical-align:top;font-weight:400}
thead th{font-weight:600;color:${colours.muted}}
tbody th{font-weight:600}
tbody tr{height:14mm;break-inside:avoid}
th:nth-child(1),th:nth-child(2){width:27%}
th:nth-child(3){width:17%}
`

/** Templates take inline styles only, and Chromium sets them tiny unless told a size. */
export const runningClearanceStyle = (place: 'header' | 'footer', direction: 'ltr' | 'rtl'): string =>
  [
    `width:100%;margin:0;padding:${place === 'header' ? '6mm' : '0'} ${direction === 'ltr' ? '12mm' : '25mm'} ${place === 'footer' ? '5mm' : '0'} ${direction === 'ltr' ? '25mm' : '12mm'}`,
    "font-family:'Inter',sans-serif;font-size:7.5pt;line-height:1.5;font-weight:400;font-variant-ligatures:none",
    'display:flex;flex-wrap:wrap;gap:0 6mm;align-items:baseline;justify-content:space-between',
    `color:${place === 'header' ? colours.restricted : colours.muted};-webkit-print-color-adjust:exact`,
  ].join(';')
