import { tableGet } from '@tauride/kernel';
import { mayDeclare, type Relation, relationKinds, statusOn, transmittalsOf } from '@tauride/procedure';
import { useState } from 'react';
import { inSession } from '../house/house.ts';
import type { MotionDraft } from '../house/motion-draft.ts';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import { ActButton } from '../parts/act-button.tsx';
import { Field, Select } from '../parts/field.tsx';
import styles from './declare.module.css';
import { everything, findResolutions, today } from './register-view.ts';
import { StatusMark } from './status-mark.tsx';
import { senderName } from './transmittal-view.ts';

type Declared = Pick<MotionDraft, 'relations' | 'expires' | 'transmittal'>;

type Props = {
  readonly draft: Declared;
  readonly onChange: (change: Partial<Declared>) => void;
};

/** What a mover may declare beside the words: what the motion does to earlier texts, how long it holds, and which matter it deals with.
 *  Most motions need none of it. */
export function DeclareFields({ draft, onChange }: Props) {
  const hall = useHall();
  const { t } = useTongue();
  const state = hall.assembly;
  const sitting = inSession(hall) ?? { bodies: [] };
  const named = draft.relations.length + (draft.expires === '' ? 0 : 1) + (draft.transmittal === '' ? 0 : 1);
  return (
    <details className={styles.declare}>
      <summary>
        {t('affairs.declare')}
        {named === 0 ? null : (
          <span className="small"> · {t('affairs.declare.count', { count: named })}</span>
        )}
      </summary>
      <div className={styles.fields}>
        <RelationFields
          relations={draft.relations}
          hint={t('affairs.declare.hint')}
          allow={(relation) => mayDeclare({ state, sitting, context: { now: hall.now() } }, relation)}
          onChange={(relations) => onChange({ relations })}
        />
        <Field
          type="date"
          label={t('affairs.declare.expires')}
          hint={t('affairs.declare.expires.hint')}
          value={draft.expires}
          onChange={({ target }) => onChange({ expires: target.value })}
        />
        <MatterField draft={draft} onChange={onChange} />
      </div>
    </details>
  );
}

/** The matters that came from other bodies and wait for what this one decides. */
function MatterField({ draft, onChange }: Props) {
  const hall = useHall();
  const { t } = useTongue();
  const bodies = inSession(hall)?.bodies ?? [];
  const open = transmittalsOf(hall.assembly).filter(
    ({ to, receivedAt, answer }) =>
      to.kind === 'here' && bodies.includes(to.body) && receivedAt !== null && answer === null,
  );
  if (open.length === 0) return null;
  return (
    <Select
      label={t('affairs.declare.matter')}
      value={draft.transmittal}
      onChange={({ target }) => onChange({ transmittal: target.value })}
    >
      <option value="">{t('affairs.declare.matter.none')}</option>
      {open.map((one) => (
        <option key={one.id} value={one.id}>
          {one.title} ({senderName(hall.assembly, one)})
        </option>
      ))}
    </Select>
  );
}

type RelationProps = {
  readonly relations: readonly Relation[];
  readonly hint?: string;
  /** What may be declared; anything where nothing is said. */
  readonly allow?: (relation: Relation) => boolean;
  readonly onChange: (relations: readonly Relation[]) => void;
};

/** Relations that are declared, and a search for the next one. */
export function RelationFields({ relations, hint, allow = () => true, onChange }: RelationProps) {
  const { t } = useTongue();
  const [kind, setKind] = useState<Relation['kind']>('amends');
  const [written, setWritten] = useState('');
  return (
    <fieldset className={styles.relations}>
      {hint === undefined ? null : <p className="small">{hint}</p>}
      <Named relations={relations} onChange={onChange} />
      <div className={styles.pair}>
        <Select
          label={t('affairs.declare.kind')}
          value={kind}
          onChange={({ target }) => setKind(target.value as Relation['kind'])}
        >
          {relationKinds.map((one) => (
            <option key={one} value={one}>
              {t(`affairs.edge.${one}`)}
            </option>
          ))}
        </Select>
        <Field
          type="search"
          label={t('affairs.declare.which')}
          value={written}
          onChange={({ target }) => setWritten(target.value)}
          // Enter would send the motion while its mover still looks for a text.
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) event.preventDefault();
          }}
        />
      </div>
      <Found
        {...{ kind, written, allow }}
        taken={relations}
        onChoose={(resolution) => {
          onChange([...relations, { kind, resolution }]);
          setWritten('');
        }}
      />
    </fieldset>
  );
}

function Named({ relations, onChange }: Pick<RelationProps, 'relations' | 'onChange'>) {
  const { assembly } = useHall();
  const { t } = useTongue();
  if (relations.length === 0) return null;
  return (
    <ul className={styles.named}>
      {relations.map((relation) => {
        const found = tableGet(assembly.resolutions, relation.resolution);
        const number = found?.number ?? relation.resolution;
        return (
          <li key={`${relation.kind} ${relation.resolution}`}>
            <span>
              <b>{t(`affairs.says.${relation.kind}`, { number })}</b>{' '}
              <span dir="auto">{found?.title ?? ''}</span>
            </span>
            <ActButton
              variant="link"
              aria-label={t('parts.pair', { first: t('affairs.declare.remove'), second: number })}
              onClick={() => onChange(relations.filter((one) => one !== relation))}
            >
              {t('affairs.declare.remove')}
            </ActButton>
          </li>
        );
      })}
    </ul>
  );
}

const shown = 6;

type FoundProps = {
  readonly kind: Relation['kind'];
  readonly written: string;
  readonly taken: readonly Relation[];
  readonly allow: (relation: Relation) => boolean;
  readonly onChoose: (resolution: Relation['resolution']) => void;
};

function Found({ kind, written, taken, allow, onChoose }: FoundProps) {
  const { assembly, now } = useHall();
  const { t } = useTongue();
  if (written.trim() === '') return null;
  const day = today(assembly, now());
  const found = findResolutions(assembly, { ...everything, words: written }, day)
    .filter(({ id }) => !taken.some(({ resolution }) => resolution === id))
    .filter(({ id }) => allow({ kind, resolution: id }));
  if (found.length === 0)
    return (
      <p className="small" role="status">
        {t('affairs.declare.none')}
      </p>
    );
  return (
    <ul className={styles.found}>
      {found.slice(0, shown).map((resolution) => (
        <li key={resolution.id}>
          <button type="button" onClick={() => onChoose(resolution.id)}>
            <b>{resolution.number}</b>
            <span dir="auto">{resolution.title}</span>
            <StatusMark status={statusOn(resolution, day)} />
          </button>
        </li>
      ))}
    </ul>
  );
}
