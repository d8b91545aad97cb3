import { tableGet } from '@tauride/kernel';
import type { FoundedAssembly, MinutesMatter } from '@tauride/procedure';

/** The sitting whose minutes the house is asked about, and the entry that proposed the correction. */
export function askedMinutes(
  { sittings, minutes }: FoundedAssembly,
  { of, correction }: MinutesMatter,
): { readonly title: string; readonly entry: number | null } {
  const found = tableGet(minutes, of)?.corrections.find(({ id }) => id === correction);
  return { title: tableGet(sittings, of)?.call.title ?? of, entry: found?.recorded ?? null };
}
