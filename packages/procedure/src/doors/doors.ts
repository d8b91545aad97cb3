import type { Publicity, Sitting } from '../sitting/state.ts';

type Doors = Pick<Sitting, 'call' | 'doors'>;

const narrowest = ['closed', 'members', 'public'] as const;

/** Rule DO-1: who may follow the sitting now. */
export function doorsOf({ call, doors }: Doors): Publicity {
  return doors?.at(-1)?.publicity ?? call.publicity;
}

/** As the doors are where the item that is dealt with says nothing else. */
export function doorsOfSitting({ call, doors }: Doors): Publicity {
  return doors?.findLast(({ item }) => item === undefined)?.publicity ?? call.publicity;
}

/** The widest that the doors of the sitting have ever been: who knows of it. */
export function widestDoors({ call, doors = [] }: Doors): Publicity {
  return narrowest.findLast(
    (each) => each === call.publicity || doors.some(({ publicity }) => publicity === each),
  )!;
}

/** The narrowest that they have ever been: who may know all of it. */
export function narrowestDoors({ call, doors = [] }: Doors): Publicity {
  return narrowest.find(
    (each) => each === call.publicity || doors.some(({ publicity }) => publicity === each),
  )!;
}

/** Whether the first lets in fewer than the second. */
export function isNarrower(publicity: Publicity, than: Publicity): boolean {
  return narrowest.indexOf(publicity) < narrowest.indexOf(than);
}
