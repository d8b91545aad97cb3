import { useState } from 'react';
import { useTongue } from '../house/tongue.ts';
import { ActButton, Acts } from '../parts/act-button.tsx';
import { Refusal } from '../parts/notice.tsx';
import { CodeField } from './code-field.tsx';
import { codesProblem, type CodesDraft, noCodes } from './codes.ts';
import styles from './pressure.module.css';
import type { Codes } from './use-codes.ts';

type Props = { readonly codes: Codes; readonly onDone: () => void };

/** A member chooses the code with which they confirm votes, and one for those who might force them. */
export function CodesForm({ codes, onDone }: Props) {
  const { t } = useTongue();
  const [draft, setDraft] = useState<CodesDraft>(noCodes);
  const [tried, setTried] = useState(false);
  const change = (part: Partial<CodesDraft>) => setDraft({ ...draft, ...part });
  const problem = codesProblem(draft);
  const shown = tried ? problem : null;
  const choose = async () => {
    setTried(true);
    if (problem !== null || codes.acts.busy) return;
    if (await codes.choose(t('pressure.code.choose'), draft)) onDone();
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void choose();
      }}
    >
      {codes.isSet === true ? (
        <CodeField
          label={t('pressure.code.current')}
          value={draft.current}
          onChange={(current) => change({ current })}
        />
      ) : null}
      <CodeField
        label={t('pressure.code.new')}
        hint={t('pressure.code.hint')}
        error={shown === 'form' ? t('pressure.code.wrong.form') : undefined}
        value={draft.pin}
        onChange={(pin) => change({ pin })}
      />
      <CodeField
        label={t('pressure.code.again')}
        error={shown === 'again' ? t('pressure.code.wrong.again') : undefined}
        value={draft.again}
        onChange={(again) => change({ again })}
      />
      <CodeField
        label={t('pressure.code.second')}
        hint={t('pressure.code.second.hint')}
        error={shown === 'alike' ? t('pressure.code.wrong.alike') : undefined}
        value={draft.quiet}
        onChange={(quiet) => change({ quiet })}
      />
      {codes.acts.refused === null ? null : <Refusal {...codes.acts.refused} />}
      <Acts>
        <ActButton variant="act" type="submit" aria-disabled={codes.acts.busy}>
          {t('pressure.code.choose')}
        </ActButton>
      </Acts>
    </form>
  );
}
