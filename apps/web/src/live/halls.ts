import type { Room } from '@tauride/protocol';
import { HallClient } from './client.ts';
import { takeOpening } from './opening.ts';

/** A hall that is being followed until `end` is called. */
export type OpenHall = { readonly client: HallClient; readonly end: () => void };

const halls = new Map<Room, OpenHall>();

/** The hall of a room; asking for it begins to follow, so that its state can come while the room's code still does. */
export function hallAt(room: Room): OpenHall {
  const known = halls.get(room);
  if (known !== undefined) return known;
  const { local, ...way } = takeOpening(room);
  const client = new HallClient({ ...way, room, storage: local });
  const close = client.open();
  const opened = {
    client,
    end: () => {
      halls.delete(room);
      close();
    },
  };
  halls.set(room, opened);
  return opened;
}
