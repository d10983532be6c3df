import { colours } from './print-style'

const light = `--paper:#fff;--ink:${colours.ink};--muted:${colours.muted};--line:${colours.line};--accent:${colours.accent};--restricted:${colours.restricted}`
const dark = '--paper:#1b1e25;--ink:#e7e9ee;--muted:#a4abb8;--line:#3a3f4a;--accent:#8ab6e6;--restricted:#ef8d8d'

/** A saved page: measures in rem, so that the text-size control moves all of it; fonts of the reader's own machine. */
export const htmlFileStyle = (paper: 'A4' | 'Letter'): string => `
:root{color-scheme:light dark;${light}}
@media (prefers-color-scheme:dark){:root{${dark}}}
*{box-sizing:border-box}
html{font-size:16px;background:var(--paper)}
body{margin:0;color:var(--ink);font:1rem/1.6 "Source Serif 4",Georgia,"Noto Serif",serif;font-synthesis-style:none;overflow-wrap:break-word}
main{max-width:42rem;margin:0 auto;padding:1.5rem 1.25rem 4rem}
p,h1,h2,h3,h4,ul,ol,blockquote,figure{margin:0}
.text-size{position:sticky;top:0;display:flex;justify-content:flex-end;align-items:center;gap:.25rem;margin:0;padding:.5rem 1rem;border:0;background:var(--paper);font:.8125rem/1 system-ui,sans-serif;color:var(--muted)}
.text-size[hidden]{display:none}
.text-size legend{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.text-size button{min-width:2rem;min-height:2rem;border:1px solid var(--line);border-radius:.375rem;background:transparent;color:var(--ink);font:inherit;font-size:1rem;cursor:pointer}
.text-size button:focus-visible{outline:2px solid var(--accent);outline-offset:1px}
.text-size output{min-width:3rem;text-align:end}
.standing{margin-bottom:1.25rem;padding:.5rem .75rem;border:2px solid var(--restricted);font:600 .875rem/1.4 system-ui,sans-serif;letter-spacing:.04em;text-align:center;color:var(--restricted)}
.end-mark~.standing,.closing~.standing{margin:2rem 0 0}
.letterhead{display:flex;align-items:center;gap:1rem;padding-bottom:1rem;margin-bottom:1.75rem;border-bottom:1px solid var(--accent)}
.emblem{height:3.5rem;max-width:8rem;object-fit:contain}
.mission{font-weight:700;font-size:1.25rem;line-height:1.25;color:var(--accent)}
.type-line{display:flex;flex-wrap:wrap;justify-content:space-between;gap:.25rem 1rem;font:600 .8125rem/1.4 system-ui,sans-serif;color:var(--muted)}
.kicker{letter-spacing:.06em}
.number{font-weight:400}
.release-time{margin:.5rem 0 1.25rem;font:600 .8125rem/1.4 system-ui,sans-serif;color:var(--accent)}
.type-line+:not(.release-time){margin-top:1.25rem}
.release-time.restricted{color:var(--restricted)}
.notice{margin-bottom:1.25rem;padding:.75rem 1rem;border:1px solid var(--accent);border-inline-start-width:4px;font-weight:700}
h1{font-size:2rem;line-height:1.2;text-wrap:balance}
h1.kicker{font:inherit;letter-spacing:.06em}
.subhead{margin-top:.5rem;font-size:1.1875rem;line-height:1.4;color:var(--muted)}
.facts{display:grid;grid-template-columns:max-content 1fr;gap:.35rem 1.25rem;margin:1.25rem 0 0;padding:.75rem 1rem;border:1px solid var(--line);border-inline-start:3px solid var(--accent)}
.facts dt{font:600 .8125rem/1.6rem system-ui,sans-serif;color:var(--muted)}
.facts dd{margin:0}
.body{margin-top:1.5rem}
.body>*+*{margin-top:1rem}
.dateline{font-weight:700}
.body h2{font-size:1.3125rem;line-height:1.3;margin-top:2rem}
.body h3{font-size:1.0625rem;line-height:1.3;margin-top:1.5rem}
ul,ol{padding-inline-start:1.5rem}
li+li{margin-top:.35rem}
a{color:var(--accent)}
.quotation{border-inline-start:3px solid var(--accent);padding-inline-start:1.125rem}
.body>.quotation{margin:1.5rem 0}
.quotation blockquote{font-style:italic;font-size:1.0625rem}
.quotation blockquote p+p{margin-top:.5rem}
.attribution{margin-top:.4rem;font:.8125rem/1.4 system-ui,sans-serif;color:var(--muted)}
hr{width:30%;margin:2rem auto;border:0;border-top:1px solid var(--line)}
.body>hr{margin:2rem auto}
figure{margin:1.75rem 0 0;break-inside:avoid}
figure img{display:block;max-width:100%;max-height:80vh;border-radius:.25rem}
figcaption{margin-top:.5rem;font-size:.9375rem;line-height:1.5}
.credit{margin-top:.15rem;font:.8125rem/1.4 system-ui,sans-serif;color:var(--muted)}
.closing{margin-top:1.75rem;padding-top:1rem;border-top:1px solid var(--line);font-size:.9375rem;line-height:1.55}
.closing h2{font:600 .8125rem/1.4 system-ui,sans-serif;margin-bottom:.35rem}
.closing h3,.closing h4{font-size:.9375rem}
.closing>*+*{margin-top:.5rem}
.whole{white-space:nowrap;direction:ltr;unicode-bidi:isolate}
.end-mark{margin-top:2rem;text-align:center;color:var(--muted)}
@media print{
@page{size:${paper};margin:22mm 24mm}
:root{color-scheme:light;${light}}
html{font-size:11pt!important}
.text-size{display:none!important}
main{max-width:none;padding:0}
h1,h2,h3,h4{break-after:avoid}
.quotation{break-inside:avoid}
p{orphans:2;widows:2}
}
`
