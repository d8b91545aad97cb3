/** The style of the page of minutes: one sheet without addresses, so that a content policy can allow it by its hash. */
export const minutesStyle = `
:root { color-scheme: light dark; --paper: #f4f3ef; --ink: #14130f; --ink-2: #46433b; --ink-3: #625e54; --line: #cbc7bc; }
@media (prefers-color-scheme: dark) { :root { --paper: #131210; --ink: #f1eee6; --ink-2: #c6c1b5; --ink-3: #a19c8f; --line: #3a3831; } }
* { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); font: 1rem/1.45 "IBM Plex Sans", Plex, system-ui, sans-serif; font-variant-numeric: tabular-nums; }
body { margin: 0 auto; max-inline-size: 60rem; padding: 2rem 1.25rem 4rem; overflow-wrap: anywhere; }
h1, .title, .act, .quote { font-family: "Source Serif 4", "Source Serif", Georgia, serif; }
.assembly { margin: 0; font-size: .9375rem; color: var(--ink-2); }
h1 { margin: .25rem 0 0; padding-block-start: .75rem; border-block-start: .5rem solid var(--ink); font-size: 2.4375rem; line-height: 1.1; font-weight: 560; text-wrap: balance; }
h2 { margin: 3rem 0 0; padding-block-start: .5rem; border-block-start: 3px solid var(--ink); font-size: 1.25rem; line-height: 1.25; }
h3 { margin: 0; font-size: 1.0625rem; }
.mark { margin: 0 0 .5rem; font-size: .9375rem; font-weight: 600; }
.mark.draft { position: sticky; inset-block-start: 0; inline-size: fit-content; margin-inline-start: auto; padding: .2rem .75rem; border: 2px solid var(--ink); background: var(--paper); }
.draft-why { margin: 1rem 0 0; padding-inline-start: .75rem; border-inline-start: .5rem solid var(--ink); font-weight: 600; }
dl { display: grid; grid-template-columns: minmax(9rem, 14rem) 1fr; gap: 0 1.5rem; margin: 1.5rem 0 0; font-size: .9375rem; }
dt, dd { margin: 0; padding-block: .35rem; border-block-start: 1px solid var(--line); }
dt { color: var(--ink-3); }
ol { list-style: none; margin: 0; padding: 0; }
.line { display: grid; grid-template-columns: 11rem minmax(0, 38rem); gap: 0 1.5rem; padding-block: .75rem; border-block-start: 1px solid var(--line); break-inside: avoid; }
h2 + ol > .line:first-child { border-block-start: 0; }
h2, .when { hyphens: auto; }
.when { font-size: .8125rem; color: var(--ink-3); }
.when b { display: block; color: var(--ink); font-size: .9375rem; font-weight: 600; }
.when time, .when span { display: block; }
.text p { margin: 0; }
.text p + p { margin-block-start: .3rem; }
.act, .quote { font-size: 1.125rem; line-height: 1.55; hyphens: auto; }
.quote { padding-inline-start: 1rem; border-inline-start: 2px solid var(--line); white-space: pre-line; }
.figures { font-weight: 500; }
.note { font-size: .8125rem; color: var(--ink-3); }
ins { font-weight: 650; text-decoration: underline; }
.correction { margin-block-start: .75rem; padding-inline-start: 1rem; border-inline-start: .25rem solid var(--ink); }
.question { padding-block: .75rem; border-block-start: 1px solid var(--line); break-inside: avoid; }
.result .act { font-size: 1.25rem; margin-block-start: .75rem; }
section > .text { padding-block: .75rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; margin-block: .75rem 1.5rem; font-size: .9375rem; }
caption { text-align: start; padding-block-end: .35rem; font-size: .8125rem; color: var(--ink-3); }
th, td { padding: .35rem .75rem .35rem 0; border-block-start: 1px solid var(--line); text-align: end; font-weight: 400; white-space: nowrap; }
th:first-child { text-align: start; white-space: normal; }
thead th { border-block-start: 0; color: var(--ink-3); font-size: .8125rem; }
.elected th, .elected td { font-weight: 650; }
.signatures { display: grid; grid-template-columns: 1fr 1fr; gap: 3rem; margin-block-start: 5rem; break-inside: avoid; }
.signatures p { margin: 0; padding-block-start: .35rem; border-block-start: 1px solid var(--ink); font-size: .9375rem; }
footer { margin-block-start: 3rem; padding-block-start: .5rem; border-block-start: 1px solid var(--line); font-size: .8125rem; color: var(--ink-3); }
@media (max-width: 40rem) { .line, dl, .signatures { grid-template-columns: 1fr; } dt { padding-block-end: 0; } dd { border: 0; padding-block-start: 0; } }
@media print { :root { --paper: #fff; --ink: #000; --ink-2: #222; --ink-3: #444; --line: #bbb; } html { font-size: 10.5pt; } body { padding: 0 14mm 0 0; } .mark.draft, .mark.approved { position: fixed; top: 0; right: 0; inline-size: auto; margin: 0; padding: .75rem .2rem; writing-mode: vertical-rl; } @page { margin: 20mm 12mm 20mm 20mm; } }
`;
