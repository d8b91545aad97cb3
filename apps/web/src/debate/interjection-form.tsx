import type { MemberId, Seq, SittingId } from '@tauride/procedure';
import { useState } from 'react';
import type { Clerk } from '../clerk/use-clerk.ts';
import { MemberField } from '../house/member-field.tsx';
import { useTongue } from '../house/tongue.ts';
import { useDraft } from '../house/use-draft.ts';
import { useHall } from '../live/hall-context.tsx';
import { ActButton } from '../parts/act-button.tsx';
import { Field } from '../parts/field.tsx';
import { focusWrong } from '../parts/focus-wrong.ts';
import styles from './debate.module.css';

type Props = { readonly clerk: Clerk; readonly sitting: SittingId; readonly speech: Seq };

const start = { member: '', named: '', text: '' };

/** Somebody calls out: a member, or a voice in words. */
export function InterjectionForm({ clerk, sitting, speech }: Props) {
  const hall = useHall();
  const { t } = useTongue();
  const [draft, change, clear] = useDraft(`debate.interjection.${sitting}`, start);
  const named = draft.named.trim();
  const who = named !== '' ? { named } : draft.member === '' ? null : { member: draft.member as MemberId };
  const text = draft.text.trim();
  // What is missing is said once it was pressed, and until it was written.
  const [isPressed, setPressed] = useState(false);
  const send = async (form: Element): Promise<void> => {
    const isMissing = who === null || text === '';
    setPressed(isMissing);
    if (isMissing) return focusWrong(form);
    const command = { type: 'RecordInterjection', sitting, speech, who, text } as const;
    if (await clerk.send(t('debate.interjection'), { ...command, at: hall.now() })) clear();
  };
  return (
    <form
      className={styles.interjection}
      aria-label={t('debate.interjection')}
      onSubmit={(event) => {
        event.preventDefault();
        void send(event.currentTarget);
      }}
    >
      <h3 className="heading">{t('debate.interjection')}</h3>
      <div className={styles.from}>
        <MemberField
          house={hall}
          label={t('debate.interjection.member')}
          value={draft.member === '' ? null : (draft.member as MemberId)}
          onChange={(member) => change({ member: member ?? '' })}
        />
        <Field
          label={t('debate.interjection.named')}
          value={draft.named}
          error={isPressed && who === null ? t('debate.interjection.who-missing') : undefined}
          onChange={({ target }) => change({ named: target.value })}
        />
      </div>
      <div className={styles.line}>
        <Field
          label={t('debate.interjection.text')}
          value={draft.text}
          error={isPressed && text === '' ? t('debate.interjection.text-missing') : undefined}
          onChange={({ target }) => change({ text: target.value })}
        />
        <ActButton type="submit">{t('debate.interjection.record')}</ActButton>
      </div>
    </form>
  );
}
