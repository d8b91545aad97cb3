import type { Command } from '@tauride/procedure';

/** The acts that found an assembly and give it so many bodies. */
export function founding(bodies: number): readonly Command[] {
  const found = {
    type: 'FoundAssembly',
    assembly: 'club',
    name: 'The Club',
    language: 'en',
    timeZone: 'UTC',
    calendar: 'gregorian',
  } as Command;
  const establish = Array.from(
    { length: bodies },
    (_, at) =>
      ({
        type: 'EstablishBody',
        body: `b${at}`,
        name: `Body ${at}`,
        rulebook: 'ronr12',
        changes: {},
      }) as unknown as Command,
  );
  return [found, ...establish];
}
