import { DialogForm } from '../house/dialog-form.tsx';
import { useTongue } from '../house/tongue.ts';
import { useDraft } from '../house/use-draft.ts';
import { useSettle } from '../house/use-settle.ts';
import { useHall } from '../live/hall-context.tsx';
import { Field, TextArea } from '../parts/field.tsx';
import styles from './form.module.css';
import type { StatementAct } from './use-statement-acts.ts';

type Of<Type extends StatementAct['type']> = Extract<StatementAct, { readonly type: Type }>;

type ContestProps = {
  readonly act: Of<'ContestStatement'>;
  /** As the desk entered it. */
  readonly wording: string;
  readonly onClose: () => void;
};

/** The member says what they said instead; both wordings are shown from then on. */
export function ContestDialog({ act, wording, onClose }: ContestProps) {
  const hall = useHall();
  const { t } = useTongue();
  const { settle, refused, busy } = useSettle();
  const [draft, change, clear] = useDraft(`statement.contest.${act.statement}`, { text: '', reason: '' });
  const send = async () => {
    const taken = await settle(t('statements.mine.contest.title'), hall.act({ ...act, ...draft }));
    if (!taken) return;
    clear();
    onClose();
  };
  return (
    <DialogForm
      title={t('statements.mine.contest.title')}
      label={<q dir="auto">{wording}</q>}
      voice="software"
      submit={t('statements.mine.contest')}
      incomplete={draft.text.trim() === '' && draft.reason.trim() === ''}
      busy={busy}
      refused={refused}
      onSubmit={() => void send()}
      onClose={onClose}
    >
      <div className={styles.fields}>
        <TextArea
          label={t('statements.mine.contest.text')}
          hint={t('statements.mine.contest.hint')}
          value={draft.text}
          onChange={({ target }) => change({ text: target.value })}
        />
        <Field
          label={t(draft.text.trim() === '' ? 'statements.mine.why.needed' : 'statements.mine.why')}
          value={draft.reason}
          onChange={({ target }) => change({ reason: target.value })}
        />
        <p className="small">{t('statements.mine.later')}</p>
      </div>
    </DialogForm>
  );
}

type WithdrawProps = { readonly act: Of<'WithdrawStatement'>; readonly onClose: () => void };

/** It stays in the record, marked as withdrawn. */
export function WithdrawDialog({ act, onClose }: WithdrawProps) {
  const hall = useHall();
  const { t } = useTongue();
  const { settle, refused, busy } = useSettle();
  const [draft, change, clear] = useDraft(`statement.withdraw.${act.statement}`, { reason: '' });
  const send = async () => {
    const taken = await settle(t('statements.mine.withdraw'), hall.act({ ...act, ...draft }));
    if (!taken) return;
    clear();
    onClose();
  };
  return (
    <DialogForm
      title={t('statements.mine.withdraw.title')}
      voice="software"
      submit={t('statements.mine.withdraw')}
      busy={busy}
      refused={refused}
      onSubmit={() => void send()}
      onClose={onClose}
    >
      <div className={styles.fields}>
        <Field
          label={t('statements.mine.why')}
          value={draft.reason}
          onChange={({ target }) => change({ reason: target.value })}
        />
        <p className="small">{t('statements.mine.withdraw.note')}</p>
      </div>
    </DialogForm>
  );
}
