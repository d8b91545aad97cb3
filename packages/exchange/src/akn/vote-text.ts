import { choiceName, type Paragraph, tallyText, type VoteAct, type Words } from '@tauride/minutes';
import { element, type XmlNode } from '../xml/element.ts';
import { namedVotes, tallyOf } from '../voting.ts';
import { inlineOf, plainText } from './inline.ts';
import { CHOICES, conceptId, type References } from './references.ts';

export interface VoteToTell {
  readonly act: VoteAct;
  /** Of the element in which it is told. */
  readonly eId: string;
  /** What the minutes say of it without the names. */
  readonly paragraphs: readonly Paragraph[];
  readonly references: References;
  readonly words: Words;
}

/** Rules XC-4 and XC-6: a vote in parts that stand one below the other: the outcome, each number as a quantity, what else the
 *  minutes say, and who voted how where that is open. */
export function voteParts(told: VoteToTell): readonly (readonly XmlNode[])[] {
  const { act, paragraphs, words } = told;
  const tally = tallyOf(act);
  const counted = tally === null ? null : tallyText(tally, words);
  const [first, ...rest] = paragraphs;
  const others = rest.filter((paragraph) => plainText(paragraph) !== counted);
  const outcome = element(
    'outcome',
    { refersTo: `#${conceptId(act.outcome)}` },
    first ? inlineOf(first) : [],
  );
  return [[outcome], ...figures(told), ...others.map(inlineOf), ...names(told)];
}

function figures({ act, eId, words }: VoteToTell): readonly (readonly XmlNode[])[] {
  const tally = tallyOf(act);
  if (tally === null) return [];
  return [
    CHOICES.flatMap((choice, index) => [
      `${index === 0 ? '' : '; '}${choiceName(choice, words)}: `,
      element('quantity', { eId: quantityId(eId, index), refersTo: `#${conceptId(choice)}` }, [
        String(tally[choice]),
      ]),
    ]),
  ];
}

export function quantityId(eId: string, index: number): string {
  return `${eId}__quantity_${index + 1}`;
}

function names({ act, references, words }: VoteToTell): readonly (readonly XmlNode[])[] {
  const votes = namedVotes(act);
  if (votes === null) return [];
  return CHOICES.flatMap((choice) => {
    const found = votes.filter((vote) => vote.choice === choice);
    if (found.length === 0) return [];
    const list = found.flatMap(({ voter }, index): XmlNode[] => {
      const by = `#${references.persons.idOf(voter)}`;
      const vote = element('vote', { by, choice: `#${conceptId(choice)}` }, [voter.name]);
      return index === 0 ? [vote] : [', ', vote];
    });
    return [[`${choiceName(choice, words)}: `, ...list]];
  });
}
