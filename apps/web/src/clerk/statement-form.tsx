import { type IncidentId, type SittingId, statementKinds } from '@tauride/procedure';
import { useRef, useState } from 'react';
import { useTongue } from '../house/tongue.ts';
import { useDraft } from '../house/use-draft.ts';
import { useKeys } from '../keys/use-keys.ts';
import { useHall } from '../live/hall-context.tsx';
import { emptyDraft } from '../statements/draft.ts';
import { ways } from '../statements/rows.ts';
import { useStated } from '../statements/stated.ts';
import { StatementFields } from '../statements/statement-fields.tsx';
import { isComplete, useEnter } from '../statements/use-enter.ts';
import { VoiceField } from '../statements/voice-field.tsx';
import { EntryForm } from './entry-form.tsx';
import type { Clerk } from './use-clerk.ts';

type Props = { readonly clerk: Clerk; readonly sitting: SittingId };

/** Anything said or reported, with who stands behind it and how it is known. The event stays chosen for the next one. */
export function StatementForm({ clerk, sitting }: Props) {
  const { assembly } = useHall();
  const { t } = useTongue();
  const stated = useStated();
  const [draft, change] = useDraft(`clerk.statement.${sitting}`, emptyDraft);
  const [waits, setWaits] = useState(false);
  /** The event that was entered with the draft: what the form knew when it was sent is older. */
  const about = useRef<IncidentId | null>(null);
  const onEvent = (id: IncidentId) => {
    about.current = id;
    change({ incident: id });
  };
  const enter = useEnter({ sitting, stated, settle: clerk.settle, onEvent });
  useKeys(Object.fromEntries(ways.map((how, place) => [String(place + 1), () => change({ how })])));
  const submit = async () => {
    const became = await enter(draft);
    setWaits(became === 'event-waits');
    // The next one begins where this one did.
    if (became === 'taken') document.querySelector<HTMLElement>('aside form input')?.focus();
    return became === 'taken';
  };
  const clear = () => {
    const incident = draft.incident === 'new' ? (about.current ?? '') : draft.incident;
    about.current = null;
    change({ ...emptyDraft, incident });
  };
  return (
    <EntryForm
      clerk={clerk}
      submit={t('clerk.submit')}
      incomplete={!isComplete(draft, { sitting, timeZone: assembly.timeZone })}
      onSubmit={submit}
      onClear={clear}
    >
      <StatementFields
        draft={draft}
        onChange={change}
        sitting={sitting}
        stated={stated}
        kinds={statementKinds}
        keyed
        who={
          <VoiceField
            label={t('clerk.who')}
            value={draft.who}
            recent={stated.voices}
            onChange={(who) => change({ who })}
          />
        }
      />
      {waits ? <p role="status">{t('statements.form.event.waits')}</p> : null}
    </EntryForm>
  );
}
