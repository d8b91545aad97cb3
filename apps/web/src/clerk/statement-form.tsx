import { knowledgeName, statementName } from '@tauride/minutes';
import type { Knowledge, MemberId, SittingId, StatementId, StatementKind } from '@tauride/procedure';
import { MemberField } from '../house/member-field.tsx';
import { inSession } from '../house/house.ts';
import { knownAs } from '../house/known.ts';
import { useTongue } from '../house/tongue.ts';
import { useDraft } from '../house/use-draft.ts';
import { useHall } from '../live/hall-context.tsx';
import { Field, Select, TextArea } from '../parts/field.tsx';
import { Provenance } from '../parts/provenance.tsx';
import { Radios } from '../parts/radios.tsx';
import styles from './clerk.module.css';
import { EntryForm } from './entry-form.tsx';
import { emptyStatement, type StatementDraft, statementOf, type Stated } from './statement-draft.ts';
import type { Clerk } from './use-clerk.ts';

type Props = { readonly clerk: Clerk; readonly sitting: SittingId; readonly stated: readonly Stated[] };

/** Anything said or reported, with who stands behind it and how it is known. */
export function StatementForm({ clerk, sitting, stated }: Props) {
  const hall = useHall();
  const { t } = useTongue();
  const [draft, change, clear] = useDraft(`clerk.statement.${sitting}`, emptyStatement);
  const command = statementOf(sitting, draft);
  return (
    <EntryForm
      clerk={clerk}
      submit={t('clerk.submit')}
      incomplete={command === null}
      onSubmit={() => clerk.send(t('clerk.kind.statement'), command!)}
      onClear={clear}
    >
      <Kinds draft={draft} onChange={change} />
      <div className={styles.pair}>
        <Who draft={draft} onChange={change} />
        <Field
          label={t('clerk.capacity')}
          value={draft.capacity}
          onChange={({ target }) => change({ capacity: target.value })}
        />
      </div>
      {draft.named ? null : (
        <MemberField
          house={hall}
          label={t('clerk.who.member')}
          value={draft.member as MemberId | null}
          onChange={(member) => change({ member })}
        />
      )}
      <TextArea
        label={t('clerk.text')}
        value={draft.text}
        onChange={({ target }) => change({ text: target.value })}
      />
      <How draft={draft} onChange={change} />
      <div className={styles.pair}>
        <Field
          label={t('clerk.source')}
          value={draft.source}
          onChange={({ target }) => change({ source: target.value })}
        />
        <Field
          label={t('clerk.about')}
          value={draft.about}
          onChange={({ target }) => change({ about: target.value })}
        />
      </div>
      <AnsweredSelect draft={draft} onChange={change} stated={stated} />
    </EntryForm>
  );
}

type PartProps = {
  readonly draft: StatementDraft;
  readonly onChange: (part: Partial<StatementDraft>) => void;
};

/** The earlier statement that this one answers, denies or corroborates. */
function AnsweredSelect({ draft, onChange, stated }: PartProps & Pick<Props, 'stated'>) {
  const { t } = useTongue();
  return (
    <Select
      label={t('clerk.answers')}
      value={draft.answers}
      onChange={({ target }) => onChange({ answers: target.value as StatementId | '' })}
    >
      <option value="">{t('clerk.answers.none')}</option>
      {stated.map(({ id, entry, text }) => (
        <option key={id} value={id}>
          {entry} · {text.slice(0, 60)}
        </option>
      ))}
    </Select>
  );
}

const kinds: readonly StatementKind[] = [
  'report',
  'speech',
  'denial',
  'proposal',
  'reading',
  'reaction',
  'note',
];

function Kinds({ draft, onChange }: PartProps) {
  const { t, words } = useTongue();
  return (
    <Select
      label={t('clerk.kind')}
      value={draft.kind}
      onChange={({ target }) => onChange({ kind: target.value as StatementKind })}
    >
      {kinds.map((kind) => (
        <option key={kind} value={kind}>
          {statementName(kind, words)}
        </option>
      ))}
    </Select>
  );
}

/** Whoever is no member, or is not named, is described in words. */
function Who({ draft, onChange }: PartProps) {
  const { t } = useTongue();
  const value = draft.named ? 'named' : 'member';
  return (
    <div className={styles.stack}>
      <Select
        label={t('clerk.who')}
        value={value}
        onChange={({ target }) => onChange({ named: target.value === 'named' })}
      >
        <option value="member">{t('clerk.who.member')}</option>
        <option value="named">{t('clerk.who.other')}</option>
      </Select>
      {draft.named ? (
        <Field
          label={t('clerk.who.other')}
          value={draft.who}
          onChange={({ target }) => onChange({ who: target.value })}
        />
      ) : null}
    </div>
  );
}

const ways: readonly Knowledge[] = ['witnessed', 'told', 'document', 'inferred', 'reconstructed'];

function How({ draft, onChange }: PartProps) {
  const { t, words } = useTongue();
  return (
    <Radios
      legend={t('clerk.how')}
      value={draft.how}
      options={ways.map((value) => ({
        value,
        label: <Provenance known={knownAs(value)} word={knowledgeName(value, words)} />,
      }))}
      onChange={(how) => onChange({ how })}
    />
  );
}

/** What was said in a speech, by whoever has the floor unless the clerk says otherwise. */
export function SpeechForm({ clerk, sitting }: Pick<Props, 'clerk' | 'sitting'>) {
  const hall = useHall();
  const { t } = useTongue();
  const [draft, change, clear] = useDraft(`clerk.speech.${sitting}`, {
    member: null as string | null,
    text: '',
  });
  const floor = inSession(hall)?.floor;
  const speaker = (draft.member ?? (floor?.phase === 'held' ? floor.member : null)) as MemberId | null;
  const command = statementOf(sitting, {
    ...emptyStatement,
    kind: 'speech',
    member: speaker,
    text: draft.text,
  });
  return (
    <EntryForm
      clerk={clerk}
      submit={t('clerk.submit')}
      incomplete={command === null}
      onSubmit={() => clerk.send(t('clerk.kind.speech'), command!)}
      onClear={clear}
    >
      <MemberField
        house={hall}
        label={t('clerk.speaker')}
        value={speaker}
        onChange={(member) => change({ member })}
      />
      <TextArea
        label={t('clerk.summary')}
        rows={6}
        value={draft.text}
        onChange={({ target }) => change({ text: target.value })}
      />
    </EntryForm>
  );
}
