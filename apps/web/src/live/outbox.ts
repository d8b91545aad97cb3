import type { Problem } from '@tauride/protocol';
import type { WaitingAct } from './types.ts';

/** Where waiting acts are kept: shared by the tabs of one browser, and safe from a reload. */
export type Shelf = {
  readonly read: () => readonly WaitingAct[];
  readonly write: (acts: readonly WaitingAct[]) => void;
  /** Runs one sender at a time among all tabs. */
  readonly alone: (task: () => Promise<void>) => Promise<void>;
};

/** What the hall answered: taken, refused for good, or no answer yet. */
export type Delivery<Answer> =
  | { readonly kind: 'done'; readonly answer: Answer }
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'unreached' };

export type Settled<Answer> =
  | Exclude<Delivery<Answer>, { readonly kind: 'unreached' }>
  | { readonly kind: 'waiting'; readonly id: string }
  | { readonly kind: 'elsewhere' };

export type Outbox<Answer> = {
  /** Keeps an act, sends what waits in its order, and says what became of this one. */
  readonly put: (act: WaitingAct) => Promise<Settled<Answer>>;
  /** Sends what waits, as far as the hall answers. */
  readonly flush: () => Promise<void>;
  readonly drop: (id: string) => void;
};

type Options<Answer> = {
  readonly shelf: Shelf;
  readonly deliver: (act: WaitingAct) => Promise<Delivery<Answer>>;
  readonly onChange: () => void;
  /** Something waits because the hall did not answer: call `flush` again after a while. */
  readonly onUnreached: () => void;
};

/** Sends acts one after the other. What could not be sent stays; what was refused after waiting stays with the reason. */
export function createOutbox<Answer>({
  shelf,
  deliver,
  onChange,
  onUnreached,
}: Options<Answer>): Outbox<Answer> {
  const asking = new Map<string, (settled: Settled<Answer>) => void>();
  const change = (next: (acts: readonly WaitingAct[]) => readonly WaitingAct[]): void => {
    shelf.write(next(shelf.read()));
    onChange();
  };
  const settle = (id: string, settled: Settled<Answer>): boolean => {
    const told = asking.get(id);
    asking.delete(id);
    told?.(settled);
    return told !== undefined;
  };
  const sendFirst = async (): Promise<'sent' | 'empty' | 'unreached'> => {
    const act = shelf.read().find(({ refused }) => refused === undefined);
    if (act === undefined) return 'empty';
    const delivery = await deliver(act);
    if (delivery.kind === 'unreached') return 'unreached';
    const told = settle(act.id, delivery);
    const keep = delivery.kind === 'refused' && !told ? [{ ...act, refused: delivery.problem }] : [];
    change((acts) => acts.flatMap((one) => (one.id === act.id ? keep : [one])));
    return 'sent';
  };
  const flush = async (): Promise<void> => {
    await shelf.alone(async () => {
      let sent = await sendFirst();
      while (sent === 'sent') sent = await sendFirst();
      const left = new Set(shelf.read().map(({ id }) => id));
      for (const id of asking.keys()) {
        if (!left.has(id)) settle(id, { kind: 'elsewhere' });
        else if (sent === 'unreached') settle(id, { kind: 'waiting', id });
      }
      if (sent === 'unreached') onUnreached();
    });
  };
  return {
    flush,
    put: (act) => {
      change((acts) => [...acts.filter((one) => !replaces(act, one)), act]);
      return new Promise((resolve) => {
        asking.set(act.id, resolve);
        void flush();
      });
    },
    drop: (id) => change((acts) => acts.filter((one) => one.id !== id)),
  };
}

/** A voter has one ballot in a poll: a new choice takes the place of the one that waits. */
function replaces(act: WaitingAct, other: WaitingAct): boolean {
  return act.kind === 'ballot' && other.kind === 'ballot' && act.poll === other.poll && act.for === other.for;
}
