import { invariant } from '@tauride/kernel';
import type { Act } from '../../examples/tauride-1917/acts.ts';
import { EVENING, founding, opening, sent } from '../../examples/tauride-1917/founding.ts';
import type { Hall } from '../../apps/server/src/index.ts';

const [resolved] = sent;
const [call] = opening;

/** What the script enters before anybody acts in a browser: the bodies, what the Workers' Section resolved, and the call. */
export const beforeTheNight: readonly Act[] = [...founding, resolved!, call!];

/** A clock that shows the evening of the night when it is made, and runs on from there. */
export function eveningClock(): () => number {
  const begun = Date.now();
  return () => EVENING + Date.now() - begun;
}

/** Plays acts of the script at the hour of the server.
 *  @throws InvariantError when one of them is refused */
export async function plays(hall: Hall, acts: readonly Act[]): Promise<void> {
  for (const { by, command, provenance } of acts) {
    const author =
      by === 'operator' ? ({ kind: 'operator' } as const) : ({ kind: 'member', member: by } as const);
    const done = await hall.execute(command, author, { provenance });
    invariant(done.ok, `${command.type} was refused: ${JSON.stringify(done)}`);
  }
}

/** What the clerk entered among these acts: the speeches, reports and reactions of the memoir, and what they are about. */
export function entriesIn(acts: readonly Act[]): readonly Act[] {
  return acts.filter(({ command: { type } }) => type === 'EnterStatement' || type === 'ReportIncident');
}
