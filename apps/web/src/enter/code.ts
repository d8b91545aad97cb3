/** How many letters stand together on a slip, and how many there are in all. */
const groupLength = 5;
const mostLetters = 10;

/** Letters of other scripts that look like one of a slip, and are written in its stead where the keyboard is set so. */
const lookAlikes: Readonly<Record<string, string>> = Object.fromEntries(
  ['АAВBЕEКKМMНHРPСCТTУYХX', 'ΑAΒBΕEΗHΚKΜMΝNΡPΤTΥYΧXΖZ'].flatMap((pairs) =>
    Array.from({ length: pairs.length / 2 }, (_one, at) => [pairs[at * 2]!, pairs[at * 2 + 1]!]),
  ),
);

/** What somebody wrote or pasted, as the server knows it: Latin capitals and figures without gaps. */
export function plainCode(written: string): string {
  // Somebody may paste the whole address of a slip.
  const capitals = written
    .slice(written.indexOf('#') + 1)
    .normalize('NFKC')
    .toUpperCase();
  const latin = capitals.replaceAll(/\p{L}/gu, (letter) => lookAlikes[letter] ?? letter);
  return latin.replaceAll(/[^A-Z0-9]/gu, '').slice(0, mostLetters);
}

/** In groups, as it is printed. */
export function groupedCode(code: string): string {
  return code.replaceAll(new RegExp(`(.{${groupLength}})(?=.)`, 'gu'), '$1-');
}

/** What stands in the field after somebody wrote in it, with the place of the caret: it stays behind the letter it was behind. */
export function grouped(written: string, caret: number): { readonly text: string; readonly caret: number } {
  const before = plainCode(written.slice(0, caret)).length;
  const text = groupedCode(plainCode(written));
  let place = 0;
  for (let letters = 0; letters < before && place < text.length; place += 1)
    if (text[place] !== '-') letters += 1;
  return { text, caret: text[place] === '-' ? place + 1 : place };
}

type Place = {
  readonly location: Pick<Location, 'hash' | 'pathname' | 'search'>;
  readonly history: Pick<History, 'replaceState'>;
};

/** Takes the code of a scanned slip out of the address, before anybody reads it there or goes back to it. */
export function takeCode({ location, history }: Place): string {
  const { hash, pathname, search } = location;
  if (hash !== '') history.replaceState(null, '', `${pathname}${search}`);
  return plainCode(safelyDecoded(hash.slice(1)));
}

function safelyDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
