import type { Election } from '@tauride/procedure';
import { emptyName, nominationOf } from '../../election-desk/name-draft.ts';
import { NameFields } from '../../election-desk/name-fields.tsx';
import { DialogForm } from '../../house/dialog-form.tsx';
import { useTongue } from '../../house/tongue.ts';
import { useDraft } from '../../house/use-draft.ts';
import { closing, type DialogProps, refusedIn } from '../dialog-props.ts';

/** Enters a name that was called out in the hall, a committee's, or a list. */
export function NameDialog({ desk, sitting, election }: DialogProps & { readonly election: Election }) {
  const tongue = useTongue();
  const { t } = tongue;
  const [draft, change, clear] = useDraft(`election.name.${election.id}`, emptyName);
  const command = nominationOf(draft, election, sitting);
  return (
    <DialogForm
      voice="software"
      title={t('election-desk.name.title', { office: election.office })}
      submit={t('election-desk.name.submit')}
      incomplete={command === null}
      refused={refusedIn(desk, t('election-desk.act.name'), tongue)}
      onClose={desk.close}
      onSubmit={() => closing(desk, desk.send(command!), clear)}
    >
      <NameFields election={election} draft={draft} onChange={change} />
    </DialogForm>
  );
}
