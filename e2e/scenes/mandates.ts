import type { MemberId, MotionId, PollId, RulebookChanges } from '@tauride/procedure';
import { BODY, CHAIR, CLERK, delegate, type Federation, found, SITTING, texts } from './federation.ts';

const at = { sitting: SITTING };

/** Stands in for any member of the Harbour Branch: the chair's own is another. */
export const ALTERNATE = 'a1' as MemberId;
/** Whose seat the alternate takes: of the Harbour Branch. */
export const AWAY = delegate(11);
/** Who gave the first delegate a proxy. */
const GIVERS = [delegate(3), delegate(8)] as const;
const LATE = delegate(2);

const proxyRules: RulebookChanges = {
  citeAs: 'Standing Orders',
  voting: {
    proxies: { holders: 'voters', perHolder: 2, chains: false, secretBallots: false, cite: '14' },
  },
};

/** A federation whose members may vote by proxy, with two alternates, called to a sitting into which people check by a code. */
export async function called(federation: Federation, checkIn: 'desk' | 'oneself' | 'code'): Promise<void> {
  const { act, hall } = federation;
  await found(federation, proxyRules);
  const seat = { voting: 'advisory', weight: 1, group: 'Harbour Branch', alternateFor: 'faction' } as const;
  await act('operator', {
    type: 'SeatMembers',
    body: BODY,
    members: [
      { member: ALTERNATE, label: 'Alternate 1', ...seat },
      { member: 'a2' as MemberId, label: 'Alternate 2', ...seat },
    ],
  });
  await hall.names.set(ALTERNATE, 'Noor Haddad');
  await hall.names.set(AWAY, 'Pekka Salo');
  await hall.names.set(delegate(1), 'Ines Okafor');
  await hall.names.set(GIVERS[0], 'Tomas Berg');
  await act(CHAIR, {
    type: 'CallSitting',
    ...at,
    bodies: [BODY],
    kind: 'regular',
    title: 'Congress 2026, second day',
    place: 'Harbour Hall, north door',
    startsAt: Date.now() as never,
    hoursRecorded: true,
    publicity: 'public',
    checkIn,
    agenda: ['Opening', 'Cold store'],
  });
}

/** Opened, with as many present as the desk had entered by then, from the third delegate on. */
export async function opened({ act }: Federation, present: number): Promise<void> {
  await act(CHAIR, { type: 'OpenSitting', ...at });
  const arrived = [CHAIR, ...Array.from({ length: present }, (_, place) => delegate(place + 12))];
  await act(CLERK, { type: 'RecordPresence', ...at, arrived, left: [] });
}

export async function comes({ act }: Federation, ...arrived: readonly MemberId[]): Promise<void> {
  await act(CLERK, { type: 'RecordPresence', ...at, arrived, left: [] });
}

async function givesProxy({ act }: Federation, from: MemberId): Promise<void> {
  await act(from, { type: 'GiveProxy', body: BODY, from, to: delegate(1), scope: { kind: 'all' } });
}

/** An alternate sits, two members are away and gave the first delegate their votes, and a question is pending. */
async function representing(federation: Federation, present: number): Promise<MotionId> {
  await called(federation, 'desk');
  for (const giver of GIVERS) await givesProxy(federation, giver);
  await opened(federation, present);
  await comes(
    federation,
    delegate(1),
    delegate(7),
    federation.seats > 20 ? delegate(federation.seats - 1) : delegate(6),
    ALTERNATE,
  );
  await federation.act(CLERK, {
    type: 'SeatAlternate',
    ...at,
    body: BODY,
    alternate: ALTERNATE,
    for: AWAY,
  });
  return await federation.pending(delegate(1), 'main', { form: 'text', text: texts.store });
}

/** The same, with the vote open and one member who came after that. */
async function voting(federation: Federation, present: number): Promise<PollId> {
  const poll = await federation.put(await representing(federation, present), 'recorded');
  await comes(federation, LATE);
  return poll;
}

/** States of a hall in which people check in, or vote for others. */
export const mandateScenes: { readonly [name: string]: (federation: Federation) => Promise<unknown> } = {
  checkin: async (federation) => {
    await called(federation, 'code');
    await opened(federation, Math.round(federation.seats * 0.55));
  },
  proxies: (federation) => voting(federation, Math.round(federation.seats * 0.7)),
  represented: (federation) => representing(federation, Math.round(federation.seats * 0.7)),
};
