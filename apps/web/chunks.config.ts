import type { Rolldown } from 'vite';

type Group = Rolldown.CodeSplittingGroup;

/** One file for the modules whose path has one of these parts, and for everything they import that no group before has: dozens of
 *  small files compress worse, and each costs a phone a way to the server and back. */
function group(name: string, ...parts: readonly string[]): Group {
  const isIn = (id: string): boolean => {
    const path = id.replaceAll('\\', '/');
    return parts.some((part) => path.includes(part));
  };
  return { name, test: isIn };
}

/** A room loads the groups that it imports from and leaves the others, so that no delegate's phone is sent what only the chair or the
 *  desk needs. */
export const groups: Group[] = [
  group('early', 'rolldown/runtime', 'src/early.ts'),
  group(
    'core',
    'web/index.html',
    'src/keys/',
    'src/later',
    'src/house/called-agenda',
    'src/house/declared-now',
    'src/house/danger-line',
    'src/house/door-line',
    'src/house/follows',
    'src/house/place.',
    'src/house/question-view',
    'src/house/decided',
    'src/house/use-now',
    'src/house/use-window-title',
    'src/delegate/place-view',
    'src/parts/act-button',
    'src/parts/agenda',
    'src/parts/connection',
    'src/parts/facts',
    'src/parts/head.',
    'src/parts/record-line',
    'src/pressure/later',
  ),
  group('delegate', 'src/delegate/delegate-page'),
  group(
    'member',
    'src/available/to-member',
    'procedure/src/election/cast',
    'procedure/src/ruling/answers',
    'src/floor/queue',
    'src/house/asked-minutes',
    'src/house/caucus-clock',
    'src/house/list-name',
    'src/house/refusal-view',
    'src/house/waiting-view',
    'src/parts/clock.',
    'src/parts/meter',
    'src/parts/share',
    'src/parts/marked-text',
    'src/parts/notice',
    'src/parts/act-list',
    'src/parts/radios',
  ),
  group('turn', 'src/delegate/turn-part'),
  // Every room that shows votes has these; a delegate gets them with what votes are cast with.
  group('choice', 'src/house/cast.', 'src/parts/choice'),
  group(
    'vote',
    'src/delegate/ballot',
    'src/delegate/not-sent',
    'src/delegate/receipt-file',
    'src/parts/votes',
  ),
  // Every page loads these after it is drawn: they must not bring along what they share with the desk.
  group('witness', 'src/live/witness', '@noble/hashes'),
  group('notary', 'src/record/notary'),
  group('affairs', 'procedure/src/evolve.ts'),
  group('overlay', 'src/parts/keys-sheet'),
  group(
    'result',
    'src/house/poll-view',
    'src/house/result-view',
    'src/parts/threshold-bar',
    'src/parts/verdict',
  ),
  group('outcome', 'src/available/would-follow'),
  // Delegates write too, and find members to nominate or to yield to; they are spared the rest of the desk.
  group('writing', 'src/house/member-field', 'src/house/use-draft', 'src/parts/field.'),
  group(
    'desk',
    'src/available/available.ts',
    'src/available/chair-turn',
    'src/house/call/',
    'src/house/frame',
    'src/house/act-name',
    'src/house/announcer',
    'src/parts/presence-meter',
  ),
  group('minutes', 'src/live/use-minutes', 'src/parts/minutes-list', 'src/house/known'),
];
