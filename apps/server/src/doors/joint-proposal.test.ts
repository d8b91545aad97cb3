import { tableGet } from '@tauride/kernel';
import type {
  Assembly,
  BodyId,
  Entry,
  FoundedAssembly,
  MemberId,
  Publicity,
  SittingId,
} from '@tauride/procedure';
import { evolve, initialAssembly, jointProposalsFor } from '@tauride/procedure';
import { type Hall, openBodies } from '@tauride/procedure/testing';
import { describe, expect, it } from 'vitest';
import { type Audience, audienceOf, mayRead } from './audience.ts';
import { bookAfter, clearanceIn, emptyBook } from './book.ts';

const proposal = 'joint' as SittingId;
const audiences = ['public', 'members', 'in east', 'in north'] as const satisfies readonly Audience[];

function agreed(publicity: Publicity): Hall {
  const hall = openBodies('north', 'south', 'east');
  const [north, south] = ['north', 'south'] as never[];
  hall.act('north-chair', {
    type: 'ProposeJointSitting',
    proposal,
    bodies: [north!, south!],
    kind: 'regular',
    title: 'On the harbour',
    place: '',
    startsAt: hall.now,
    hoursRecorded: true,
    publicity,
    agenda: ['The harbour'],
  });
  const answers = { type: 'AnswerJointSitting', proposal, body: south! } as const;
  hall.act('south-chair', { ...answers, answer: 'declines', reason: 'Too far.' });
  hall.act('south-chair', { ...answers, answer: 'consents', reason: '' });
  return hall;
}

const id = (name: string): MemberId => name as MemberId;

function matter({ now }: Hall) {
  const call = { kind: 'regular', title: 'On the harbour', place: '', hoursRecorded: true } as const;
  return { ...call, startsAt: now, agenda: ['The harbour'] };
}

const quay = 'quay' as BodyId;

/** A body that is part of the one in the east. */
function establishQuay(hall: Hall, chair: string): void {
  const reason = 'For the quay.';
  const of = { rulebook: 'ronr12', changes: {}, reason } as const;
  hall.act('east-chair', {
    type: 'EstablishBody',
    body: quay,
    name: 'Quay',
    parent: 'east' as BodyId,
    ...of,
  });
  const member = { member: id(chair), label: 'Quay', voting: 'full', weight: 1, group: null } as const;
  hall.act('east-chair', { type: 'SeatMembers', body: quay, members: [member], reason });
  hall.act('east-chair', { type: 'AssignOffice', body: quay, office: 'chair', member: id(chair), reason });
}

/** What a member has read of the assembly at the end. */
function viewOf({ entries, founded }: Hall, who: string): FoundedAssembly {
  let [book, state] = [emptyBook, initialAssembly];
  for (const entry of entries) {
    state = evolve(state, entry);
    book = bookAfter(book, state, entry);
  }
  const audience = audienceOf({ member: id(who), room: 'delegate' }, founded(), book.closing);
  const view = entries.reduce<Assembly>((known, entry) => {
    const reads = mayRead(audience, clearanceIn(book, entry.seq));
    return evolve(known, reads ? entry : { v: 1, seq: entry.seq, c: '0'.repeat(64) });
  }, initialAssembly);
  if (view.phase === 'unfounded') throw new Error('nothing was founded');
  return view;
}

/** The bodies for which somebody may answer what is proposed; null where they know of nothing. */
function knownTo(hall: Hall, who: string): readonly BodyId[] | null {
  return jointProposalsFor(viewOf(hall, who), id(who))[0]?.mayAnswer ?? null;
}

function itemsKnownTo(hall: Hall, who: string): number | null {
  return tableGet(viewOf(hall, who).sittings, proposal)?.agenda.length ?? null;
}

/** How many of the four entries each audience reads, and whether it still knows of a proposal at the end. */
function told(entries: readonly Entry[]) {
  const from = entries.findIndex(({ event }) => event.type === 'JointSittingProposed');
  let [book, state] = [emptyBook, initialAssembly];
  const read = new Map(audiences.map((audience) => [audience, { count: 0, state: initialAssembly }]));
  for (const entry of entries) {
    state = evolve(state, entry);
    book = bookAfter(book, state, entry);
    for (const audience of audiences) {
      const one = read.get(audience)!;
      const reads = mayRead(audience, clearanceIn(book, entry.seq));
      const line = reads ? entry : ({ v: 1, seq: entry.seq, c: '0'.repeat(64) } as const);
      one.state = evolve(one.state, line);
      if (reads && entry.seq >= from) one.count += 1;
    }
  }
  return audiences.map((audience) => {
    const { count, state: known } = read.get(audience)!;
    return [count, known.phase === 'founded' && jointProposalsFor(known, null).length];
  });
}

describe('a joint sitting that is proposed', () => {
  it.each<[Publicity, readonly number[]]>([
    ['public', [4, 4, 4, 4]],
    ['members', [0, 4, 4, 4]],
    ['closed', [0, 0, 0, 4]],
  ])('[JS-28] is read with its answers by whoever reads its call: %s', (publicity, counts) => {
    expect(told(agreed(publicity).entries)).toEqual(counts.map((count) => [count, 0]));
  });

  it('[JS-28] is read behind closed doors by whoever may decline for a body that needs not be asked', () => {
    const hall = openBodies('north', 'west', 'east');
    establishQuay(hall, 'north-chair');
    const bodies = ['north', 'quay', 'west'] as BodyId[];
    const called = { bodies, publicity: 'closed', ...matter(hall) } as const;
    hall.act('north-chair', { type: 'ProposeJointSitting', proposal, ...called });
    expect(['east-chair', 'east-1'].map((who) => knownTo(hall, who))).toEqual([[quay], null]);
  });

  it('[JS-28] is read behind closed doors by whoever may answer for a body that is part of theirs, and by nobody else there', () => {
    const hall = openBodies('north', 'east');
    establishQuay(hall, 'quay-chair');
    const called = { bodies: ['north' as BodyId, quay], publicity: 'closed', ...matter(hall) } as const;
    hall.act('north-chair', { type: 'ProposeJointSitting', proposal, ...called });
    const readers = ['quay-chair', 'east-chair', 'east-clerk', 'east-1', 'north-1'];
    expect(readers.map((who) => knownTo(hall, who))).toEqual([[quay], [quay], [quay], null, []]);
    const answer = {
      type: 'AnswerJointSitting',
      proposal,
      body: quay,
      answer: 'consents',
      reason: '',
    } as const;
    hall.act('east-chair', answer);
    // Whoever answered reads that the sitting was called, and of the sitting no more than others do.
    hall.act('north-chair', { type: 'OpenSitting', sitting: proposal });
    hall.act('north-chair', { type: 'AddAgendaItem', sitting: proposal, title: 'The quay' });
    expect(readers.map((who) => itemsKnownTo(hall, who))).toEqual([2, 1, 1, null, 2]);
  });
});
