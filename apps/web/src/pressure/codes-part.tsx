import { useState } from 'react';
import { useTongue } from '../house/tongue.ts';
import { ActButton, Acts } from '../parts/act-button.tsx';
import { CodesForm } from './codes-form.tsx';
import { useCodes } from './use-codes.ts';

/** On a member's own page: the code with which they confirm votes. */
export function CodesPart() {
  const { t } = useTongue();
  const codes = useCodes();
  const [open, setOpen] = useState(false);
  const [done, setDone] = useState(false);
  if (codes.isSet === null) return null;
  return (
    <section>
      <h2 className="heading">{t('pressure.code.title')}</h2>
      <p role="status">
        {t(done ? 'pressure.code.done' : codes.isSet ? 'pressure.code.is-set' : 'pressure.code.none')}
      </p>
      {open ? (
        <CodesForm
          codes={codes}
          onDone={() => {
            setOpen(false);
            setDone(true);
          }}
        />
      ) : (
        <Acts>
          <ActButton variant="quiet" onClick={() => setOpen(true)}>
            {t(codes.isSet ? 'pressure.code.change' : 'pressure.code.choose')}
          </ActButton>
        </Acts>
      )}
    </section>
  );
}
