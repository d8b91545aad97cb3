import type { ElectionId, SittingId } from '@tauride/procedure';
import { useDraft } from '../../house/use-draft.ts';
import { electionsGoing } from '../../house/election-now.ts';
import { useTongue } from '../../house/tongue.ts';
import { useHall } from '../../live/hall-context.tsx';
import { Select } from '../../parts/field.tsx';
import { Radios } from '../../parts/radios.tsx';
import type { Clerk } from '../use-clerk.ts';
import { NamesForm } from './names-form.tsx';
import { PapersForm } from './papers-form.tsx';
import { PrintForm } from './print-form.tsx';

type Props = { readonly clerk: Clerk; readonly sitting: SittingId };

const whats = ['names', 'papers', 'print'] as const;
type What = (typeof whats)[number];

/** What the desk and the tellers enter of an election. */
export function ElectionForm({ clerk, sitting }: Props) {
  const hall = useHall();
  const { t } = useTongue();
  const [draft, change] = useDraft<{ readonly election: string; readonly what: What | '' }>(
    `clerk.election.${sitting}`,
    { election: '', what: '' },
  );
  const elections = electionsGoing(hall);
  const election = elections.find(({ id }) => id === (draft.election as ElectionId)) ?? elections[0];
  if (election === undefined) return <p>{t('election-desk.desk.none')}</p>;
  const usual = election.phase === 'voting' ? 'papers' : 'names';
  const what = draft.what === '' ? usual : draft.what;
  return (
    <>
      {elections.length > 1 ? (
        <Select
          label={t('election-desk.desk.which')}
          value={election.id}
          onChange={({ target }) => change({ election: target.value })}
        >
          {elections.map(({ id, office }) => (
            <option key={id} value={id}>
              {office}
            </option>
          ))}
        </Select>
      ) : null}
      <Radios
        layout="across"
        hideLegend
        legend={t('election-desk.desk.what')}
        value={what}
        options={whats.map((value) => ({ value, label: t(`election-desk.desk.what.${value}`) }))}
        onChange={(next) => change({ what: next })}
      />
      {what === 'names' ? (
        <NamesForm key={election.id} clerk={clerk} sitting={sitting} election={election} />
      ) : what === 'papers' ? (
        <PapersForm key={election.id} clerk={clerk} sitting={sitting} election={election} />
      ) : (
        <PrintForm key={election.id} election={election} />
      )}
    </>
  );
}
