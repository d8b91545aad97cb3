import type { Body } from '@tauride/procedure';
import { useState } from 'react';
import { useTongue } from '../house/tongue.ts';
import { ActButton } from '../parts/act-button.tsx';
import { BodyForm } from './body-form.tsx';
import styles from './bodies.module.css';
import { NewMemberForm } from './new-member-form.tsx';
import { OfficeForm } from './office-form.tsx';
import { ExportLink } from './export-link.tsx';

const forms = ['member', 'office', 'change', 'part'] as const;

/** What the desk of a body may do about it. */
export function BodyActs({ body }: { readonly body: Body }) {
  const { t } = useTongue();
  const [open, setOpen] = useState<(typeof forms)[number] | null>(null);
  const close = () => setOpen(null);
  return (
    <div className={styles.acts}>
      {forms.map((form) => (
        <ActButton key={form} onClick={() => setOpen(form)}>
          {t(`bodies.act.${form}`)}
        </ActButton>
      ))}
      <ExportLink body={body.id} />
      {open === 'member' ? <NewMemberForm body={body} onClose={close} /> : null}
      {open === 'office' ? <OfficeForm body={body} onClose={close} /> : null}
      {open === 'change' ? <BodyForm body={body} isNew={false} onClose={close} /> : null}
      {open === 'part' ? <BodyForm body={body} isNew onClose={close} /> : null}
    </div>
  );
}
