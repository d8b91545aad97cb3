import { type Body, type MemberId, type Motion, type Sitting } from '@tauride/procedure';
import { nameOf } from '../house/house.ts';
import { MemberField } from '../house/member-field.tsx';
import { motionTitle } from '../house/motion-text.ts';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import { Select } from '../parts/field.tsx';
import { Check, Radios } from '../parts/radios.tsx';
import styles from './mandates.module.css';
import { giveProxyOf, type ProxyDraft } from './proxy-draft.ts';
import { mayHold, nextSittingOf, openQuestions, ruleLines, scopeText, votesInBodies } from './proxy-view.ts';

type Props = {
  readonly bodies: readonly Body[];
  readonly draft: ProxyDraft;
  readonly onChange: (change: Partial<ProxyDraft>) => void;
  /** At the desk, which enters what others gave on paper. */
  readonly onPaper?: boolean;
};

/** From whom, to whom and for which questions. */
export function ProxyFields({ bodies, draft, onChange, onPaper = false }: Props) {
  const hall = useHall();
  const { t } = useTongue();
  const body = bodies.find(({ id }) => id === draft.body) ?? null;
  // Somebody may be given a proxy in a body that does not sit now.
  const everybody = { assembly: hall.assembly, directory: hall.directory, sitting: null };
  if (body === null) return null;
  const votes = (member: MemberId) => votesInBodies(hall.assembly, member).some(({ id }) => id === body.id);
  return (
    <>
      {bodies.length < 2 ? null : (
        <Select
          label={t('mandates.give.body')}
          value={body.id}
          onChange={({ target }) =>
            onChange({
              body: bodies.find(({ id }) => id === target.value)?.id ?? null,
              to: null,
              kind: 'all',
            })
          }
        >
          {bodies.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      )}
      <RuleLines body={body} />
      {onPaper ? (
        <MemberField
          house={everybody}
          label={t('mandates.give.from')}
          value={draft.from}
          onChange={(from) => onChange({ from })}
          allow={votes}
        />
      ) : null}
      <MemberField
        house={everybody}
        label={t('mandates.give.to')}
        value={draft.to}
        onChange={(to) => onChange({ to })}
        allow={(member) => member !== draft.from && mayHold(hall.assembly, body.id, member)}
      />
      <ScopeFields body={body} draft={draft} onChange={onChange} onPaper={onPaper} />
      <Reads body={body} draft={draft} />
    </>
  );
}

/** What the rules of a body say of proxies. */
export function RuleLines({ body }: { readonly body: Body }) {
  const { assembly } = useHall();
  const tongue = useTongue();
  const { lines, citation } = ruleLines(assembly, body, tongue);
  return (
    <p className="small">
      {lines.join(' ')} <bdi className="cite">{citation}</bdi>
    </p>
  );
}

type ScopeProps = Pick<Props, 'draft' | 'onChange' | 'onPaper'> & { readonly body: Body };

function ScopeFields({ body, draft, onChange, onPaper = false }: ScopeProps) {
  const { assembly } = useHall();
  const { t } = useTongue();
  const sitting = nextSittingOf(assembly, body.id);
  const kinds = sitting === null ? (['all'] as const) : (['all', 'sitting', 'questions'] as const);
  const label = (kind: (typeof kinds)[number]): string => {
    if (kind === 'sitting') return t('mandates.give.sitting', { title: sitting?.call.title ?? '' });
    if (kind === 'questions') return t('mandates.give.questions');
    return t(onPaper ? 'mandates.give.all.paper' : 'mandates.give.all');
  };
  return (
    <>
      <Radios
        legend={t('mandates.give.for')}
        value={draft.kind}
        options={kinds.map((value) => ({ value, label: label(value) }))}
        onChange={(kind) => onChange({ kind })}
      />
      {draft.kind === 'questions' && sitting !== null ? (
        <Questions sitting={sitting} draft={draft} onChange={onChange} />
      ) : null}
    </>
  );
}

type QuestionsProps = Pick<Props, 'draft' | 'onChange'> & { readonly sitting: Sitting };

function Questions({ sitting, draft: { motions }, onChange }: QuestionsProps) {
  const { assembly } = useHall();
  const tongue = useTongue();
  const open = openQuestions(assembly, sitting);
  const toggle = ({ id }: Motion, chosen: boolean) =>
    onChange({ motions: chosen ? [...motions, id] : motions.filter((one) => one !== id) });
  if (open.length === 0) return <p className="small">{tongue.t('mandates.give.no-questions')}</p>;
  return (
    <fieldset className={styles.questions}>
      <legend className="vh">{tongue.t('mandates.give.which')}</legend>
      {open.map((motion) => (
        <Check
          key={motion.id}
          label={motionTitle(motion, tongue)}
          checked={motions.includes(motion.id)}
          onChange={(chosen) => toggle(motion, chosen)}
        />
      ))}
    </fieldset>
  );
}

/** The whole of it in one sentence, before it is given. */
function Reads({ body, draft }: { readonly body: Body; readonly draft: ProxyDraft }) {
  const hall = useHall();
  const tongue = useTongue();
  const command = giveProxyOf(draft, nextSittingOf(hall.assembly, body.id));
  return (
    <p role="status">
      {command === null
        ? ''
        : tongue.t('mandates.give.reads', {
            to: nameOf(hall, command.to),
            from: nameOf(hall, command.from),
            body: body.name,
            scope: scopeText(hall, command.scope, tongue),
          })}
    </p>
  );
}
