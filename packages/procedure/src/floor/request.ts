import { err, ok, type Result, tableGet } from '@tauride/kernel';
import { type Acting, speakersOnly } from '../authority.ts';
import { cited, citedTopic, immediatelyPending, motionOf, pollOf, rulebookOf } from '../assembly/access.ts';
import type { Event } from '../event.ts';
import type { MotionId } from '../ids.ts';
import { firstRefusal, type Refusal, refusal } from '../refusal.ts';
import { notFromTheChair } from './check-speech.ts';
import type { FloorCommand } from './commands.ts';
import { currentRequestOf } from './requests.ts';
import { holdsFloor } from './speech.ts';

type Decided = Result<readonly Event[], Refusal>;
type Request = FloorCommand & { readonly type: 'RequestFloor' };
type Asking = Acting & { readonly command: Request };

export function requestFloor(acting: Acting, command: Request): Decided {
  const refused = firstRefusal(requestChecks, { ...acting, command });
  if (refused) return err(refused);
  const { side, purpose, list } = command;
  const on = purpose === 'explanation' ? explained(acting, command) : null;
  return ok([
    {
      type: 'FloorRequested',
      sitting: acting.sitting.id,
      member: acting.member,
      side,
      purpose,
      ...(list === undefined ? {} : { list }),
      ...(on === null ? {} : { on }),
    },
  ]);
}

type RequestCheck = (asking: Asking) => Refusal | null;

const notChair: RequestCheck = (asking) =>
  notFromTheChair({
    ...asking,
    on: immediatelyPending(asking.sitting),
    side: null,
    content: 'merits-of-pending',
    leave: false,
  });

const listTakesMore: RequestCheck = (asking) =>
  asking.sitting.listClosed && asking.command.purpose === 'debate'
    ? refusal('list-closed', citedTopic(asking, 'recognition'))
    : null;

const knownList: RequestCheck = ({ state, sitting, command }) => {
  const lists = rulebookOf(state, sitting).floor.lists ?? [];
  if (command.list === undefined || lists.includes(command.list)) return null;
  return refusal('unknown', null, { what: 'list', id: command.list });
};

/** Rule RF-28: a reply is asked for where the rules know it, also after the list is closed; the chair decides. */
const replyKnown: RequestCheck = (asking) => {
  if (asking.command.purpose !== 'reply') return null;
  if (rulebookOf(asking.state, asking.sitting).debate.rightOfReply) return null;
  return refusal('not-entitled', citedTopic(asking, 'recognition'), { act: 'reply' });
};

/** Rule RF-29: a vote is explained before or after it is taken, not meanwhile, not in a secret one, and where the rules say so
 *  not by the mover. */
const mayExplain: RequestCheck = (asking) => {
  const { state, sitting, member, command } = asking;
  if (command.purpose !== 'explanation') return null;
  if (sitting.poll !== null) return refusal('voting-in-progress', citedTopic(asking, 'voting-in-progress'));
  const { explanations } = rulebookOf(state, sitting).voting;
  const on = explained(asking, command);
  if (on === null) return refusal('off-topic', explanationCitation(asking));
  if (explanations === 'none' || isSecret(asking, on))
    return refusal('not-entitled', explanationCitation(asking), { act: 'explain' });
  const isOwn = explanations === 'not-by-mover' && motionOf(state, on).by === member;
  return isOwn ? refusal('own-motion', explanationCitation(asking), { act: 'explain' }) : null;
};

function explanationCitation({ state, sitting }: Acting): string {
  const rulebook = rulebookOf(state, sitting);
  return cited(rulebook, rulebook.voting.cite.explanations ?? rulebook.voting.cite.voting);
}

/** The question named, else the one voted on last, else the one that is to be voted on. */
function explained({ state, sitting }: Acting, { on }: Request): MotionId | null {
  if (on !== undefined) return tableGet(state.motions, on) ? on : null;
  if (sitting.lastPoll !== null) return pollOf(state, sitting.lastPoll).on;
  return immediatelyPending(sitting);
}

function isSecret({ state }: Acting, on: MotionId): boolean {
  const { poll } = motionOf(state, on);
  return poll !== null && pollOf(state, poll).method === 'ballot';
}

const notTwice: RequestCheck = ({ sitting, member }) =>
  currentRequestOf(sitting, member) ? refusal('already-asked', null) : null;

const withoutFloor: RequestCheck = ({ sitting, member }) =>
  holdsFloor(sitting, member) ? refusal('already-so', null, { phase: 'has-floor' }) : null;

const requestChecks: readonly RequestCheck[] = [
  speakersOnly,
  notChair,
  knownList,
  replyKnown,
  mayExplain,
  listTakesMore,
  notTwice,
  withoutFloor,
];

export function withdrawRequest(acting: Acting): Decided {
  if (!currentRequestOf(acting.sitting, acting.member))
    return err(refusal('already-so', null, { phase: 'not-asked' }));
  return ok([{ type: 'RequestWithdrawn', sitting: acting.sitting.id, member: acting.member }]);
}
