import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import { BodyBar, WholeBar } from './body-bar.tsx';
import { bodyTurnout } from './body-turnout.ts';
import styles from './body-list.module.css';
import type { BodyPart, JointVote } from './joint-vote.ts';
import { partWord } from './joint-words.ts';

type Props = {
  readonly vote: JointVote;
  /** What was counted is shown though it is not announced yet: at the desk of whoever announces it. */
  readonly counted?: boolean;
};

/** Each body's part in a vote, under each other: how many voted, then what came of it against what was asked. */
export function BodyList({ vote, counted = false }: Props) {
  const { t } = useTongue();
  const { whole } = vote;
  const shown = whole?.count ?? null;
  return (
    <ul className={styles.bodies}>
      {whole === null || shown === null || !(counted || vote.poll.phase === 'announced') ? null : (
        <li>
          <p className={styles.head}>
            <b>{t(whole.measure === 'weights' ? 'joint.by-weight' : 'joint.together')}</b>
            <bdi>
              {shown.tally.yes} : {shown.tally.no}
            </bdi>
          </p>
          <WholeBar whole={whole} />
        </li>
      )}
      {vote.parts.map((part) => (
        <Body key={part.body} vote={vote} part={part} counted={counted} />
      ))}
    </ul>
  );
}

function Body({ vote, part, counted }: Required<Props> & { readonly part: BodyPart }) {
  const tongue = useTongue();
  const hall = useHall();
  const { t } = tongue;
  const shown = part.announced || (counted && part.stage !== 'votes');
  const { cast, voters } = bodyTurnout(hall, vote.poll, part);
  return (
    <li data-stage={part.stage}>
      <p className={styles.head}>
        <b>{part.name}</b>
        <span>{partWord(vote, counted ? { ...part, announced: shown } : part, tongue)}</span>
        {shown && part.tally !== null ? (
          <bdi>
            {part.tally.yes} : {part.tally.no}
          </bdi>
        ) : null}
      </p>
      {shown ? <BodyBar part={part} margin /> : null}
      {!shown && part.stage === 'votes' && cast !== null ? (
        <p className="small">{t('joint.turnout', { cast, voters })}</p>
      ) : null}
    </li>
  );
}
