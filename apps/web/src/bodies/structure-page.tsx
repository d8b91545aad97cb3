import { tableGet } from '@tauride/kernel';
import { type BodyNode, bodyTree, type Sitting, vacancies } from '@tauride/procedure';
import { isolated } from '@tauride/text';
import { useDeferredValue, useMemo, useState } from 'react';
import { dayIn } from '../house/hours.ts';
import { nameOf } from '../house/house.ts';
import { PlaceLink } from '../house/place-link.tsx';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import { Field } from '../parts/field.tsx';
import { Question } from '../parts/question.tsx';
import styles from './bodies.module.css';
import { countBodies, findBodies, nextSittings, sorted } from './bodies-view.ts';
import { findPeople } from './find-people.ts';

/** Most names that one search shows. */
const limit = 40;
/** Branches below this depth are closed at first, in a large assembly. */
const openTo = 2;
const small = 40;

/** All bodies as a tree, and the way to every member. */
export function StructurePage() {
  const hall = useHall();
  const { t } = useTongue();
  const [written, setWritten] = useState('');
  const sought = useDeferredValue(written.trim());
  const tree = useMemo(() => sorted(bodyTree(hall.assembly)), [hall.assembly]);
  const count = countBodies(tree);
  const members = findPeople(hall, '', 0).count;
  return (
    <>
      <Question
        state="none"
        label={hall.assembly.name}
        detail={t('bodies.counts', { bodies: count, members })}
        text={t('bodies.title')}
      />
      <search className={styles.search}>
        <Field
          label={t('bodies.find')}
          hint={t('bodies.find.hint')}
          type="search"
          autoComplete="off"
          value={written}
          onChange={({ target }) => setWritten(target.value)}
        />
      </search>
      {sought === '' ? (
        <ul className={styles.tree}>
          {tree.map((node) => (
            <Branch key={node.body.id} node={node} depth={0} whole={count <= small} />
          ))}
        </ul>
      ) : (
        <Found sought={sought} />
      )}
    </>
  );
}

type BranchProps = { readonly node: BodyNode; readonly depth: number; readonly whole: boolean };

function Branch({ node: { body, parts }, depth, whole }: BranchProps) {
  const { t } = useTongue();
  const [open, setOpen] = useState(whole || depth < openTo - 1);
  return (
    <li>
      <BodyRow node={{ body, parts }} />
      {parts.length === 0 ? null : (
        <details open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
          <summary>{t('bodies.parts', { count: parts.length })}</summary>
          {open ? (
            <ul>
              {parts.map((part) => (
                <Branch key={part.body.id} node={part} depth={depth + 1} whole={whole} />
              ))}
            </ul>
          ) : null}
        </details>
      )}
    </li>
  );
}

function BodyRow({ node: { body } }: { readonly node: BodyNode }) {
  const hall = useHall();
  const tongue = useTongue();
  const { t, words } = tongue;
  const { vacant, filled } = vacancies(hall.assembly, body.id);
  const { chair } = body.offices;
  const sitting = nextSittings(hall.assembly).get(body.id);
  return (
    <PlaceLink page={`bodies/${body.id}`} className={styles.row}>
      <span className={styles.name} dir="auto">
        {body.name}
      </span>
      <span>{body.role === undefined ? '' : t(`bodies.role.${body.role}`)}</span>
      <span>
        {chair === null
          ? t('bodies.no-chair')
          : `${words.text('terms.office.chair')}: ${isolated(nameOf(hall, chair))}`}
      </span>
      <span>
        {t('bodies.seats', { count: filled })}
        {vacant === 0 ? null : <b> · {t('bodies.vacant', { count: vacant })}</b>}
      </span>
      <span>{sitting === undefined ? '' : sittingWords(sitting, hall, tongue)}</span>
    </PlaceLink>
  );
}

/** That a body sits now, or when it does next. */
export function sittingWords(
  sitting: Sitting,
  hall: ReturnType<typeof useHall>,
  tongue: ReturnType<typeof useTongue>,
): string {
  const { t } = tongue;
  return sitting.phase === 'called'
    ? t('bodies.sits-on', { day: dayIn(hall, sitting.call.startsAt, tongue) })
    : t('bodies.sits-now');
}

function Found({ sought }: { readonly sought: string }) {
  const hall = useHall();
  const { t } = useTongue();
  const { found, count } = findPeople(hall, sought, limit);
  const bodies = findBodies(hall.assembly, sought);
  return (
    <>
      <p className="small" role="status">
        {t('bodies.found', { members: count, bodies: bodies.length })}
      </p>
      {bodies.length === 0 ? null : (
        <ul className={styles.tree}>
          {bodies.slice(0, limit).map((body) => (
            <li key={body.id}>
              <BodyRow node={{ body, parts: [] }} />
            </li>
          ))}
        </ul>
      )}
      <ul className={styles.tree}>
        {found.map(({ id, name }) => (
          <li key={id}>
            <PersonRow id={id} name={name} />
          </li>
        ))}
      </ul>
      {count > found.length ? (
        <p className="small">{t('bodies.more', { count: count - found.length })}</p>
      ) : null}
    </>
  );
}

function PersonRow({ id, name }: ReturnType<typeof findPeople>['found'][number]) {
  const { assembly } = useHall();
  const { t } = useTongue();
  const seats = seatsOf(assembly, id);
  return (
    <PlaceLink page={`members/${encodeURIComponent(id)}`} className={styles.person}>
      <span className={styles.name} dir="auto">
        {name}
      </span>
      <span className="small" dir="auto">
        {seats.length === 0 ? t('bodies.no-seat') : seats.join(', ')}
      </span>
    </PlaceLink>
  );
}

function seatsOf(assembly: ReturnType<typeof useHall>['assembly'], id: string): readonly string[] {
  const held = tableGet(assembly.members, id)?.seats ?? [];
  return held.map(({ body, group }) => {
    const name = assembly.bodies[body]?.name ?? body;
    return group === null ? name : `${name} (${group})`;
  });
}
