import { err, ok, type Result, tableGet, unreachable } from '@tauride/kernel';
import { minutesCarried } from '../approval/decided.ts';
import { minutesMatter, minutesStand } from '../approval/matter.ts';
import { type Acting, chairOnly } from '../authority.ts';
import { citedTopic, immediatelyPending, motionOf, rulebookOf } from '../assembly/access.ts';
import type { MemberAct } from '../command.ts';
import { underElection } from '../election/under-vote.ts';
import type { Event } from '../event.ts';
import type { Instant, MotionId } from '../ids.ts';
import { advisoryRefusal } from '../joint/advisory.ts';
import type { Change } from '../motion/changes.ts';
import { withdrawal } from '../motion/lay-aside.ts';
import { leftUndecided } from '../motion/decision.ts';
import { openOffers } from '../motion/offers.ts';
import { changesOf } from '../motion/outcome.ts';
import { ruleOf } from '../motion/rules.ts';
import { firstRefusal, type Refusal, refusal } from '../refusal.ts';
import { quorumLacking, quorumOf } from '../sitting/quorum.ts';
import { citedConsent } from './cited-consent.ts';
import type { AskedMatter, ConsentCommand } from './commands.ts';
import type { ConsentMatter } from './state.ts';

type Decided = Result<readonly Event[], Refusal>;

export function decideConsent(acting: Acting, command: Exclude<ConsentCommand, MemberAct>): Decided {
  switch (command.type) {
    case 'AskConsent':
      return askFor(acting, command.matter);
    case 'DeclareConsent':
      return declare(acting);
  }
}

/** What is asked about minutes is told with what it comes to. */
function askFor(acting: Acting, asked: AskedMatter): Decided {
  if (asked.kind !== 'minutes') return ask(acting, asked);
  const notChair = chairOnly(acting);
  if (notChair) return err(notChair);
  const minutes = minutesMatter(acting, asked);
  return minutes.ok ? ask(acting, { kind: 'minutes', minutes: minutes.value }) : minutes;
}

/** Rule RC-1: the chair asks whether there is objection; nothing else may be under way. */
function ask(acting: Acting, matter: ConsentMatter): Decided {
  const refused =
    chairOnly(acting) ?? neverInOrder(acting, matter) ?? firstRefusal(askChecks, { ...acting, matter });
  return refused
    ? err(refused)
    : ok([{ type: 'ConsentAsked', sitting: acting.sitting.id, matter, citation: citedConsent(acting) }]);
}

/** Rule RC-20: nobody can waive the quorum, not even everybody present. Source: RONR (12th ed.) 40:9. */
function neverInOrder(acting: Acting, { kind }: ConsentMatter): Refusal | null {
  return kind === 'waive-quorum' ? refusal('not-suspendable', citedTopic(acting, 'quorum')) : null;
}

type Asking = Acting & { readonly matter: ConsentMatter };

const askChecks: readonly ((asking: Asking) => Refusal | null)[] = [
  (asking) => (asking.sitting.poll ? refusal('voting-in-progress', citedConsent(asking)) : null),
  whileCounting,
  (asking) => (asking.sitting.point ? refusal('point-pending', citedConsent(asking)) : null),
  (asking) => (asking.sitting.consent ? refusal('consent-pending', citedConsent(asking)) : null),
  quorumPresent,
  matterStands,
];

/** Rule RE-28: what stands for a vote waits as a vote does. */
function whileCounting(asking: Asking): Refusal | null {
  const { kind } = asking.matter;
  return kind === 'adopt' || kind === 'adjourn' ? underElection(asking) : null;
}

function quorumPresent(asking: Asking): Refusal | null {
  const quorum = quorumOf(asking.state, asking.sitting);
  return quorum.holds || isWithoutQuorum(asking) ? null : quorumLacking(quorum, citedTopic(asking, 'quorum'));
}

function isWithoutQuorum({ state, sitting, matter }: Asking): boolean {
  if (matter.kind === 'recess' || matter.kind === 'adjourn') return true;
  if (matter.kind !== 'adopt') return false;
  const motion = tableGet(state.motions, matter.motion);
  return motion !== undefined && ruleOf(rulebookOf(state, sitting), motion).withoutQuorum === true;
}

function matterStands(asking: Asking): Refusal | null {
  const { state, sitting, matter } = asking;
  switch (matter.kind) {
    case 'adopt':
      return mayAdopt(asking, matter.motion);
    case 'withdraw':
      return tableGet(state.motions, matter.motion) && sitting.stack.includes(matter.motion)
        ? null
        : refusal('not-stated', citedTopic(asking, 'withdrawal'));
    case 'extend-speech':
      return sitting.floor.phase === 'held' ? null : refusal('already-so', null, { phase: 'floor-free' });
    case 'recess':
    case 'adjourn':
      return sitting.offered.length > 0 ? refusal('offer-waits', citedTopic(asking, 'stating')) : null;
    case 'minutes':
      return sitting.stack.length + sitting.offered.length > 0
        ? refusal('business-pending', citedTopic(asking, 'pending-business'))
        : minutesStand(asking, matter.minutes);
    case 'waive-quorum':
      return neverInOrder(asking, matter);
    default:
      return unreachable(matter);
  }
}

/** Rule RC-21: the question that is decided next alone is adopted by consent, once what was moved meanwhile is dealt with, and not
 *  where a vote of a certain kind was ordered. */
function mayAdopt(asking: Asking, id: MotionId): Refusal | null {
  const { state, sitting } = asking;
  if (immediatelyPending(sitting) !== id)
    return refusal('not-immediately-pending', citedTopic(asking, 'pending-business'), { motion: id });
  if (openOffers(state, sitting).length > 0) return refusal('offer-waits', citedTopic(asking, 'stating'));
  const advisory = advisoryRefusal(asking, motionOf(state, id));
  if (advisory) return advisory;
  const ordered = sitting.orders.find((order) => order.kind === 'method' && order.on.includes(id));
  if (ordered?.kind !== 'method') return null;
  return refusal('method-not-allowed', ordered.citation, { method: ordered.method });
}

/** Rule RC-3: the hall may have changed since the chair asked. */
function declare(acting: Acting): Decided {
  const { sitting, context } = acting;
  const { consent } = sitting;
  const late = consent ? null : refusal('too-late', citedConsent(acting));
  const refused = chairOnly(acting) ?? late;
  if (refused || !consent) return err(refused ?? refusal('too-late'));
  const { matter } = consent;
  const lacking = firstRefusal([whileCounting, quorumPresent, matterStands], { ...acting, matter });
  if (lacking) return err(lacking);
  const changes = changesBy(acting, matter, context.now);
  const given: Event = {
    type: 'ConsentGiven',
    sitting: sitting.id,
    matter,
    changes,
    citation: citedConsent(acting),
  };
  if (matter.kind === 'minutes')
    return ok([given, ...minutesCarried(matter.minutes, { by: 'consent', in: sitting.id })]);
  return ok(
    matter.kind === 'extend-speech'
      ? [given, { type: 'SpeechExtended', sitting: sitting.id, byMs: matter.seconds * 1000 }]
      : [given],
  );
}

function changesBy({ state, sitting }: Acting, matter: ConsentMatter, now: Instant): readonly Change[] {
  switch (matter.kind) {
    case 'adopt':
      return changesOf({ state, sitting, motion: motionOf(state, matter.motion), now }, true);
    case 'withdraw':
      return withdrawal(state, sitting, matter.motion);
    case 'extend-speech':
      return [];
    case 'recess':
      return [{ change: 'recessed', until: (now + matter.minutes * 60_000) as Instant }];
    case 'adjourn':
      return [{ change: 'adjourned', undecided: leftUndecided(sitting) }];
    case 'minutes':
    case 'waive-quorum':
      return [];
    default:
      return unreachable(matter);
  }
}
