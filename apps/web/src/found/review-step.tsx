import type { Founded } from '@tauride/protocol';
import { useState } from 'react';
import { ProblemError } from '../live/problem-error.ts';
import { useT } from '../messages/use-t.ts';
import { ActButton, Acts } from '../parts/act-button.tsx';
import { Question } from '../parts/question.tsx';
import { type FoundDraft, steps } from './draft.ts';
import { factsOf, type FoundFact } from './facts.ts';
import styles from './found.module.css';
import { sendFounding } from './founding-api.ts';
import { foundingOf } from './founding-of.ts';
import type { People } from './people.ts';
import { isWhole } from './problems.ts';

type Props = {
  readonly draft: FoundDraft;
  readonly people: People;
  readonly foundingKey: string;
  readonly onBack: () => void;
  readonly onFounded: (founded: Founded) => void;
};

/** Everything stands above; one act makes it. */
export function ReviewStep({ draft, people, foundingKey, onBack, onFounded }: Props) {
  const t = useT();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const whole = isWhole(draft, people);
  const found = async () => {
    setBusy(true);
    setRefused(null);
    try {
      onFounded(await sendFounding(foundingKey, foundingOf(draft, people)));
    } catch (error) {
      setRefused(error instanceof ProblemError ? wordsOf(error, t) : t('found.review.unreached'));
      setBusy(false);
    }
  };
  return (
    <section className={styles.form}>
      <Question
        state="open"
        label={String(steps.length)}
        detail={t('found.of', { count: steps.length })}
        text={t('found.review.question')}
      />
      <p className={styles.lead}>{t(whole ? 'found.review.lead' : 'found.review.incomplete')}</p>
      {whole ? <FoundFacts facts={factsOf({ draft, people, t })} /> : null}
      {refused === null ? null : (
        <p className={styles.wrong} role="alert">
          {refused}
        </p>
      )}
      <Acts>
        <ActButton variant="act" disabled={!whole || busy} onClick={() => void found()}>
          {t('found.review.on', { name: draft.name.trim() })}
        </ActButton>
        <ActButton variant="quiet" disabled={busy} onClick={onBack}>
          {t('found.back')}
        </ActButton>
      </Acts>
      <p className="small" role="status">
        {t(busy ? 'found.review.busy' : 'found.review.then')}
      </p>
    </section>
  );
}

function FoundFacts({ facts }: { readonly facts: readonly FoundFact[] }) {
  const t = useT();
  return (
    <dl className={styles.review} aria-label={t('found.review.facts')}>
      {facts.map(({ label, lines }, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- two bodies may bear one name
        <div key={at}>
          <dt className="label" dir="auto">
            {label}
          </dt>
          {lines.map((line, number) => (
            // oxlint-disable-next-line react/no-array-index-key -- an agenda may name an item twice
            <dd key={number} dir="auto">
              {line}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}

/** What the server found wrong that this page did not: rare, so told as the server says it. */
function wordsOf({ problem }: ProblemError, t: ReturnType<typeof useT>): string {
  if (problem.code === 'founded-already') return t('found.already.text');
  if (problem.code === 'founding-link-needed') return t('found.empty.wrong');
  const fields = problem.fields?.map(({ field, problem: what }) => `${field} ${what}`).join('; ');
  return t('found.review.refused', { why: fields ?? problem.detail });
}
