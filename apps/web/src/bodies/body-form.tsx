import { type Body, type BodyId, bodiesAbove, type Command, type FoundedAssembly } from '@tauride/procedure';
import { useState } from 'react';
import { DialogForm } from '../house/dialog-form.tsx';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import { Field, Select, TextArea } from '../parts/field.tsx';
import styles from './bodies.module.css';
import { constituenciesIn, constituencyLines } from './constituency-lines.ts';
import { useActs } from './use-acts.ts';

type Props = { readonly body: Body; readonly isNew: boolean; readonly onClose: () => void };

const roles = ['federation', 'assembly', 'section', 'committee', 'board'] as const;
const publicities = ['public', 'members', 'closed'] as const;

type Draft = { readonly [field in 'name' | 'parent' | 'role' | 'publicity' | 'seats' | 'lines']: string };

/** Changes the place of a body, or establishes a part of it. */
export function BodyForm({ body, isNew, onClose }: Props) {
  const { assembly } = useHall();
  const acts = useActs();
  const { t } = useTongue();
  const [draft, setDraft] = useState<Draft>(() => (isNew ? { ...empty, parent: body.id } : draftOf(body)));
  const [reason, setReason] = useState('');
  const act = t(isNew ? 'bodies.act.part' : 'bodies.act.change');
  const constituencies = constituenciesIn(draft.lines);
  const wrong = constituencies === null || !/^\d*$/u.test(draft.seats) || draft.name.trim() === '';
  const submit = async () => {
    if (
      await acts.send(act, isNew ? partOf(body, draft, { assembly, reason }) : changeOf(body, draft, reason))
    )
      onClose();
  };
  return (
    <DialogForm
      title={act}
      label={body.name}
      voice="software"
      submit={act}
      incomplete={wrong || reason.trim() === ''}
      busy={acts.busy}
      refused={acts.refused}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <PlaceFields
        body={body}
        isNew={isNew}
        draft={draft}
        onChange={(part) => setDraft({ ...draft, ...part })}
      />
      <TextArea
        label={t('bodies.constituencies')}
        hint={t('bodies.constituencies.hint')}
        error={constituencies === null ? t('bodies.constituencies.wrong') : undefined}
        value={draft.lines}
        onChange={({ target }) => setDraft({ ...draft, lines: target.value })}
      />
      <TextArea
        label={t('bodies.reason')}
        hint={t('bodies.reason.hint')}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
    </DialogForm>
  );
}

type FieldsProps = {
  readonly body: Body;
  readonly isNew: boolean;
  readonly draft: Draft;
  readonly onChange: (part: Partial<Draft>) => void;
};

function PlaceFields({ body, isNew, draft, onChange }: FieldsProps) {
  const { assembly } = useHall();
  const { t, words } = useTongue();
  const set = (field: keyof Draft) => ({
    value: draft[field],
    onChange: ({ target }: { readonly target: { readonly value: string } }) =>
      onChange({ [field]: target.value }),
  });
  return (
    <div className={styles.pair}>
      <Field label={t('bodies.name')} {...set('name')} />
      <Field label={t('bodies.seats.label')} inputMode="numeric" {...set('seats')} />
      <Select label={t('bodies.role')} {...set('role')}>
        <option value="">{t('bodies.role.none')}</option>
        {roles.map((role) => (
          <option key={role} value={role}>
            {t(`bodies.role.${role}`)}
          </option>
        ))}
      </Select>
      <Select label={t('bodies.publicity')} {...set('publicity')}>
        <option value="">{t('bodies.publicity.open')}</option>
        {publicities.map((publicity) => (
          <option key={publicity} value={publicity}>
            {words.text(`terms.publicity.${publicity}`)}
          </option>
        ))}
      </Select>
      {isNew ? null : (
        <Select label={t('bodies.parent')} {...set('parent')}>
          <option value="">{t('bodies.parent.none')}</option>
          {possibleParents(assembly, body.id).map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      )}
    </div>
  );
}

function possibleParents(assembly: FoundedAssembly, body: BodyId): readonly Body[] {
  return Object.values(assembly.bodies)
    .filter(({ id }) => id !== body && !bodiesAbove(assembly, id).includes(body))
    .sort((one, other) => one.name.localeCompare(other.name));
}

const empty: Draft = { name: '', parent: '', role: '', publicity: '', seats: '', lines: '' };

function draftOf({ name, parent, role, publicity, seats, constituencies = [] }: Body): Draft {
  return {
    name,
    parent: parent ?? '',
    role: role ?? '',
    publicity: publicity ?? '',
    seats: String(seats ?? ''),
    lines: constituencyLines(constituencies),
  };
}

/** What the fields say of a body's place; `null` for what is empty. */
function placeIn({ parent, role, publicity, seats, lines }: Draft) {
  const constituencies = constituenciesIn(lines) ?? [];
  return {
    parent: parent === '' ? null : (parent as BodyId),
    role: role === '' ? null : (role as (typeof roles)[number]),
    publicity: publicity === '' ? null : (publicity as (typeof publicities)[number]),
    seats: seats === '' ? null : Number(seats),
    constituencies: constituencies.length === 0 ? null : constituencies,
  };
}

/** Only what differs: an act says what it changes. */
function changeOf(body: Body, draft: Draft, reason: string): Command {
  const before = { name: body.name, ...placeIn(draftOf(body)) };
  const after = { name: draft.name.trim(), ...placeIn(draft) };
  const differs = Object.entries(after).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(before[field as keyof typeof before]),
  );
  return { type: 'ChangeBody', body: body.id, place: Object.fromEntries(differs), reason };
}

type Establishing = { readonly assembly: FoundedAssembly; readonly reason: string };

function partOf(body: Body, draft: Draft, { assembly, reason }: Establishing): Command {
  const given = Object.entries(placeIn(draft)).filter(([, value]) => value !== null);
  return {
    type: 'EstablishBody',
    body: freeId(assembly, draft.name),
    name: draft.name.trim(),
    rulebook: body.rulebook,
    changes: body.changes,
    ...(body.kind === undefined ? {} : { kind: body.kind }),
    ...Object.fromEntries(given),
    reason,
  };
}

/** An id made of the name that no body has. */
function freeId({ bodies }: FoundedAssembly, name: string): BodyId {
  const plain = name
    .normalize('NFKD')
    .replaceAll(/[^A-Za-z0-9]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '')
    .toLowerCase();
  const base = plain === '' ? 'body' : plain.slice(0, 40);
  let [id, number] = [base, 1];
  while (Object.hasOwn(bodies, id)) {
    number += 1;
    id = `${base}-${number}`;
  }
  return id as BodyId;
}
