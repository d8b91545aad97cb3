import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { entryIn } from '../hall/ledger.ts';
import { openSqliteStore } from '../store/sqlite-store.ts';
import { openBrowser } from '../testing/browser.ts';
import { openCourt, openSitting, temporaryFolder } from '../testing/court.ts';

const WORD = 'lantern-stairs-Thursday';

/** Copies a folder after each transaction: what a crash between two of them leaves. */
function imagesOf(folder: string): { readonly taken: string[]; readonly take: () => void } {
  const taken: string[] = [];
  const data = join(folder, 'data');
  const take = (): void => {
    const to = join(folder, `image-${taken.length}`);
    cpSync(data, to, { recursive: true });
    taken.push(to);
  };
  return { taken, take };
}

interface Stands {
  /** The record tells of it. */
  readonly told: boolean;
  /** The device that the account had signed in is taken. */
  readonly isIn: boolean;
  /** The account signs its member in. */
  readonly lets: boolean;
}

async function standsIn(folder: string, cookies: ReadonlyMap<string, string>): Promise<Stands> {
  const store = openSqliteStore(folder);
  const told = [...store.read(0)].some(({ text }) => {
    const { event } = entryIn(text);
    return event.type === 'DevicesRevoked' && event.account !== undefined;
  });
  const court = await openCourt({ store });
  const me = await openBrowser(court, cookies).get('/api/me');
  const signedIn = await openBrowser(court).post('/api/auth/password', { name: 'quince', password: WORD });
  await court.close();
  return { told, isIn: me.json?.me?.member === 'ann', lets: signedIn.status === 200 };
}

it('[AC-21] an account and the entry that it was taken away hold together, wherever the server dies', async () => {
  const folder = temporaryFolder();
  const data = join(folder.path, 'data');
  mkdirSync(data);
  const images = imagesOf(folder.path);
  let isWatched = false;
  const store = openSqliteStore(data, { onCommit: () => isWatched && images.take() });
  const court = await openCourt({ store });
  await openSitting(court);
  const link = (member: string) => ({ authorization: `Bearer ${court.token(member)}` });
  const phone = openBrowser(court);
  await phone.post('/api/account', { name: 'quince', password: WORD }, link('ann'));
  isWatched = true;
  images.take();
  const body = { member: 'ann', act: 'removed' };
  const done = await openBrowser(court).post('/api/accounts/act', body, link('clerk'));
  isWatched = false;
  expect(done.status).toBe(200);
  await court.close();
  const stands = [];
  for (const image of images.taken) stands.push(await standsIn(image, phone.cookies));
  expect(stands.map(({ told }) => told)).toEqual([false, ...stands.slice(1).map(() => true)]);
  expect(stands.length).toBeGreaterThan(1);
  for (const { told, isIn, lets } of stands) expect([isIn, lets]).toEqual([!told, !told]);
  folder.remove();
});
