import type { Problem } from '@tauride/protocol';
import { mayWait, notKept } from './momentary.ts';
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

/** Those who wait to hear what became of their acts. */
type Asking<Answer> = {
  readonly ids: () => Iterable<string>;
  readonly ask: (id: string) => Promise<Settled<Answer>>;
  /** False when nobody on this page asked. */
  readonly settle: (id: string, settled: Settled<Answer>) => boolean;
};

function createAsking<Answer>(): Asking<Answer> {
  const asking = new Map<string, (settled: Settled<Answer>) => void>();
  return {
    ids: () => [...asking.keys()],
    ask: (id) => new Promise((resolve) => asking.set(id, resolve)),
    settle: (id, settled) => {
      const told = asking.get(id);
      asking.delete(id);
      told?.(settled);
      return told !== undefined;
    },
  };
}

/** What belongs to its moment does not wait for another: whoever did it is told. */
function letLapse<Answer>(
  shelf: Shelf,
  asking: Asking<Answer>,
  change: (next: (acts: readonly WaitingAct[]) => readonly WaitingAct[]) => void,
): void {
  const lapsed = shelf.read().filter((act) => act.refused === undefined && !mayWait(act));
  if (lapsed.length === 0) return;
  const unheard = lapsed.filter(({ id }) => !asking.settle(id, { kind: 'refused', problem: notKept }));
  const gone = new Set(lapsed.map(({ id }) => id));
  const kept = unheard.map((act) => ({ ...act, refused: notKept }));
  change((acts) => [...acts.filter(({ id }) => !gone.has(id)), ...kept]);
}

/** Sends acts one after the other. What could not be sent stays; what was refused after waiting stays with the reason. */
export function createOutbox<Answer>({
  shelf,
  deliver,
  onChange,
  onUnreached,
}: Options<Answer>): Outbox<Answer> {
  const asking = createAsking<Answer>();
  const change = (next: (acts: readonly WaitingAct[]) => readonly WaitingAct[]): void => {
    shelf.write(next(shelf.read()));
    onChange();
  };
  const drop = (id: string): void => change((acts) => acts.filter((one) => one.id !== id));
  const sendFirst = async (): Promise<'sent' | 'empty' | 'unreached'> => {
    const act = shelf.read().find(({ refused }) => refused === undefined);
    if (act === undefined) return 'empty';
    const delivery = await deliver(act);
    if (delivery.kind === 'unreached') return 'unreached';
    const told = asking.settle(act.id, delivery);
    const keep = delivery.kind === 'refused' && !told ? [{ ...act, refused: delivery.problem }] : [];
    change((acts) => acts.flatMap((one) => (one.id === act.id ? keep : [one])));
    return 'sent';
  };
  /** Another tab may have sent an act that was asked for here, or have been refused it. */
  const tellTheRest = (): void => {
    const left = new Map(shelf.read().map((act) => [act.id, act]));
    for (const id of asking.ids()) {
      const act = left.get(id);
      if (act?.refused !== undefined) drop(id);
      asking.settle(id, outcomeOf(act));
    }
  };
  const sendAll = async (): Promise<void> => {
    let sent: Awaited<ReturnType<typeof sendFirst>> = 'unreached';
    try {
      do sent = await sendFirst();
      while (sent === 'sent');
    } finally {
      if (sent !== 'empty') letLapse(shelf, asking, change);
      // Also when an answer could not be taken in: whoever asked hears that the act waits, instead of nothing.
      tellTheRest();
      if (sent !== 'empty' && shelf.read().some(({ refused }) => refused === undefined)) onUnreached();
    }
  };
  const flush = (): Promise<void> => shelf.alone(sendAll);
  return {
    flush,
    put: (act) => {
      change((acts) => [...acts.filter((one) => !replaces(act, one)), act]);
      const settled = asking.ask(act.id);
      void flush();
      return settled;
    },
    drop,
  };
}

function outcomeOf(act: WaitingAct | undefined): Exclude<Settled<never>, { readonly kind: 'done' }> {
  if (act === undefined) return { kind: 'elsewhere' };
  return act.refused === undefined
    ? { kind: 'waiting', id: act.id }
    : { kind: 'refused', problem: act.refused };
}

/** There is one ballot in a poll for each mandate: a new choice takes the place of the one that waits. */
function replaces(act: WaitingAct, other: WaitingAct): boolean {
  if (act.kind === 'command' || other.kind === 'command') return false;
  return act.poll === other.poll && act.for === other.for && act.mandate === other.mandate;
}
