/** What people may write and no renderer may trip over. */
export const hostileTexts: readonly string[] = [
  '<script>alert(1)</script>',
  '</style><img src=x onerror=alert(1)>',
  '"><b onclick="x">&amp; &lt;',
  '#typst #panic("x") #import "x.typ"',
  '$x$ _a_ *b* = heading\n- list\n/ term: x',
  '@label <label> `raw` ```raw``` // comment /* more */',
  '\\ \\u{0} \\" " \\x3cscript\\x3e \\u003cscript\\u003e',
  "{name} {0} {count, plural, one {#} other {#}} # ' ''",
  '\u202eright to left\u202c \u2067מועצה\u2069 \u2069\u2069 العربية',
  'emoji 👩‍👩‍👧 🏳️‍🌈 and e\u0301 (NFD) ѣ ѳ Ελλάδα 漢字',
  'line\r\nfeed\n\nand\ttab and \u0000\u0007\u001b\u009b controls \ufdd0name\ufdd1 \uffff',
  'x'.repeat(20_000),
  ' ',
];

/** The same, each with a name that fits the title of a test. */
export const hostileCases = hostileTexts.map((text) => ({
  named: encodeURIComponent(text.slice(0, 24)),
  text,
}));
