import { useTongue } from '../../house/tongue.ts';
import { ActButton, Acts } from '../../parts/act-button.tsx';
import styles from '../chair.module.css';
import type { Console } from '../use-console.ts';
import type { ElectionTurn } from './election-steps.ts';

type Props = { readonly desk: Console; readonly elections: readonly ElectionTurn[] };

/** Elections that go on while something else is before the house, each with its acts. */
export function OtherElections({ desk, elections }: Props) {
  const { t } = useTongue();
  if (elections.length === 0) return null;
  return (
    <section className={styles.vote}>
      <h2 className="heading">{t('election-desk.also')}</h2>
      {elections.map(({ election, moves }) => (
        <div key={election.id}>
          <p>
            {t(`house.election.${election.phase}`)} <b>{election.office}</b>
          </p>
          <Acts>
            {moves.map((move) => (
              <ActButton key={move.id} variant="quiet" onClick={() => desk.take(move.step)}>
                {move.label}
              </ActButton>
            ))}
          </Acts>
        </div>
      ))}
    </section>
  );
}
