import { pollOf } from '@tauride/procedure';
import { inSession } from '../house/house.ts';
import type { ResultView } from '../house/result-view.ts';
import { useTongue } from '../house/tongue.ts';
import { BodyList } from '../joint/body-list.tsx';
import { jointVote } from '../joint/joint-vote.ts';
import { ruleWords, shortWords } from '../joint/joint-words.ts';
import { bodiesOf, mineWords } from '../joint/my-bodies.ts';
import { useHall } from '../live/hall-context.tsx';

type Props = {
  /** What was decided; without it the vote that is being taken. */
  readonly result?: ResultView['poll'];
};

/** Where this member votes in a joint sitting, how far each body has come, and what it came to. */
export function JointPart({ result = null }: Props) {
  const hall = useHall();
  const tongue = useTongue();
  const sitting = inSession(hall);
  const open = sitting?.poll ?? null;
  const vote = jointVote(hall, result ?? (open === null ? null : pollOf(hall.assembly, open)));
  if (sitting === null || vote === null) return null;
  const { member } = hall.me;
  const mine = member === null ? [] : bodiesOf(hall.assembly, { sitting, vote, member });
  const words = result === null ? mineWords(vote, mine, tongue) : '';
  const rule = [ruleWords(vote, tongue), ...(result === null ? [] : shortWords(vote, tongue))].join(' ');
  return (
    <section>
      {words === '' ? null : <p>{words}</p>}
      <p className="small">{rule}</p>
      <BodyList vote={vote} />
    </section>
  );
}
