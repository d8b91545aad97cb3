import type { Entry, Event } from '../event.ts';
import type { MemberId, Seq } from '../ids.ts';
import { holdsPersonalText } from './personal-text.ts';

/** Rule ER-4: tells of each entry, in their order, whether its words are those of a member: what they entered, said, or are named for,
 *  and what others entered to correct it. */
export function createWordsOf(members: readonly MemberId[]): (entry: Entry) => boolean {
  const wanted = new Set<string>(members);
  const speeches = new Set<Seq>();
  const found = new Set<Seq>();
  const statements = new Set<string>();
  const isTheirs = ({ by, event }: Entry): boolean => {
    if (wanted.has(by) || wanted.has(speakerIn(event) ?? '')) return true;
    if (event.type === 'GuestAdmitted') return wanted.has(event.guest);
    if ('speech' in event && event.speech !== null && speeches.has(event.speech)) return true;
    if (event.type === 'EntryCorrected') return found.has(event.entry);
    return 'statement' in event && typeof event.statement === 'string' && statements.has(event.statement);
  };
  return (entry) => {
    const { seq, event } = entry;
    if (event.type === 'FloorGiven' && wanted.has(event.member)) speeches.add(seq);
    if (!holdsPersonalText(event) || !isTheirs(entry)) return false;
    found.add(seq);
    if (event.type === 'StatementEntered') statements.add(event.statement.id);
    return true;
  };
}

/** The member in whose name words were entered. */
function speakerIn(event: Event): MemberId | undefined {
  const who =
    event.type === 'StatementEntered'
      ? event.statement.who
      : event.type === 'InterjectionRecorded'
        ? event.who
        : undefined;
  return who && 'member' in who ? who.member : undefined;
}
