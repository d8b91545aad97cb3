import { type Count, isMet, type Threshold } from '@tauride/count';
import { err, ok, type Result, tableGet } from '@tauride/kernel';
import { cited, citedTopic, rulebookOf } from '../assembly/access.ts';
import { type Acting, chairOnly } from '../authority.ts';
import type { Event } from '../event.ts';
import type { MemberId } from '../ids.ts';
import type { CounterSpeech, MotionCommand } from '../motion/commands.ts';
import type { Change } from '../motion/changes.ts';
import { changesOf } from '../motion/outcome.ts';
import { ruleOf } from '../motion/rules.ts';
import type { Motion } from '../motion/state.ts';
import { thresholdFor } from '../poll/decide.ts';
import { firstRefusal, type Refusal, refusal } from '../refusal.ts';
import type { OppositionRule } from '../rulebook/types.ts';
import { quorumOf } from '../sitting/quorum.ts';

type Decided = Result<readonly Event[], Refusal>;
type RecordOpposition = MotionCommand & { readonly type: 'RecordOpposition' };
type Met = Acting & {
  readonly motion: Motion;
  readonly rule: OppositionRule;
  readonly objectors: number;
  readonly counterSpeeches: readonly CounterSpeech[];
};

/** Rule RB-30: a motion that nobody opposes is carried without a vote; enough objectors stop it; otherwise counter-speakers
 *  are heard and it is put. Source: GOSP Bonn § 17(6). */
export function decideOpposition(acting: Acting, command: RecordOpposition): Decided {
  const motion = tableGet(acting.state.motions, command.motion);
  if (!motion) return err(refusal('unknown', null, { what: 'motion', id: command.motion }));
  const refused = chairOnly(acting) ?? firstRefusal(checks, { ...acting, motion, command });
  if (refused) return err(refused);
  const { objectors, counterSpeeches } = command;
  const rule = ruleOf(rulebookOf(acting.state, acting.sitting), motion).opposition!;
  return ok([recorded({ ...acting, motion, rule, objectors, counterSpeeches })]);
}

type Asked = Acting & { readonly motion: Motion; readonly command: RecordOpposition };

const checks: readonly ((asked: Asked) => Refusal | null)[] = [
  (asked) =>
    asked.sitting.poll === null
      ? null
      : refusal('voting-in-progress', citedTopic(asked, 'voting-in-progress')),
  ({ motion, sitting, ...asked }) =>
    sitting.stack.includes(motion.id)
      ? null
      : refusal('not-stated', citedTopic({ ...asked, sitting }, 'stating'), { label: motion.label }),
  ({ state, sitting, motion }) => {
    const rulebook = rulebookOf(state, sitting);
    const { opposition, cite } = ruleOf(rulebook, motion);
    return opposition ? null : refusal('cannot-apply', cited(rulebook, cite), { kind: motion.kind });
  },
  possible,
];

/** There can't be more who object than there are members with a vote, and each of the speakers is a member. */
function possible({ state, sitting, command: { objectors, counterSpeeches } }: Asked): Refusal | null {
  const { present, members } = quorumOf(state, sitting);
  const most = present ?? members;
  if (!Number.isSafeInteger(objectors) || objectors < 0 || objectors > most)
    return refusal('count-impossible', null, { total: objectors, most });
  const stranger = counterSpeeches.find(({ by }) => !tableGet(state.members, by));
  return stranger ? refusal('unknown', null, { what: 'member', id: stranger.by }) : null;
}

function recorded(met: Met): Event {
  const { sitting, motion, objectors, counterSpeeches } = met;
  const found = finding(met);
  const heard = found.result === 'put-to-vote' ? heardAgainst(met) : [];
  const { citation } = motion;
  return {
    type: 'OppositionRecorded',
    sitting: sitting.id,
    motion: motion.id,
    objectors,
    counterSpeeches,
    ...found,
    heard,
    citation,
  };
}

interface Finding {
  readonly result: 'adopted-without-vote' | 'rejected' | 'put-to-vote';
  readonly threshold?: Threshold;
  readonly changes: readonly Change[];
}

function finding(met: Met): Finding {
  const { state, sitting, motion, rule, context } = met;
  const decision = { state, sitting, motion, now: context.now };
  const against = Math.max(met.objectors, met.counterSpeeches.length);
  if (against === 0) return { result: 'adopted-without-vote', changes: changesOf(decision, true) };
  if (rule.blockedBy !== null && isMet(rule.blockedBy, countOf(met, against)))
    return { result: 'rejected', threshold: rule.blockedBy, changes: changesOf(decision, false) };
  return { result: 'put-to-vote', threshold: thresholdFor(state, sitting, motion), changes: [] };
}

/** Where presence is not recorded all members count as present. */
function countOf({ state, sitting }: Met, against: number): Count {
  const { present, members } = quorumOf(state, sitting);
  return {
    tally: { yes: 0, no: 0, abstain: 0 },
    objectors: against,
    demanding: against,
    electorate: { membership: members, entitled: members, present: present ?? members },
  };
}

/** Rule RB-31: who speaks to the matter is heard before who objects only for form, as many as the rules allow. */
function heardAgainst({ rule, counterSpeeches }: Met): readonly MemberId[] {
  const late = ({ kind }: CounterSpeech): number => (kind === 'formal' ? 1 : 0);
  return counterSpeeches
    .toSorted((one, other) => late(one) - late(other))
    .slice(0, rule.speeches)
    .map(({ by }) => by);
}
