import { tableValues } from '@tauride/kernel';
import type { FoundedAssembly, Sitting, Spoken } from '@tauride/procedure';

/** The speech that is being made; null while nobody has the floor. */
export function runningSpeech({ spoken }: FoundedAssembly, sitting: Sitting | null): Spoken | null {
  if (sitting === null || !('floor' in sitting) || sitting.floor.phase === 'free') return null;
  const { member } = sitting.floor;
  return tableValues(spoken)
    .filter((one) => one.sitting === sitting.id && one.member === member)
    .reduce<Spoken | null>((last, one) => (last === null || one.speech > last.speech ? one : last), null);
}
