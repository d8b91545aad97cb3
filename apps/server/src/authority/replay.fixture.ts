import { invariant } from '@tauride/kernel';
import type { Command, MemberId, PollId } from '@tauride/procedure';
import type { Hall } from '@tauride/procedure/testing';
import type { Author } from '../hall/author.ts';
import { type Court, openCourt } from '../testing/court.ts';
import { scenes } from './scenes.fixture.ts';

interface Step {
  readonly by: string;
  readonly command: Command;
}

/** The acts that lead to a scene: from its entries' own hall, in their order. */
function stepsTo(scene: string): readonly Step[] {
  const open = scenes[scene];
  invariant(open !== undefined, `no scene ${scene}`);
  return actsOf(open());
}

function actsOf(hall: Hall): readonly Step[] {
  return hall.acts.map(({ member, command }) => ({ by: member, command }));
}

/** A server whose assembly has come to a scene by the same acts, with ballots where a vote is closed. */
export async function rehearsed(scene: string): Promise<Court> {
  const steps = stepsTo(scene);
  const court = await openCourt({ founding: [steps[0]!.command] });
  for (const { by, command } of steps.slice(1)) {
    if (command.type === 'ClosePoll') await voteYes(court, command.poll);
    const author: Author =
      by === 'operator' ? { kind: 'operator' } : { kind: 'member', member: by as MemberId };
    const done = await court.server.hall.execute(command, author);
    invariant(done.ok, `${command.type} by ${by}: ${JSON.stringify(done)}`);
  }
  return court;
}

async function voteYes(court: Court, poll: PollId): Promise<void> {
  for (const who of ['ann', 'bob', 'cem']) await court.cast(who, poll, { choice: 'yes' });
}
