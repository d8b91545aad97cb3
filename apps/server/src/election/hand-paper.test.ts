import { beforeEach, describe, expect, test } from 'vitest';
import { type Command, type MemberId, type PollId, roundOf } from '@tauride/procedure';
import { type Hall, openHall } from '../hall/hall.ts';
import { faulty, type FaultForm } from '../store/faulty-store.ts';
import { openMemoryStore } from '../store/memory-store.ts';
import type { Store } from '../store/store.ts';
import { callOf, founding } from '../testing/court.ts';

const silent = { info: () => {}, warn: () => {}, error: () => {} };
const unwatched = { counters: () => {}, names: () => {}, appended: () => {} };
const at = { sitting: 's1' };
const poll = 'p1' as PollId;
const inRound = { ...at, election: 'e1', poll };

let hall: Hall;
let store: Store;
/** Writes wait for it before they are begun. */
let gate: Promise<void>;
/** Of the next write. */
let fault: FaultForm | undefined;

function slow(inner: Store): Store {
  const waited = async <T>(work: () => Promise<T>): Promise<T> => {
    await gate;
    return work();
  };
  return {
    ...inner,
    append: (batch) => waited(() => inner.append(batch)),
    box: { ...inner.box, put: (ballot) => waited(() => inner.box.put(ballot)) },
  };
}

const doneBy = (as: string, command: object) =>
  hall.execute(
    command as Command,
    as === 'operator' ? { kind: 'operator' } : { kind: 'member', member: as as MemberId },
  );

async function done(as: string, command: object): Promise<void> {
  expect(await doneBy(as, command)).toMatchObject({ ok: true });
}

beforeEach(async () => {
  gate = Promise.resolve();
  fault = undefined;
  const once = (): FaultForm | undefined => {
    const form = fault;
    fault = undefined;
    return form;
  };
  store = slow(faulty(openMemoryStore(), once));
  hall = openHall({ store, clock: () => 1_000, log: silent, watch: unwatched });
  for (const command of founding) await done('operator', command);
  await done('chair', callOf('s1'));
  await done('chair', { type: 'OpenSitting', ...at });
  const rules = { seats: 1, method: { kind: 'people', by: 'plurality' }, secret: true };
  await done('chair', { type: 'CallElection', ...at, office: 'Board', rules });
  for (const name of ['Xenia', 'Yusuf']) {
    const candidate = { member: null, name, groups: [] };
    await done('chair', { type: 'Nominate', ...at, election: 'e1', candidate, source: 'committee' });
  }
  await done('chair', { type: 'CloseNominations', ...at, election: 'e1' });
  await done('chair', { type: 'OpenRound', ...at, election: 'e1' });
});

const hand = (member: string) => doneBy('clerk', { type: 'HandPaper', ...inRound, member });
const back = (member: string) => doneBy('clerk', { type: 'TakePaperBack', ...inRound, member });
const cast = (voter: string, paper = 'c1', recheck = () => {}) =>
  hall.cast({
    poll,
    paper,
    nonce: '0'.repeat(32),
    recheck,
    author: { kind: 'member', member: voter as MemberId },
  });

const onScreen = { ok: false, error: { kind: 'voted-on-screen' } };
const onPaper = { ok: false, error: { kind: 'refused', refusal: { code: 'on-paper' } } };

/** Holds all writes up until it is called. */
function heldUp(): () => void {
  const { promise, resolve } = Promise.withResolvers<void>();
  gate = promise;
  return resolve;
}

test('[SI-3] a vote that waited for an earlier one of its voter is not taken once its device is out', async () => {
  const goOn = heldUp();
  const first = cast('ann');
  const second = cast('ann', 'c2', () => {
    throw new Error('the device is out');
  }).catch((error: unknown) => error);
  goOn();
  expect(await first).toMatchObject({ ok: true });
  expect(await second).toEqual(new Error('the device is out'));
  expect(JSON.parse(store.box.get(poll, 'ann')!)).toMatchObject({ choice: 'c1' });
});

describe('a ballot paper', () => {
  test('[RE-34] is not handed to one whose ballot lies in the box', async () => {
    expect(await cast('ann')).toMatchObject({ ok: true });
    expect(await hand('ann')).toMatchObject(onScreen);
    expect(await cast('ann', 'c2')).toMatchObject({ ok: true });
    expect(await hand('bob')).toMatchObject({ ok: true });
  });

  test('[RE-34] leaves no vote on screen, until it was taken back', async () => {
    expect(await hand('ann')).toMatchObject({ ok: true });
    expect(await cast('ann')).toMatchObject(onPaper);
    expect(store.box.count(poll)).toBe(0);
    expect(await back('ann')).toMatchObject({ ok: true });
    expect(await cast('ann')).toMatchObject({ ok: true });
    expect(await hand('ann')).toMatchObject(onScreen);
  });

  test('[I-3] [RE-34] is refused while a ballot is on its way into the box', async () => {
    const goOn = heldUp();
    const [ballot, paper] = [cast('ann'), hand('ann')];
    goOn();
    expect([await ballot, await paper]).toMatchObject([{ ok: true }, onScreen]);
  });

  test('[I-3] [RE-34] being handed out lets no ballot into the box meanwhile, and holds up nobody else', async () => {
    const goOn = heldUp();
    const paper = hand('ann');
    // The act waits its turn in the hall before it is judged.
    await new Promise((resolve) => setImmediate(resolve));
    const [ballot, other] = [cast('ann'), cast('bob')];
    goOn();
    expect([await paper, await ballot, await other]).toMatchObject([{ ok: true }, onPaper, { ok: true }]);
    expect(store.box.has(poll, 'ann')).toBe(false);
  });

  test.each([
    ['not-persisted', { ok: true }, true],
    ['error-but-persisted', onPaper, false],
  ] as const)(
    '[I-3] [RE-34] whose entry failed (%s) is judged by what is durable',
    async (form, then, lies) => {
      fault = form;
      const goOn = heldUp();
      const paper = hand('ann').catch((error: unknown) => error);
      await new Promise((resolve) => setImmediate(resolve));
      const ballot = cast('ann');
      goOn();
      expect(await paper).toBeInstanceOf(Error);
      expect(await ballot).toMatchObject(then);
      expect(store.box.has(poll, 'ann')).toBe(lies);
    },
  );

  test('[I-3] [RE-34] and a ballot at once end in one of both', async () => {
    const voters = ['ann', 'bob', 'carl', 'dora'];
    await Promise.all(
      voters.flatMap((voter, place) =>
        place % 2 === 0 ? [cast(voter), hand(voter), cast(voter)] : [hand(voter), cast(voter), hand(voter)],
      ),
    );
    const { state } = hall;
    const found = state.phase === 'founded' ? roundOf(state, poll) : undefined;
    const handed = found?.round.onPaper ?? [];
    expect([...handed, ...store.box.voters(poll)].sort()).toEqual(voters);
  });
});
