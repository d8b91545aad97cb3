import type { FoundedAssembly } from '../assembly/state.ts';
import type { BodyId, TransmittalId } from '../ids.ts';
import { wayTo } from './chain.ts';
import type { Origin, Party, Sender, Transmittal } from './state.ts';

function senderOf({ id, name, bodies }: FoundedAssembly, body: BodyId): Sender {
  return { assembly: id, assemblyName: name, body: bodies[body]?.name ?? body };
}

/** Who sends to another assembly, and the way before it, which the receiver has from nowhere else. */
export function sentAbroad(
  state: FoundedAssembly,
  {
    body,
    to,
    previous,
  }: { readonly body: BodyId; readonly to: Party; readonly previous: TransmittalId | null },
): { readonly sender?: Sender; readonly before?: Origin['before'] } {
  if (to.kind === 'here') return {};
  const before = previous === null ? [] : wayTo(state, previous).flatMap((step) => stepsOf(state, step));
  return { sender: senderOf(state, body), before };
}

function stepsOf(state: FoundedAssembly, { from, origin, title }: Transmittal): Origin['before'] {
  if (origin) return [...origin.before, { assembly: origin.assemblyName, body: origin.body, title }];
  return from.kind === 'here'
    ? [{ assembly: state.name, body: state.bodies[from.body]?.name ?? from.body, title }]
    : [];
}

/** Who answers a matter that came from elsewhere. */
export function answeringAbroad(
  state: FoundedAssembly,
  { origin, to }: Transmittal,
): { readonly sender?: Sender } {
  return origin && to.kind === 'here' ? { sender: senderOf(state, to.body) } : {};
}
