import type { Election } from '@tauride/procedure';
import { useEffect, useState } from 'react';
import { NumberField } from '../../house/number-field.tsx';
import { wholeNumber } from '../../house/motion-draft.ts';
import { refusalView } from '../../house/refusal-view.ts';
import { useTongue } from '../../house/tongue.ts';
import { useHall } from '../../live/hall-context.tsx';
import { ProblemError } from '../../live/problem-error.ts';
import { ActButton, Acts } from '../../parts/act-button.tsx';
import { Field } from '../../parts/field.tsx';
import { Check } from '../../parts/radios.tsx';
import styles from './papers.module.css';

type Made =
  | { readonly phase: 'none' | 'busy' }
  | { readonly phase: 'made'; readonly url: string }
  | { readonly phase: 'failed'; readonly why: string };

const mostCopies = 1000;

/** Asks the hall for ballot papers to print. Fetched with the key of this link, which an address in a window would not carry. */
export function PrintForm({ election }: { readonly election: Election }) {
  const { ask } = useHall();
  const tongue = useTongue();
  const { t, locale } = tongue;
  const [copies, setCopies] = useState('20');
  const [large, setLarge] = useState(false);
  const [batch, setBatch] = useState('');
  const [made, setMade] = useState<Made>({ phase: 'none' });
  useRevoked(made);
  const number = wholeNumber(copies);
  const make = async () => {
    setMade({ phase: 'busy' });
    const query = new URLSearchParams({
      copies: String(number),
      large: large ? '1' : '0',
      lang: locale,
      ...(batch.trim() === '' ? {} : { batch: batch.trim() }),
    });
    const path = `/api/elections/${encodeURIComponent(election.id)}/ballot-papers.pdf?${query}`;
    try {
      const pdf = await (await ask(path)).blob();
      setMade({ phase: 'made', url: URL.createObjectURL(pdf) });
    } catch (error) {
      const act = t('election-desk.print.open');
      const why = error instanceof ProblemError ? refusalView(error.problem, act, tongue).why : String(error);
      setMade({ phase: 'failed', why });
    }
  };
  return (
    <form
      className={styles.papers}
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      <p>{t('election-desk.print.what')}</p>
      <NumberField label={t('election-desk.print.number')} value={copies} onChange={setCopies} />
      <Field
        label={t('election-desk.papers.batch')}
        value={batch}
        onChange={({ target }) => setBatch(target.value)}
      />
      <Check label={t('election-desk.print.large')} checked={large} onChange={setLarge} />
      <Acts>
        <ActButton
          variant="act"
          type="submit"
          disabled={number === null || number > mostCopies || made.phase === 'busy'}
        >
          {t('election-desk.print.open')}
        </ActButton>
      </Acts>
      <Told made={made} name={`${election.office}.pdf`} />
    </form>
  );
}

function Told({ made, name }: { readonly made: Made; readonly name: string }) {
  const { t } = useTongue();
  return (
    <>
      <p role="status">{made.phase === 'busy' ? t('election-desk.print.busy') : null}</p>
      {made.phase === 'failed' ? (
        <p role="alert">{t('election-desk.print.failed', { why: made.why })}</p>
      ) : null}
      {made.phase === 'made' ? (
        <a href={made.url} download={name}>
          {t('election-desk.print.save')}
        </a>
      ) : null}
    </>
  );
}

/** What was made before is let go of. */
function useRevoked(made: Made): void {
  useEffect(() => {
    if (made.phase !== 'made') return undefined;
    return () => URL.revokeObjectURL(made.url);
  }, [made]);
}
