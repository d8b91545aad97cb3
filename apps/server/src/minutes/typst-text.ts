/** Text that keeps the direction of its line to itself. */
export interface Turned {
  readonly text: string;
  readonly rtl: boolean;
}

/** Letters of scripts that are written from the right; of a name the first letter of any script decides. Source: UAX #9, P2. */
const FROM_THE_RIGHT =
  /^\P{L}*[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

export function turned(text: string): Turned {
  return { text: `\u2068${broken(text)}\u2069`, rtl: FROM_THE_RIGHT.test(text) };
}

/** A run of letters that no line could hold may be broken, but not within a letter. */
function broken(text: string): string {
  return text.replace(/[^\s-]{24}(?<!\u200d)(?=[^\s\p{M}\p{Emoji_Modifier}\u200d-])/gu, '$&\u200b');
}

/** Data for a Typst template: what people wrote goes in as data, so that nothing in it is read as code.
 *  JSON has neither control characters nor noncharacters that Typst would refuse, once these are out. */
export function typstData(data: unknown): string {
  const printable = JSON.stringify(data).replace(/\p{Noncharacter_Code_Point}/gu, '\ufffd');
  return `#let data = json(bytes("${printable.replace(/[\\"]/gu, '\\$&')}"))\n`;
}
