import type { Instant, MandateId, PollId } from '@tauride/procedure';
import type { Problem } from '@tauride/protocol';
import { describe, expect, it } from 'vitest';
import { createOutbox, type Delivery, type Shelf } from './outbox.ts';
import type { WaitingAct } from './types.ts';

type Answer = { readonly to: string };

const problem: Problem = { type: 'about:blank', title: 'No', status: 409, detail: 'No', code: 'no-poll' };
const at = 0 as Instant;

const act = (id: string): WaitingAct => ({
  id,
  at,
  kind: 'command',
  command: { type: 'Object', sitting: 's' as never },
});
const ballot = (id: string, choice: 'yes' | 'no'): WaitingAct => ({
  id,
  at,
  kind: 'ballot',
  poll: 'p' as PollId,
  choice,
  revision: { device: '00', number: 1 },
});

function memoryShelf(): Shelf {
  let acts: readonly WaitingAct[] = [];
  let last: Promise<void> = Promise.resolve();
  return {
    read: () => acts,
    write: (next) => {
      acts = next;
    },
    alone: (task) => {
      last = last.then(task, task);
      return last;
    },
  };
}

function desk(answer: (act: WaitingAct) => Delivery<Answer>['kind'], shelf = memoryShelf()) {
  const sent: string[] = [];
  let unreached = 0;
  const outbox = createOutbox<Answer>({
    shelf,
    deliver: async (one) => {
      sent.push(one.id);
      const kind = answer(one);
      if (kind === 'done') return { kind, answer: { to: one.id } };
      return kind === 'refused' ? { kind, problem } : { kind };
    },
    onChange: () => undefined,
    onUnreached: () => {
      unreached += 1;
    },
  });
  return { outbox, shelf, sent, unreached: () => unreached };
}

describe('acts on their way to the hall', () => {
  it('are not kept when they belong to their moment, and the others still go', async () => {
    let away = true;
    const { outbox, shelf, sent } = desk(() => (away ? 'unreached' : 'done'));
    const close: WaitingAct = {
      id: 'close',
      at,
      kind: 'command',
      command: { type: 'ClosePoll', sitting: 's' as never, poll: 'p' as PollId, ayesHaveIt: null },
    };
    const waits = outbox.put(ballot('b', 'yes'));
    expect(await waits).toEqual({ kind: 'waiting', id: 'b' });
    expect(await outbox.put(close)).toMatchObject({ kind: 'refused', problem: { code: 'not-kept' } });
    expect(shelf.read().map(({ id }) => id)).toEqual(['b']);
    away = false;
    sent.length = 0;
    await outbox.flush();
    expect(sent).toEqual(['b']);
  });

  it('are told what became of them, and wait no longer', async () => {
    const { outbox, shelf } = desk(() => 'done');
    expect(await outbox.put(act('a'))).toEqual({ kind: 'done', answer: { to: 'a' } });
    expect(shelf.read()).toEqual([]);
  });

  it('wait in their order while the hall does not answer, and are sent in that order', async () => {
    let reached = false;
    const { outbox, shelf, sent, unreached } = desk(() => (reached ? 'done' : 'unreached'));
    expect(await outbox.put(act('a'))).toEqual({ kind: 'waiting', id: 'a' });
    expect(await outbox.put(act('b'))).toEqual({ kind: 'waiting', id: 'b' });
    expect(shelf.read().map(({ id }) => id)).toEqual(['a', 'b']);
    expect(unreached()).toBe(2);
    sent.length = 0;
    reached = true;
    await outbox.flush();
    expect(sent).toEqual(['a', 'b']);
    expect(shelf.read()).toEqual([]);
  });

  it('never overtake one that waits', async () => {
    let reached = false;
    const { outbox, sent } = desk(() => (reached ? 'done' : 'unreached'));
    await outbox.put(act('a'));
    reached = true;
    sent.length = 0;
    await outbox.put(act('b'));
    expect(sent).toEqual(['a', 'b']);
  });

  it('are not kept when they are refused at once, but are when they had waited', async () => {
    let reply: Delivery<Answer>['kind'] = 'refused';
    const { outbox, shelf } = desk(() => reply);
    expect(await outbox.put(act('a'))).toEqual({ kind: 'refused', problem });
    expect(shelf.read()).toEqual([]);
    reply = 'unreached';
    await outbox.put(act('b'));
    reply = 'refused';
    await outbox.flush();
    expect(shelf.read()).toEqual([{ ...act('b'), refused: problem }]);
    outbox.drop('b');
    expect(shelf.read()).toEqual([]);
  });

  it('do not stop at one that was refused', async () => {
    let reached = false;
    const { outbox, shelf } = desk((one) => (reached ? (one.id === 'a' ? 'refused' : 'done') : 'unreached'));
    await outbox.put(act('a'));
    await outbox.put(act('b'));
    reached = true;
    await outbox.flush();
    expect(shelf.read().map(({ id, refused }) => [id, refused?.code])).toEqual([['a', 'no-poll']]);
  });

  it('hold one ballot for a poll: the latest choice', async () => {
    const { outbox, shelf } = desk(() => 'unreached');
    await outbox.put(ballot('a', 'yes'));
    await outbox.put(ballot('b', 'no'));
    expect(shelf.read()).toEqual([ballot('b', 'no')]);
  });

  it('hold one ballot for each mandate in a poll: one for another member never takes the place of the own', async () => {
    const { outbox, shelf } = desk(() => 'unreached');
    const mandate = 'ada~ben' as MandateId;
    await outbox.put(ballot('own', 'yes'));
    await outbox.put({ ...ballot('first', 'yes'), mandate });
    await outbox.put({ ...ballot('second', 'no'), mandate });
    expect(shelf.read().map(({ id }) => id)).toEqual(['own', 'second']);
  });

  it('are told of a refusal that another tab received for them, and it does not stay', async () => {
    const shelf = memoryShelf();
    const other = desk(() => 'refused', shelf);
    const { outbox, sent } = desk(() => 'refused', shelf);
    const flushed = other.outbox.flush();
    const settled = outbox.put(act('a'));
    await flushed;
    expect([await settled, sent, shelf.read()]).toEqual([{ kind: 'refused', problem }, [], []]);
  });

  it('wait when an answer came that cannot be taken in', async () => {
    let reply: () => Delivery<Answer>['kind'] = () => 'unreached';
    const { outbox, shelf } = desk(() => reply());
    await outbox.put(act('a'));
    reply = () => {
      reply = () => 'unreached';
      throw new SyntaxError('the answer was cut off');
    };
    const flushed = outbox.flush();
    const asked = outbox.put(act('b'));
    await expect(flushed).rejects.toThrow('cut off');
    expect(await asked).toEqual({ kind: 'waiting', id: 'b' });
    expect(shelf.read()).toEqual([act('a'), act('b')]);
  });

  it('are sent once by two tabs that share them', async () => {
    const shelf = memoryShelf();
    let reached = false;
    const first = desk(() => (reached ? 'done' : 'unreached'), shelf);
    const second = desk(() => (reached ? 'done' : 'unreached'), shelf);
    await first.outbox.put(act('a'));
    first.sent.length = 0;
    reached = true;
    await Promise.all([second.outbox.flush(), first.outbox.flush()]);
    expect([...first.sent, ...second.sent]).toEqual(['a']);
  });
});
