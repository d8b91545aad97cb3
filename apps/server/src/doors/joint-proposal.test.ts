import type { Entry, Publicity, SittingId } from '@tauride/procedure';
import { evolve, initialAssembly, jointProposalsFor } from '@tauride/procedure';
import { type Hall, openBodies } from '@tauride/procedure/testing';
import { describe, expect, it } from 'vitest';
import { type Audience, mayRead } from './audience.ts';
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
});
