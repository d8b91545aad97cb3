import type { Election, SittingId } from '@tauride/procedure';
import { Candidates } from '../../election-desk/candidates.tsx';
import { emptyName, nominationOf } from '../../election-desk/name-draft.ts';
import { NameFields } from '../../election-desk/name-fields.tsx';
import { useTongue } from '../../house/tongue.ts';
import { useDraft } from '../../house/use-draft.ts';
import { EntryForm } from '../entry-form.tsx';
import type { Clerk } from '../use-clerk.ts';

type Props = { readonly clerk: Clerk; readonly sitting: SittingId; readonly election: Election };

/** Enters names for an election, and what those who were named answer. */
export function NamesForm({ clerk, sitting, election }: Props) {
  const { t } = useTongue();
  const [draft, change, clear] = useDraft(`election.name.${election.id}`, emptyName);
  const command = nominationOf(draft, election, sitting);
  return (
    <>
      {election.phase === 'nominating' ? (
        <EntryForm
          clerk={clerk}
          submit={t('election-desk.name.submit')}
          incomplete={command === null}
          onSubmit={() => clerk.send(t('election-desk.act.name'), command!)}
          onClear={clear}
        >
          <NameFields election={election} draft={draft} onChange={change} />
        </EntryForm>
      ) : (
        <p>{t('election-desk.desk.not-nominating')}</p>
      )}
      <Candidates
        election={election}
        onAnswer={(answer) => void clerk.send(t('election-desk.act.answer'), answer)}
      />
    </>
  );
}
