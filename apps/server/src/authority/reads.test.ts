import { tableGet, tableIds } from '@tauride/kernel';
import {
  bodiesOfMember,
  type GuestId,
  guestOf,
  isAdmitted,
  isOfDesk,
  type MemberId,
  type Publicity,
} from '@tauride/procedure';
import { describe, expect, it } from 'vitest';
import type { Court } from '../testing/court.ts';
import { BOARD, COUNCIL, FEDERATION, FIRST } from './house.fixture.ts';
import { mayRead, type ReadRight, unread } from './read-table.ts';
import { rehearsed } from './replay.fixture.ts';

interface Document {
  readonly paths: {
    readonly [path: string]: { readonly [method: string]: { readonly security: readonly object[] } };
  };
}

/** As doors, votes and elections stand: in each of these somebody may read what others may not. */
const tried = [
  'a round is open',
  'for members only',
  'behind closed doors',
  'a matter was sent',
  'the sitting is over',
] as const;

/** One of each. */
const readers =
  'chair clerk teller ann gone old adviser visitor waiting sitting fed-chair board-clerk board-member nobody public display gallery guest-1 guest-2 guest-3 guest-4'.split(
    ' ',
  );

async function documentOf(court: Court): Promise<Document['paths']> {
  return (await court.send('GET', '/api/openapi.json')).json<Document>().paths;
}

/** Guests come on devices: there are no links for them. */
async function headersFor(court: Court, who: string): Promise<Record<string, string>> {
  if (who === 'public') return {};
  if (who.startsWith('guest-')) {
    const { cookies, devices } = court.server.signIn;
    const { secret } = await devices.enrol({ guest: who, how: 'slip' });
    return { cookie: cookies.give(secret, false).split(';')[0]! };
  }
  const room = who === 'display' || who === 'gallery' ? who : undefined;
  return { authorization: `Bearer ${room ? court.token(null, room) : court.token(who)}` };
}

/** What the doors of the sitting are, scene by scene. */
const doors: { readonly [scene: string]: Publicity } = {
  'for members only': 'members',
  'behind closed doors': 'closed',
};

function rightsOf({ server }: Court, who: string, publicity: Publicity): ReadonlySet<ReadRight> {
  const { state } = server.hall;
  const rights = new Set<ReadRight>(publicity === 'public' ? ['anyone', 'open'] : ['anyone']);
  const letIn: readonly ReadRight[] = publicity === 'members' ? ['members'] : [];
  const add = (...more: readonly ReadRight[]) => new Set([...rights, ...more]);
  if (who === 'display') return add('display', 'assembly', ...letIn);
  if (who.startsWith('guest-'))
    return add('visitor', ...(isGuestNow(server, who) ? ['guest' as const, ...letIn] : []));
  if (who === 'public' || who === 'gallery' || state.phase === 'unfounded') return rights;
  rights.add('link');
  const member = who as MemberId;
  const bodies = bodiesOfMember(state, member);
  if (bodies.size > 0) for (const right of ['assembly' as const, ...letIn]) rights.add(right);
  if (bodies.has(COUNCIL)) rights.add('inside');
  if (isOfDesk(state, COUNCIL, member)) rights.add('desk');
  if ([COUNCIL, FEDERATION, BOARD].some((body) => isOfDesk(state, body, member))) rights.add('any-desk');
  if (state.bodies[COUNCIL]?.offices.tellers.includes(member)) rights.add('teller');
  return rights;
}

function isGuestNow({ hall: { state } }: Court['server'], who: string): boolean {
  const sitting = state.phase === 'founded' ? tableGet(state.sittings, FIRST) : undefined;
  return (
    state.phase === 'founded' &&
    sitting?.phase !== 'adjourned' &&
    guestOf(state, who) !== undefined &&
    isAdmitted(state, FIRST, who as GuestId)
  );
}

/** A page of this assembly for each path. */
function pageOf({ server }: Court, path: string): string {
  const { state } = server.hall;
  const founded = state.phase === 'founded' ? state : undefined;
  const [transmittal = 'none'] = founded ? tableIds(founded.transmittals) : [];
  const election = path.includes('{election}/papers') ? 'e1/papers?poll=p2&batch=Box' : undefined;
  if (election) return `/api/elections/${election}`;
  return path
    .replace('{sitting}', FIRST)
    .replace('{poll}', 'p1')
    .replace('{election}', 'e1')
    .replace('{format}', 'csv')
    .replace('{entry}', '0')
    .replace('{transmittal}', transmittal)
    .replace('{*}', '0/000.p/1');
}

/** A stream goes on for ever: its head tells enough. */
async function statusOf(court: Court, path: string, headers: Record<string, string>): Promise<number> {
  const ended = new AbortController();
  const answer = await fetch(court.server.url + path, { headers, signal: ended.signal });
  if (path === '/api/stream') ended.abort();
  else await answer.arrayBuffer();
  return answer.status;
}

describe('what may be read, and by whom', () => {
  it('[AD-10] is listed for every page of the API that is read', async () => {
    const court = await rehearsed('nothing is pending');
    const paths = await documentOf(court);
    await court.close();
    const read = Object.keys(paths).filter((path) => 'get' in paths[path]!);
    expect(read.sort()).toEqual(Object.keys(mayRead).sort());
    const silent = read.filter((path) => mayRead[path]!.length === 0);
    expect(silent.sort()).toEqual(Object.keys(unread).sort());
  });

  it('[AD-10] is given to nobody else, and is given', { timeout: 180_000 }, async () => {
    const unlisted = new Set<string>();
    const reached = new Set<string>();
    let asked = 0;
    for (const scene of tried) {
      const court = await rehearsed(scene);
      const publicity = doors[scene] ?? 'public';
      const headers = await Promise.all(readers.map((who) => headersFor(court, who)));
      for (const [path, rights] of Object.entries(mayRead)) {
        const answers = await Promise.all(
          readers.map((_who, at) => statusOf(court, pageOf(court, path), headers[at]!)),
        );
        asked += answers.length;
        for (const who of readers.filter((_who, at) => answers[at] === 200)) {
          const held = rightsOf(court, who, publicity);
          const given = rights.filter((each) => held.has(each));
          if (given.length === 0) unlisted.add(`${path} by ${who}: ${scene}`);
          for (const right of given) reached.add(`${path} ${right}`);
        }
      }
      await court.close();
    }
    const listed = Object.entries(mayRead).flatMap(([path, rights]) =>
      rights.map((right) => `${path} ${right}`),
    );
    process.stdout.write(`authority: ${asked} reads, ${listed.length} rights listed\n`);
    expect({ unlisted: [...unlisted], unreached: listed.filter((each) => !reached.has(each)) }).toEqual({
      unlisted: [],
      unreached: [],
    });
  });

  it('[AD-10] nothing that is for members only is done for anybody else', async () => {
    const court = await rehearsed('nothing is pending');
    const paths = await documentOf(court);
    const acts = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods)
        .filter(
          ([method, { security }]) =>
            method !== 'get' && !security.some((one) => Object.keys(one).length === 0),
        )
        .map(([method]) => [method.toUpperCase() as 'POST', path] as const),
    );
    expect(acts.length).toBeGreaterThan(15);
    const answered = await Promise.all(
      acts.map(async ([method, path]) => {
        const { status } = await court.send(method, pageOf(court, path), { body: {}, key: 'nobody-at-all' });
        return `${method} ${path} ${status}`;
      }),
    );
    await court.close();
    expect(answered).toEqual(acts.map(([method, path]) => `${method} ${path} 401`));
  });
});
