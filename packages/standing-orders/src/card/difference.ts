import type { MotionKind, Rulebook } from '@tauride/procedure';
import type { Card, CardRow } from './card.ts';
import { houseCard } from './house-card.ts';
import { motionCard } from './motion-card.ts';
import { motionTitle, type RuleWords } from './rule-words.ts';

/** One property in which two rulebooks differ. */
export interface Difference {
  readonly motion: string;
  readonly property: string;
  readonly first: string;
  readonly second: string;
}

/** What one rulebook says otherwise than another, in the words of their cards. Citations differ anyway and are left out. */
export function differences(first: Rulebook, second: Rulebook, words: RuleWords): readonly Difference[] {
  const house = words.text('rules.head.house');
  const kinds = new Set([...Object.keys(first.motions), ...Object.keys(second.motions)]) as Set<MotionKind>;
  return [
    ...between(houseCard(first, words), houseCard(second, words), house),
    ...[...kinds].flatMap((kind) => motionDifferences(kind, { first, second }, words)),
  ];
}

function motionDifferences(
  kind: MotionKind,
  { first, second }: { readonly first: Rulebook; readonly second: Rulebook },
  words: RuleWords,
): readonly Difference[] {
  const [before, after] = [first.motions[kind], second.motions[kind]];
  const motion = motionTitle(after ? second : first, kind, words);
  if (before && after)
    return between(motionCard(first, before, words), motionCard(second, after, words), motion);
  const said = (rule: object | undefined): string => words.text(rule ? 'rules.present' : 'rules.absent');
  return [{ motion, property: '', first: said(before), second: said(after) }];
}

/** The rank is told by the other motions, of which each book has its own: only the order of those in both would count. */
const LEFT_OUT: readonly CardRow['id'][] = ['cite', 'rank'];

function between(first: Card, second: Card, motion: string): readonly Difference[] {
  const ids = new Set([...first.rows, ...second.rows].map(({ id }) => id));
  return [...ids].flatMap((id) => {
    const [before, after] = [rowOf(first, id), rowOf(second, id)];
    if (LEFT_OUT.includes(id) || before?.text === after?.text) return [];
    const property = (before ?? after)!.name;
    return [{ motion, property, first: before?.text ?? '-', second: after?.text ?? '-' }];
  });
}

function rowOf({ rows }: Card, id: CardRow['id']): CardRow | undefined {
  return rows.find((one) => one.id === id);
}
