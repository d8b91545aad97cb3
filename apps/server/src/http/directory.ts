import type { MemberId } from '@tauride/procedure';
import type { Hall } from '../hall/hall.ts';

/** The name of a member as it is known now. */
export function directoryOf(hall: Hall): (member: MemberId) => string | undefined {
  const names = hall.names.all;
  return (member) => (Object.hasOwn(names, member) ? names[member] : undefined);
}
