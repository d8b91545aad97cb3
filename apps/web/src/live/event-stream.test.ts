import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEventReader, type StreamEvent } from './event-stream.ts';

function read(pieces: readonly string[]): readonly StreamEvent[] {
  const events: StreamEvent[] = [];
  const take = createEventReader((event) => events.push(event));
  for (const piece of pieces) take(piece);
  return events;
}

const stream =
  'retry: 1000\n\n:\n\nid: 4\nevent: entry\ndata: {"a":1}\n\nevent: counters\ndata: {"b":\ndata: 2}\n\n';

describe('a stream of events', () => {
  it('gives each event with its name and data, and no comments', () => {
    expect(read([stream])).toEqual([
      { event: 'entry', data: '{"a":1}' },
      { event: 'counters', data: '{"b":\n2}' },
    ]);
  });

  it('reads the same wherever it is cut', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(stream.length), { maxLength: 8 }), (cuts) => {
        const at = [0, ...cuts.toSorted((a, b) => a - b), stream.length];
        const pieces = at.slice(1).map((end, index) => stream.slice(at[index], end));
        expect(read(pieces)).toEqual(read([stream]));
      }),
    );
  });

  it('keeps an event that is not finished to itself', () => {
    expect(read(['event: entry\ndata: {"a":1}\n'])).toEqual([]);
  });

  it('reads lines that end with a carriage return', () => {
    expect(read(['event: entry\r\ndata: x\r\n\r\n'])).toEqual([{ event: 'entry', data: 'x' }]);
  });
});
