import { iso6393To1 } from 'iso-639-3';

const byTwoLetters = new Map(Object.entries(iso6393To1).map(([three, two]) => [two, three]));

/** The code of three letters for a language tag; `und` where there is none. Source: ISO 639-3. */
export function languageCode(tag: string): string {
  const base = tag.toLowerCase().split('-')[0] ?? '';
  if (/^[a-z]{3}$/u.test(base)) return base;
  return byTwoLetters.get(base) ?? 'und';
}
