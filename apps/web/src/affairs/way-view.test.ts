import type { Chain, ChainStep, Transmittal, TransmittalId } from '@tauride/procedure';
import { describe, expect, it } from 'vitest';
import { nextOf, type Way, wayOf } from './way-view.ts';

const step = (id: string, ...next: readonly ChainStep[]): ChainStep => ({
  transmittal: { id: id as TransmittalId } as Transmittal,
  next,
});

/** Stops by their letters, branches in brackets. */
function drawn({ stops, branches }: Way): string {
  const line = stops.map((stop) =>
    stop.kind === 'told' ? stop.before.title : `${stop.kind[0]!}${stop.transmittal.id}`,
  );
  return [...line, ...branches.map((branch) => `(${drawn(branch)})`)].join(' ');
}

describe('the way of a text', () => {
  it('is one line through five bodies, with what the sender told before it', () => {
    const before = [{ assembly: 'South', body: 'Branch', title: 'Ice' }];
    const chain: Chain = { elsewhere: before, first: step('1', step('2', step('3', step('4')))) };
    expect(drawn(wayOf(chain))).toBe('Ice o1 c1 c2 c3 c4');
  });

  it('parts where a body sent it to several', () => {
    const chain: Chain = { elsewhere: [], first: step('1', step('2', step('3')), step('4')) };
    expect(drawn(wayOf(chain))).toBe('o1 c1 (c2 c3) (c4)');
  });

  it('is walked onwards from each step', () => {
    const chain: Chain = { elsewhere: [], first: step('1', step('2', step('3')), step('4')) };
    const after = (id: string) => nextOf(chain, id as TransmittalId).map((one) => one.id);
    expect([after('1'), after('2'), after('3')]).toEqual([['2', '4'], ['3'], []]);
    expect(after('9')).toEqual([]);
  });
});
