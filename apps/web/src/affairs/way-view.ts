import { type Chain, type ChainStep, type Origin, type Transmittal } from '@tauride/procedure';

/** A place on the way of a text. */
export type Stop =
  /** Before it came here, as its sender tells. */
  | { readonly kind: 'told'; readonly before: Origin['before'][number] }
  /** The body from which the oldest sending known here went out. */
  | { readonly kind: 'origin'; readonly transmittal: Transmittal }
  /** Where a sending came to. */
  | { readonly kind: 'came'; readonly transmittal: Transmittal };

/** Stops in a row, and the branches into which the way parts after the last of them. */
export type Way = { readonly stops: readonly Stop[]; readonly branches: readonly Way[] };

/** The way of a text as it is drawn: one line as long as it was sent on to one body alone. */
export function wayOf({ elsewhere, first }: Chain): Way {
  const told = elsewhere.map((before): Stop => ({ kind: 'told', before }));
  const { stops, branches } = from(first);
  return { stops: [...told, { kind: 'origin', transmittal: first.transmittal }, ...stops], branches };
}

function from(step: ChainStep): Way {
  const stop: Stop = { kind: 'came', transmittal: step.transmittal };
  const [only, ...others] = step.next;
  if (only === undefined) return { stops: [stop], branches: [] };
  if (others.length > 0) return { stops: [stop], branches: step.next.map(from) };
  const rest = from(only);
  return { stops: [stop, ...rest.stops], branches: rest.branches };
}

/** What was sent on from a sending. */
export function nextOf({ first }: Chain, id: Transmittal['id']): readonly Transmittal[] {
  return find(first, id)?.next.map(({ transmittal }) => transmittal) ?? [];
}

function find(step: ChainStep, id: Transmittal['id']): ChainStep | undefined {
  if (step.transmittal.id === id) return step;
  for (const next of step.next) {
    const found = find(next, id);
    if (found !== undefined) return found;
  }
  return undefined;
}
