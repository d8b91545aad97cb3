import type { Choice, Command, Instant, MemberId, PollId, Provenance } from '@tauride/procedure';
import { commandSchema } from '@tauride/protocol';
import type { Hall } from '@tauride/server';

export interface ActStep {
  readonly kind: 'act';
  readonly at: Instant;
  readonly by: MemberId | 'operator';
  readonly command: Command;
  readonly provenance: Provenance | null;
}

/** Named votes that an officer enters into an open poll. */
export interface BallotsStep {
  readonly kind: 'ballots';
  readonly by: MemberId;
  readonly poll: PollId;
  readonly ballots: readonly { readonly member: MemberId; readonly choice: Choice }[];
}

export type PlayStep = ActStep | BallotsStep;

/** Plays steps in the hall, one after the other.
 *  @throws Error naming the step that was refused: a script that is out of order is a bug of the script */
export async function play(hall: Hall, steps: Iterable<PlayStep>): Promise<void> {
  let place = 0;
  for (const step of steps) {
    await (step.kind === 'act' ? playAct(hall, step, place) : castAll(hall, step));
    place += 1;
  }
}

async function playAct(hall: Hall, { at, by, command, provenance }: ActStep, place: number): Promise<void> {
  const author =
    by === 'operator' ? ({ kind: 'operator' } as const) : ({ kind: 'member', member: by } as const);
  const options = { at, ...(provenance === null ? {} : { provenance }) };
  const done = await hall.execute(commandSchema.parse(command), author, options);
  if (!done.ok) throw new Error(`step ${place}, ${command.type}: ${JSON.stringify(done.error)}`);
}

/** All at once, so that they become durable together. */
async function castAll(hall: Hall, { by, poll, ballots }: BallotsStep): Promise<void> {
  const results = await Promise.all(
    ballots.map(({ member, choice }) =>
      hall.cast({ poll, choice, author: { kind: 'member', member: by, for: member } }),
    ),
  );
  const refused = results.find((result) => !result.ok);
  if (refused && !refused.ok) throw new Error(`a ballot in ${poll}: ${JSON.stringify(refused.error)}`);
}
