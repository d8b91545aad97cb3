import type { Motion } from '@tauride/procedure';
import { markAmendment, type TextProblem } from '@tauride/text';
import { motionTitle } from '../../house/motion-text.ts';
import { type Tongue, useTongue } from '../../house/tongue.ts';
import { Select, TextArea } from '../../parts/field.tsx';
import { MarkedText } from '../../parts/marked-text.tsx';
import { Radios } from '../../parts/radios.tsx';
import {
  type AmendmentDraft,
  amendmentOf,
  placesOf,
  problemWith,
  wordsToAmend,
} from '../../house/amendment-draft.ts';
import styles from './forms.module.css';

type Props = {
  readonly on: Motion;
  readonly draft: AmendmentDraft;
  readonly onChange: (change: Partial<AmendmentDraft>) => void;
};

const ops = ['strike-insert', 'insert', 'strike', 'substitute'] as const;

/** Writes a change of wording against the words themselves, and shows the text as it would then read. */
export function AmendmentFields({ on, draft, onChange }: Props) {
  const tongue = useTongue();
  const { t } = tongue;
  const text = wordsToAmend(on) ?? '';
  const amendment = amendmentOf(draft);
  const problem = amendment === null ? null : problemWith(on, amendment);
  return (
    <>
      <section className={styles.preview} aria-live="polite">
        <h3 className="label">
          {t(amendment === null || problem !== null ? 'member.amend.reads' : 'member.amend.would-read', {
            motion: motionTitle(on, tongue),
          })}
        </h3>
        <p>
          {amendment === null || problem !== null ? (
            text
          ) : (
            <MarkedText segments={markAmendment(text, amendment)} />
          )}
        </p>
      </section>
      <Radios
        layout="joined"
        legend={t('member.amend.how')}
        value={draft.op}
        options={ops.map((value) => ({ value, label: t(`member.amend.${value}`) }))}
        onChange={(op) => onChange({ op, occurrence: 0 })}
      />
      <Words draft={draft} problem={problem} onChange={onChange} />
      {problem?.code === 'words-ambiguous' || draft.occurrence > 0 ? (
        <Which text={text} words={soughtWords(draft)} draft={draft} onChange={onChange} />
      ) : null}
      {problem !== null && !isAboutWords(problem) ? <p role="alert">{problemText(problem, tongue)}</p> : null}
    </>
  );
}

/** The words that the amendment looks for in the text. */
function soughtWords({ op, struck, beside }: AmendmentDraft): string {
  return op === 'insert' ? beside : struck;
}

function isAboutWords({ code }: TextProblem): boolean {
  return code === 'words-not-found' || code === 'words-ambiguous';
}

function problemText(problem: TextProblem, { t }: Tongue): string {
  if (problem.code === 'words-ambiguous') return t('member.amend.ambiguous', { count: problem.occurrences });
  return t(`member.amend.${problem.code}`);
}

type WordsProps = Omit<Props, 'on'> & { readonly problem: TextProblem | null };

function Words({ draft, problem, onChange }: WordsProps) {
  const tongue = useTongue();
  const { t } = tongue;
  const { op, where } = draft;
  const error = problem !== null && isAboutWords(problem) ? problemText(problem, tongue) : undefined;
  return (
    <>
      {op === 'strike' || op === 'strike-insert' ? (
        <TextArea
          rows={2}
          label={t('member.amend.struck')}
          hint={t('member.amend.copy')}
          error={error}
          value={draft.struck}
          onChange={(event) => onChange({ struck: event.target.value, occurrence: 0 })}
        />
      ) : null}
      {op === 'strike' ? null : (
        <TextArea
          rows={op === 'substitute' ? 5 : 2}
          label={t(op === 'substitute' ? 'member.amend.new-text' : 'member.amend.inserted')}
          value={draft.inserted}
          onChange={(event) => onChange({ inserted: event.target.value })}
        />
      )}
      {op === 'insert' ? <Where draft={draft} onChange={onChange} /> : null}
      {op === 'insert' && (where === 'after' || where === 'before') ? (
        <TextArea
          rows={2}
          label={t(`member.amend.${where}.words`)}
          hint={t('member.amend.copy')}
          error={error}
          value={draft.beside}
          onChange={(event) => onChange({ beside: event.target.value, occurrence: 0 })}
        />
      ) : null}
    </>
  );
}

const places = ['after', 'before', 'start', 'end'] as const;

function Where({ draft, onChange }: Omit<Props, 'on'>) {
  const { t } = useTongue();
  return (
    <Select
      label={t('member.amend.where')}
      value={draft.where}
      onChange={(event) =>
        onChange({ where: places.find((one) => one === event.target.value) ?? 'after', occurrence: 0 })
      }
    >
      {places.map((place) => (
        <option key={place} value={place}>
          {t(`member.amend.${place}`)}
        </option>
      ))}
    </Select>
  );
}

type WhichProps = Omit<Props, 'on'> & { readonly text: string; readonly words: string };

/** The words stand more than once: the member says which are meant, from what stands around them. */
function Which({ text, words, draft, onChange }: WhichProps) {
  const { t } = useTongue();
  return (
    <Radios
      legend={t('member.amend.which')}
      value={draft.occurrence === 0 ? null : String(draft.occurrence)}
      options={placesOf(text, words).map((label, place) => ({ value: String(place + 1), label }))}
      onChange={(value) => onChange({ occurrence: Number(value) })}
    />
  );
}
