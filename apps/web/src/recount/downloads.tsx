import type { Election } from '@tauride/procedure';
import type { RoundBoxAnswer } from '@tauride/protocol';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import { saveFile } from '../house/save-file.ts';
import { ActButton, Acts } from '../parts/act-button.tsx';
import { namesInOrder } from '../results/candidate-names.ts';
import type { DeclaredRound } from './check-box.ts';
import styles from './recount.module.css';

type Props = {
  readonly election: Election;
  readonly round: DeclaredRound;
  readonly box: RoundBoxAnswer;
};

/** The papers as files, for other programs and for those who do not trust this one. */
export function Downloads({ election, round, box }: Props) {
  const { directory } = useHall();
  const { t } = useTongue();
  const names = namesInOrder(election.candidates, round.order, directory);
  const isPart = election.rules.quotas.length > 0 || round.box.invalid > 0;
  const saveBlt = async (): Promise<void> => {
    const { bltOfBox } = await import('./blt-of-box.ts');
    const text = bltOfBox(election, round, { box, nameOf: (place) => names[place] ?? '' });
    saveFile(`${round.poll}.blt`, text, 'text/plain');
  };
  return (
    <section className={styles.own}>
      <h2 className="heading">{t('recount.download')}</h2>
      <p className="small">{t('recount.download.why')}</p>
      {isPart ? <p>{t('recount.download.part')}</p> : null}
      <Acts>
        <ActButton variant="quiet" onClick={() => void saveBlt()}>
          {t('recount.download.blt')}
        </ActButton>
        <ActButton
          variant="quiet"
          onClick={() => saveFile(`${round.poll}.json`, boxWithNames(round, names, box), 'application/json')}
        >
          {t('recount.download.json')}
        </ActButton>
      </Acts>
    </section>
  );
}

/** The box as it was published, and whom the ids on its papers name. */
function boxWithNames({ order }: DeclaredRound, names: readonly string[], box: RoundBoxAnswer): string {
  const candidates = order.map((id, place) => ({ id, name: names[place] ?? id }));
  return JSON.stringify({ candidates, ...box }, null, 1);
}
