import type { MemberId, PointId, RulingId } from '@tauride/procedure';
import type { Hall } from './hall.ts';

/** The chair has ruled on somebody's point of order. */
export function rule(
  hall: Hall,
  {
    result = 'not-well-taken',
    reasons = 'The rules say so.',
  }: { readonly result?: 'well-taken' | 'not-well-taken'; readonly reasons?: string },
): void {
  const { sitting } = hall;
  const { counters } = hall.state;
  const point = `q${counters.point + 1}` as PointId;
  const by = hall.someone(3) as MemberId;
  const known = hall.rulebook.points['point-of-order'];
  const citation = `${hall.rulebook.citeAs} ${known?.cite ?? ''}`;
  hall.record(by, {
    type: 'PointRaised',
    sitting,
    point,
    kind: 'point-of-order',
    by,
    text: 'A rule was broken.',
    citation,
  });
  hall.record(hall.chair, {
    type: 'RulingMade',
    sitting,
    ruling: `r${counters.ruling + 1}` as RulingId,
    point,
    answer: result,
    reason: reasons,
    appealable: known?.appealable ?? false,
    submitted: null,
    citation,
  });
}

/** Something else came up: what the chair ruled before can no longer be appealed. */
export function intervene(hall: Hall): void {
  const { sitting } = hall;
  const matter = { kind: 'recess', minutes: 5 } as const;
  hall.record(hall.chair, { type: 'ConsentAsked', sitting, matter, citation: '' });
  const by = hall.someone(3) as MemberId;
  hall.record(by, { type: 'ObjectionRaised', sitting, by });
}
