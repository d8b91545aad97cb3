import { differences } from '@tauride/standing-orders';
import { bookNamed } from './book.ts';
import { wordsIn } from './language.ts';
import { tableLines } from './table.ts';

/** Prints what the second rulebook says otherwise than the first. */
export async function diff(
  first: string,
  second: string,
  { lang }: { readonly lang: string },
): Promise<void> {
  const words = await wordsIn(lang);
  const found = differences(bookNamed(first), bookNamed(second), words);
  if (found.length === 0) return console.log(words.text('rules.same'));
  const head = [words.text('rules.head.motion'), words.text('rules.head.property'), first, second];
  const rows = found.map((one) => [one.motion, one.property, one.first, one.second]);
  for (const line of tableLines([head, ...rows], [28, 20, 40, 40])) console.log(line);
}
