import type { MinutesDocument, VoteAct } from '@tauride/minutes';
import { element, type XmlElement } from '../xml/element.ts';
import { isVote, tallyOf } from '../voting.ts';
import type { PlacedLine, PlacedSection } from '../place.ts';
import { CHOICES, conceptId, eventId } from './references.ts';
import { quantityId } from './vote-text.ts';

/** Rule XC-4: each vote and the quorum as metadata that points at the text where it is told; `null` where there is none. */
export function analysisOf(document: MinutesDocument, placed: readonly PlacedSection[]): XmlElement | null {
  const votes = placed.flatMap(({ lines }) => lines).filter(({ recorded }) => isVote(recorded));
  const found = [quorumVerification(document), ...votes.map((line, index) => voting(line, index + 1))];
  const told = found.filter((part) => part !== null);
  if (told.length === 0) return null;
  return element('analysis', { source: '#org-assembly' }, [element('parliamentary', {}, told)]);
}

/** What the rules ask for beside who was found present first; nothing where either is not known. */
function quorumVerification({ heading }: MinutesDocument): XmlElement | null {
  const { quorum, attendance } = heading;
  if (quorum.kind !== 'number' || attendance.phase !== 'recorded') return null;
  const eId = 'quorumverification_1';
  const { votingCount } = attendance;
  const outcome = votingCount >= quorum.needed ? 'quorum-found' : 'no-quorum';
  const attributes = { eId, href: '#rollcall_1', outcome: `#${conceptId(outcome)}` };
  return element('quorumVerification', attributes, [
    element('quorum', {
      eId: `${eId}__quorum_1`,
      refersTo: `#${conceptId('quorum')}`,
      value: quorum.needed,
    }),
    // Without a place in the text: those present there include who has no vote.
    element('count', { eId: `${eId}__count_1`, refersTo: `#${conceptId('present')}`, value: votingCount }),
  ]);
}

function voting({ eId, recorded }: PlacedLine, number: number): XmlElement | null {
  const { act } = recorded.line;
  if (act.kind !== 'vote') return null;
  const own = `voting_${number}`;
  return element(
    'voting',
    votingAttributes(act, { own, text: eId, seq: recorded.line.seq }),
    counts(act, own, eId),
  );
}

interface Place {
  readonly own: string;
  readonly text: string;
  readonly seq: number;
}

/** What was needed is no quorum, which is how many must be there: it has no element, and stands in attributes of our own. */
function votingAttributes(act: VoteAct, { own, text, seq }: Place): Parameters<typeof element>[1] {
  const { finding } = act;
  const seal = finding.kind === 'counted' ? finding.seal : null;
  return {
    eId: own,
    href: `#${text}`,
    refersTo: `#${eventId(act.question)}`,
    outcome: `#${conceptId(act.outcome)}`,
    'tauride:index': seq,
    'tauride:method': act.method,
    'tauride:needed': act.needed,
    'tauride:basis': act.basis,
    'tauride:chairVote': act.chairVote,
    'tauride:root': seal?.root,
    'tauride:sealed': seal?.count,
  };
}

function counts(act: VoteAct, own: string, text: string): readonly XmlElement[] {
  const tally = tallyOf(act);
  // An empty voting would not be in order: what was not counted says that there is no count.
  if (tally === null)
    return [element('count', { eId: `${own}__count_1`, refersTo: `#${conceptId('uncounted')}`, value: 0 })];
  return CHOICES.map((choice, index) =>
    element('count', {
      eId: `${own}__count_${index + 1}`,
      refersTo: `#${conceptId(choice)}`,
      href: `#${quantityId(text, index)}`,
      value: tally[choice],
    }),
  );
}
