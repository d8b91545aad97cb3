import { err, ok, type Result, tableGet } from '@tauride/kernel';
import { type Acting, speakersOnly } from '../authority.ts';
import { cited, citedTopic, rulebookOf } from '../assembly/access.ts';
import type { Event } from '../event.ts';
import type { PointId } from '../ids.ts';
import { firstRefusal, type Refusal, refusal } from '../refusal.ts';
import type { PointRule } from '../rulebook/types.ts';
import type { RulingCommand } from './commands.ts';

type Decided = Result<readonly Event[], Refusal>;
type RaisePoint = RulingCommand & { readonly type: 'RaisePoint' };

interface Raising extends Acting {
  readonly command: RaisePoint;
  readonly known: PointRule;
  readonly citation: string;
}

/** Rule RU-1: who may interrupt, for what, and whether also while a vote is taken. */
export function raisePoint(acting: Acting, command: RaisePoint): Decided {
  const { state, sitting, member } = acting;
  const rulebook = rulebookOf(state, sitting);
  const known = rulebook.points[command.kind];
  if (!known) return err(refusal('motion-off', rulebook.citeAs, { kind: command.kind }));
  const citation = cited(rulebook, known.cite);
  const refused = firstRefusal(raiseChecks, { ...acting, command, known, citation });
  if (refused) return err(refused);
  const { kind, about, target } = command;
  return ok([
    {
      type: 'PointRaised',
      sitting: sitting.id,
      point: `q${state.counters.point + 1}` as PointId,
      kind,
      by: member,
      text: command.text.trim(),
      ...(about === undefined ? {} : { about }),
      ...(target === undefined ? {} : { target }),
      citation,
    },
  ]);
}

type RaiseCheck = (raising: Raising) => Refusal | null;

/** Rule RU-24: while a vote is taken only points that the rules admit then, in some books those about the voting alone. */
const duringVote: RaiseCheck = (raising) => {
  const { sitting, known, command } = raising;
  if (sitting.poll === null || known.duringVote === true) return null;
  if (known.duringVote === 'about-voting' && command.about === 'conduct-of-voting') return null;
  return refusal('voting-in-progress', citedTopic(raising, 'voting-in-progress'));
};

const notFromTheChair: RaiseCheck = ({ sitting, member, citation }) =>
  sitting.presiding === member ? refusal('chair-presiding', citation) : null;

/** Rule RU-26: a doubt about the quorum waits until nobody speaks, where the rules say so, though other points interrupt. */
const mayInterrupt: RaiseCheck = (raising) => {
  const { sitting, member, known, command, citation } = raising;
  const { floor } = sitting;
  if (floor.phase === 'free' || floor.member === member) return null;
  const waits = known.quorumWaits === true && command.about === 'no-quorum';
  if (known.interrupts !== 'no' && !waits) return null;
  return refusal('interrupts-speaker', waits ? citedTopic(raising, 'quorum') : citation, {
    member: floor.member,
  });
};

/** Rule RU-25: where the rules say so, a point of order is no way to speak on the matter itself. */
const notOnSubstance: RaiseCheck = ({ known, command, citation }) =>
  known.notOnSubstance && command.about === 'substance'
    ? refusal('off-topic', citation, { kind: command.kind })
    : null;

const onePoint: RaiseCheck = ({ sitting, citation }) =>
  sitting.point ? refusal('point-pending', citation) : null;

const wellFormed: RaiseCheck = ({ state, command: { text, target } }) => {
  if (text.trim() === '') return refusal('malformed', null, { form: 'point' });
  if (target === undefined || tableGet(state.motions, target)) return null;
  return refusal('unknown', null, { what: 'motion', id: target });
};

const raiseChecks: readonly RaiseCheck[] = [
  duringVote,
  speakersOnly,
  notFromTheChair,
  mayInterrupt,
  onePoint,
  notOnSubstance,
  wellFormed,
];
