// Every control character but line feed and tab, and what Unicode reserves for inner use.
const UNPRINTABLE = /[^\P{Cc}\n\t]|\p{Noncharacter_Code_Point}/gu;

/** Text that may stand on a page: line ends are line feeds, and what cannot be printed shows as a replacement character. */
export function printable(text: string): string {
  return text.replace(/\r\n?/gu, '\n').replace(UNPRINTABLE, '\ufffd');
}
