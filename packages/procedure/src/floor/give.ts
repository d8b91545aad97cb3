import { err, ok, type Result, tableHas } from '@tauride/kernel';
import { isGuestSpeaker } from '../admission/access.ts';
import { type Acting, chairOnly } from '../authority.ts';
import { cited, citedTopic, immediatelyPending, rulebookOf } from '../assembly/access.ts';
import type { Event } from '../event.ts';
import { firstRefusal, type Refusal, refusal } from '../refusal.ts';
import type { SittingInSession } from '../sitting/state.ts';
import { maySpeak } from './check-speech.ts';
import { claimChecks } from './claim.ts';
import type { FloorCommand } from './commands.ts';
import { limitsOn } from './limits.ts';
import { currentRequestOf } from './requests.ts';
import { endedSpeech, given, type Giving, holdsFloor, type GivenLimit } from './speech.ts';

type Decided = Result<readonly Event[], Refusal>;

/** Rule RF-1: only the chair gives the floor; whoever has it gives way to the next. */
export function giveFloor(
  acting: Acting,
  command: FloorCommand & { type: 'GiveFloor' },
  waiver: (refused: Refusal) => boolean,
): Decided {
  const giving = givingOf(acting, command);
  const refused = chairOnly(acting) ?? firstRefusal(checksFor(giving), giving, waiver);
  if (refused) return err(refused);
  const ended = acting.sitting.floor.phase === 'held' ? [endedSpeech(acting, 'stopped')] : [];
  return ok([...ended, given(giving, limitOf(giving))]);
}

function givingOf(acting: Acting, command: FloorCommand & { type: 'GiveFloor' }): Giving {
  const { sitting } = acting;
  const request = currentRequestOf(sitting, command.member);
  return {
    ...acting,
    member: command.member,
    request,
    purpose: request?.purpose ?? 'debate',
    on: sitting.caucus ? null : immediatelyPending(sitting),
    side: command.side ?? request?.side ?? null,
    content: command.content ?? 'merits-of-pending',
    leave: command.leave === true,
  };
}

type GiveCheck = (giving: Giving) => Refusal | null;

/** Also a guest has to be on the rolls, so that the record can say who spoke. */
const known: GiveCheck = ({ state, sitting, member, leave }) =>
  !leave || tableHas(state.members, member) || isGuestSpeaker(state, sitting, member)
    ? null
    : refusal('unknown', null, { what: 'member', id: member });

const notWhileVoting: GiveCheck = (giving) =>
  giving.sitting.poll ? refusal('voting-in-progress', citedTopic(giving, 'voting-in-progress')) : null;

const noPoint: GiveCheck = (giving) =>
  giving.sitting.point ? refusal('point-pending', citedTopic(giving, 'precedence')) : null;

const notTwice: GiveCheck = ({ sitting, member }) =>
  holdsFloor(sitting, member) ? refusal('already-so', null, { phase: 'has-floor' }) : null;

/** In an unmoderated caucus nobody has the floor. */
const noCaucus: GiveCheck = ({ state, sitting }) => {
  if (sitting.caucus?.kind !== 'unmoderated') return null;
  return refusal('order-in-force', caucusCitation(state, sitting), { kind: 'unmoderated-caucus' });
};

function caucusCitation(state: Giving['state'], sitting: SittingInSession): string {
  const rulebook = rulebookOf(state, sitting);
  const kind = sitting.caucus?.kind === 'unmoderated' ? 'unmoderated-caucus' : 'moderated-caucus';
  return cited(rulebook, rulebook.motions[kind]?.cite ?? rulebook.floor.cite);
}

/** A speech in debate is checked against its question; for anything else it is enough that one may speak. */
function checksFor({ purpose }: Giving): readonly GiveCheck[] {
  const speech: readonly GiveCheck[] = purpose === 'debate' ? claimChecks : [maySpeak];
  return [known, notWhileVoting, noPoint, notTwice, noCaucus, ...speech];
}

function limitOf(giving: Giving): GivenLimit {
  const { state, sitting, purpose } = giving;
  const { caucus } = sitting;
  if (caucus) return { limitMs: caucus.speakerMs, limitedBy: caucusCitation(state, sitting) };
  const { limitMs, citation } = limitsOn(state, sitting, giving);
  return { limitMs: purpose === 'debate' ? limitMs : null, limitedBy: citation };
}
