import { tableIds } from '@tauride/kernel';
import { describe, expect, it } from 'vitest';
import { available } from '../available/available.ts';
import { pollOf } from '../assembly/access.ts';
import type { VotingRight } from '../assembly/state.ts';
import type { Command, SittingAct } from '../command.ts';
import { decide } from '../decide.ts';
import type { BodyId, MemberId } from '../ids.ts';
import { mayCast } from '../poll/decide.ts';
import { tallyBallots } from '../poll/tally.ts';
import { type JointMode, jointModes, type JointTerms } from '../sitting/state.ts';
import { balloted, byBody } from '../testing/ballots.ts';
import { CHAIR, type Hall, SITTING } from '../testing/hall.ts';
import { electedTo, openHouse } from '../testing/house.ts';
import { bare, bring, main, make, sittingOf, top } from '../testing/moves.ts';

const FERRY = 'That the ferry run all night.';
const at = { sitting: SITTING } as const;
const [north, south, gallery] = ['north', 'south', 'gallery'] as unknown as [BodyId, BodyId, BodyId];

/** Everybody by the right of their seats in each body; the gallery does not sit with them. */
const people: { readonly [member: string]: { readonly [body: string]: VotingRight } } = {
  'north-4': { north: 'full' },
  'south-4': { south: 'full' },
  both: { north: 'full', south: 'full' },
  'adviser-of-south': { south: 'advisory' },
  'adviser-and-member': { north: 'advisory', south: 'full' },
  'adviser-and-officer': { north: 'none', south: 'advisory' },
  officer: { south: 'none' },
  visitor: { gallery: 'full' },
};

const terms: { readonly [mode in JointMode]?: JointTerms } = {
  mixed: { minimum: { num: 1, den: 4, compare: 'ge', basis: 'cast' } },
  weighted: {
    blocs: [
      { body: north, weight: 2 },
      { body: south, weight: 3 },
    ],
  },
};

function joint(mode: JointMode, more: JointTerms = {}): Hall {
  const hall = openHouse({
    bodies: [
      { id: 'north', members: 6 },
      { id: 'south', members: 5 },
    ],
    mode,
    joint: { ...terms[mode], ...more },
  });
  hall.act('operator', {
    type: 'EstablishBody',
    body: gallery,
    name: 'Gallery',
    rulebook: 'ronr12',
    changes: {},
  });
  for (const [member, rights] of Object.entries(people))
    for (const [body, voting] of Object.entries(rights))
      if (!/-\d$/.test(member)) seat(hall, member, { body: body as BodyId, voting });
  return hall;
}

function seat(hall: Hall, member: string, { body, voting }: { body: BodyId; voting: VotingRight }): void {
  const given = { member: member as MemberId, label: member, voting, weight: 1, group: null };
  // Once a sitting is open the desk gives seats, in a body that doesn't sit the operator.
  if (body === gallery) hall.act('operator', { type: 'SeatMembers', body, members: [given] });
  else electedTo(hall, body, given);
}

type Rights = (typeof people)[string];

const hasFull = ({ north: inNorth, south: inSouth }: Rights): boolean => [inNorth, inSouth].includes('full');
const speaks = (rights: Rights): boolean =>
  hasFull(rights) || [rights['north'], rights['south']].includes('advisory');
const sits = ({ north: inNorth, south: inSouth }: Rights): boolean => (inNorth ?? inSouth) !== undefined;

/** Brings the hall to where the act may be done by those who may. */
type Scene = (hall: Hall) => void;

const nothing: Scene = () => undefined;
const offered: Scene = (hall) => void hall.act('north-1', main(FERRY));
const pending: Scene = (hall) => void bring(hall, 'north-1', main(FERRY), 'north-2');
const asked: Scene = (hall) => {
  pending(hall);
  hall.act(CHAIR, { type: 'AskConsent', ...at, matter: { kind: 'withdraw', motion: top(hall) } });
};
const voiced: Scene = (hall) => {
  pending(hall);
  bring(hall, 'north-1', make('lay-on-table', bare), 'north-2');
  hall.act(CHAIR, { type: 'PutQuestion', ...at, motion: top(hall), method: 'voice' });
};

interface Row {
  readonly scene: Scene;
  readonly act: (hall: Hall, member: MemberId) => SittingAct;
  readonly may: (rights: Rights) => boolean;
}

const rows: readonly (readonly [string, Row])[] = [
  ['moves', { scene: nothing, act: () => main(FERRY), may: hasFull }],
  ['moves on business', { scene: pending, act: () => make('lay-on-table', bare), may: hasFull }],
  [
    'seconds',
    {
      scene: offered,
      act: (hall) => ({ type: 'SecondMotion', ...at, motion: sittingOf(hall).offered[0]! }),
      may: hasFull,
    },
  ],
  [
    'asks to speak',
    {
      scene: pending,
      act: () => ({ type: 'RequestFloor', ...at, side: null, purpose: 'debate' }),
      may: speaks,
    },
  ],
  [
    'raises a point',
    {
      scene: pending,
      act: () => ({ type: 'RaisePoint', ...at, kind: 'point-of-order', text: 'The quorum.' }),
      may: speaks,
    },
  ],
  ['doubts the quorum', { scene: pending, act: () => ({ type: 'ChallengeQuorum', ...at }), may: hasFull }],
  ['objects', { scene: asked, act: () => ({ type: 'Object', ...at }), may: hasFull }],
  [
    'has a vote counted',
    {
      scene: voiced,
      act: (hall) => ({ type: 'DemandDivision', ...at, poll: sittingOf(hall).poll! }),
      may: hasFull,
    },
  ],
  [
    'enters as present',
    {
      scene: nothing,
      act: (_hall, member) => ({ type: 'RecordPresence', ...at, arrived: [member], left: [] }),
      may: sits,
    },
  ],
];

const cases = jointModes.flatMap((mode) => rows.map(([what, row]) => [mode, what, row] as const));

function isAccepted(hall: Hall, member: MemberId, command: Command): boolean {
  const decided = decide(hall.state, command, { now: hall.now, actor: { kind: 'member', member } });
  // Out of order for another reason would show nothing about seats.
  if (!decided.ok) expect(['not-entitled', 'unknown']).toContain(decided.error.code);
  return decided.ok;
}

function isOffered(hall: Hall, member: MemberId, act: SittingAct): boolean {
  const { acts, motions } = available(hall.founded(), SITTING, { member, now: hall.now });
  if (act.type === 'MakeMotion') return motions.inOrder.some(({ kind }) => kind === act.kind);
  const { text: _text, ...plain } = act as SittingAct & { text?: string };
  return acts.some((each) => Object.entries(plain).every(([key, value]) => sameField(each, key, value)));
}

function sameField(act: object, key: string, value: unknown): boolean {
  return JSON.stringify((act as Record<string, unknown>)[key]) === JSON.stringify(value);
}

describe('what a seat allows', () => {
  it.each(cases)(
    '[JS-19] in the mode %s one %s by the fullest right of the seats, or not at all',
    (mode, _what, row) => {
      const hall = joint(mode);
      row.scene(hall);
      for (const [id, rights] of Object.entries(people)) {
        const member = id as MemberId;
        const act = row.act(hall, member);
        const answer = [isAccepted(hall, member, act), isOffered(hall, member, act)];
        expect([id, ...answer]).toEqual([id, row.may(rights), row.may(rights)]);
      }
      expect(isAccepted(hall, 'stranger' as MemberId, row.act(hall, 'stranger' as MemberId))).toBe(false);
    },
  );

  it.each(jointModes)(
    '[JS-19] in the mode %s only a full seat in a body that votes casts a ballot',
    (mode) => {
      const hall = joint(mode);
      pending(hall);
      if (mode === 'advisory') bring(hall, 'north-1', make('lay-on-table', bare), 'north-2');
      hall.act(CHAIR, { type: 'PutQuestion', ...at, motion: top(hall), method: 'recorded' });
      const poll = sittingOf(hall).poll!;
      const { of = [north, south] } = pollOf(hall.founded(), poll);
      expect(of).toEqual(mode === 'concurrent-sequential' ? [north] : [north, south]);
      for (const [id, rights] of Object.entries(people)) {
        const may = of.some((body) => rights[body] === 'full');
        const { ballot } = available(hall.founded(), SITTING, { member: id as MemberId, now: hall.now });
        expect([id, mayCast(hall.founded(), poll, id as MemberId).ok, ballot !== null]).toEqual([
          id,
          may,
          may,
        ]);
      }
    },
  );

  it.each(jointModes)(
    '[JS-17] in the mode %s members of other bodies than those that move do not',
    (mode) => {
      const hall = joint(mode, { movers: [south] });
      const may = (member: string) => isAccepted(hall, member as MemberId, main(FERRY));
      const shown = Object.keys(people).filter((id) => isOffered(hall, id as MemberId, main(FERRY)));
      const expected = ['south-4', 'both', 'adviser-and-member'];
      expect(Object.keys(people).filter(may)).toEqual(expected);
      expect(shown).toEqual(expected);
      expect(hall.refused('north-4', main(FERRY))).toMatchObject({
        code: 'not-entitled',
        detail: { act: 'move' },
      });
      bring(hall, 'south-4', main(FERRY), 'north-4');
      hall.act('north-4', { type: 'RequestFloor', ...at, side: null, purpose: 'debate' });
    },
  );
});

describe('a member of two bodies', () => {
  it('[JS-22] has one voice', () => {
    const hall = joint('concurrent');
    pending(hall);
    const ask = { type: 'RequestFloor', ...at, side: null, purpose: 'debate' } as const;
    hall.act('both', ask);
    expect(hall.refused('both', ask).code).toBe('already-asked');
  });

  it.each(jointModes.filter((mode) => mode !== 'advisory'))(
    '[JS-22] has one vote in each of them in the mode %s, with one ballot',
    (mode) => {
      const hall = joint(mode);
      pending(hall);
      hall.act(CHAIR, { type: 'PutQuestion', ...at, motion: top(hall), method: 'recorded' });
      const poll = pollOf(hall.founded(), sittingOf(hall).poll!);
      const { tally, bodies } = tallyBallots(hall.founded(), poll, [
        { voter: 'both' as MemberId, choice: 'yes' },
      ]);
      const [first, second] = bodies!;
      expect(first!.tally.yes).toBe(1);
      expect(second?.tally.yes ?? 0).toBe(mode === 'concurrent-sequential' ? 0 : 1);
      expect(tally.yes).toBe(mode === 'concurrent-sequential' ? 1 : 2);
    },
  );

  it('[JS-22] makes the difference in both', () => {
    const hall = joint('concurrent');
    pending(hall);
    const inNorth = byBody({ north: [1, 1], south: [1, 1] });
    const choose = (member: MemberId) => (member === 'both' ? 'yes' : inNorth(member));
    expect(tableIds(hall.founded().members)).toContain('both');
    expect(balloted(hall, choose).outcome).toBe('adopted');
  });
});
