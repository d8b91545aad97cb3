import { join } from 'node:path';
import type { RoomPage } from './room-page.ts';

/** Pictures of every room to look at, in the folder that `TAURIDE_SHOTS` names; none where it names none. */
export async function shoot(rooms: ReadonlyMap<string, RoomPage>, name: string): Promise<void> {
  const folder = process.env['TAURIDE_SHOTS'];
  if (folder === undefined) return;
  for (const [label, { page }] of rooms) {
    await page.screenshot({ path: join(folder, `${name}-${label}.png`) });
    if (label !== 'display') continue;
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.screenshot({ path: join(folder, `${name}-${label}-dark.png`) });
    await page.emulateMedia({ colorScheme: 'light' });
  }
}
