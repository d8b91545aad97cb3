import { type Body, type BodyId, bodiesAbove, bodyTree } from '@tauride/procedure';
import { nameOf } from '../house/house.ts';
import { PlaceLink } from '../house/place-link.tsx';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import { Facts } from '../parts/facts.tsx';
import { Question } from '../parts/question.tsx';
import styles from './bodies.module.css';
import { nextSittings, sorted } from './bodies-view.ts';
import { rulebookTitle } from './rulebook-title.ts';
import { BodyActs } from './body-acts.tsx';
import { MembersPart } from './members-part.tsx';
import { sittingWords } from './structure-page.tsx';
import { useManaged } from './use-acts.ts';
import { VacanciesPart } from './vacancies-part.tsx';

/** A body with its place, its officers, its members and its vacant seats. */
export function BodyPage({ id }: { readonly id: string }) {
  const { assembly } = useHall();
  const { t } = useTongue();
  const body = Object.hasOwn(assembly.bodies, id) ? assembly.bodies[id as BodyId] : undefined;
  if (body === undefined)
    return <Question state="none" label={t('bodies.title')} text={t('bodies.unknown')} />;
  return <Known body={body} />;
}

function Known({ body }: { readonly body: Body }) {
  const { assembly } = useHall();
  const { t } = useTongue();
  const isManaged = useManaged().includes(body.id);
  const above = bodiesAbove(assembly, body.id).toReversed();
  return (
    <>
      {above.length === 0 ? null : (
        <p className={styles.above}>
          {above.map((one) => (
            <PlaceLink key={one} page={`bodies/${one}`}>
              {assembly.bodies[one]?.name}
            </PlaceLink>
          ))}
        </p>
      )}
      <Question
        state="none"
        label={body.role === undefined ? t('bodies.body') : t(`bodies.role.${body.role}`)}
        detail={t('bodies.seats', { count: body.votingSeats })}
        text={body.name}
      />
      {isManaged ? <BodyActs body={body} /> : null}
      <div className={styles.columns}>
        <MembersPart body={body} isManaged={isManaged} />
        <aside className={styles.parts}>
          <Officers body={body} />
          <Place body={body} />
          <VacanciesPart body={body} />
          <Parts body={body} />
        </aside>
      </div>
    </>
  );
}

function Officers({ body: { offices } }: { readonly body: Body }) {
  const hall = useHall();
  const { t, words } = useTongue();
  const link = (member: string) => (
    <PlaceLink key={member} page={`members/${encodeURIComponent(member)}`}>
      <bdi>{nameOf(hall, member as Parameters<typeof nameOf>[1])}</bdi>
    </PlaceLink>
  );
  const some = (members: readonly string[]) =>
    members.length === 0 ? t('bodies.nobody') : <span className={styles.several}>{members.map(link)}</span>;
  return (
    <section>
      <h2 className="heading">{t('bodies.officers')}</h2>
      <Facts
        facts={[
          {
            label: words.text('terms.office.chair'),
            value: some(offices.chair === null ? [] : [offices.chair]),
          },
          ...(offices.deputies.length === 0
            ? []
            : [{ label: t('bodies.office.deputy'), value: some(offices.deputies) }]),
          {
            label: words.text('terms.office.clerk'),
            value: some(offices.clerk === null ? [] : [offices.clerk]),
          },
          ...(offices.tellers.length === 0
            ? []
            : [{ label: words.text('terms.office.teller'), value: some(offices.tellers) }]),
        ]}
      />
    </section>
  );
}

function Place({ body }: { readonly body: Body }) {
  const hall = useHall();
  const tongue = useTongue();
  const { t, words } = tongue;
  const sitting = nextSittings(hall.assembly).get(body.id);
  const { publicity } = body;
  return (
    <section>
      <h2 className="heading">{t('bodies.place')}</h2>
      <Facts
        facts={[
          { label: t('bodies.rulebook'), value: rulebookTitle(body.rulebook, t) },
          {
            label: t('bodies.publicity'),
            value:
              publicity === undefined
                ? t('bodies.publicity.open')
                : words.text(`terms.publicity.${publicity}`),
          },
          {
            label: t('bodies.sitting'),
            value: sitting === undefined ? t('bodies.none-called') : sittingWords(sitting, hall, tongue),
          },
        ]}
      />
    </section>
  );
}

function Parts({ body }: { readonly body: Body }) {
  const { assembly } = useHall();
  const { t } = useTongue();
  const parts = sorted(bodyTree(assembly).flatMap((node) => partsOf(node, body.id)));
  if (parts.length === 0) return null;
  return (
    <section>
      <h2 className="heading">{t('bodies.parts', { count: parts.length })}</h2>
      <ul className={styles.links}>
        {parts.map((part) => (
          <li key={part.body.id}>
            <PlaceLink page={`bodies/${part.body.id}`}>{part.body.name}</PlaceLink>
          </li>
        ))}
      </ul>
    </section>
  );
}

type Node = ReturnType<typeof bodyTree>[number];

function partsOf(node: Node, body: BodyId): readonly Node[] {
  return node.body.id === body ? node.parts : node.parts.flatMap((part) => partsOf(part, body));
}
