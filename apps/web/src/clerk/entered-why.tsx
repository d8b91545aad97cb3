import { type EnteredWhy, enteredWhyKinds, type SittingId } from '@tauride/procedure';
import { useTongue } from '../house/tongue.ts';
import { useDraft } from '../house/use-draft.ts';
import { Field, Select } from '../parts/field.tsx';

type Kind = EnteredWhy['kind'];

export type Why = {
  readonly kind: Kind;
  readonly words: string;
  /** Null while words are still to be given. */
  readonly given: EnteredWhy | null;
  readonly change: (part: { readonly kind?: Kind; readonly words?: string }) => void;
};

/** Why acts are entered for members: chosen once, and kept for the sitting. */
export function useEnteredWhy(sitting: SittingId): Why {
  const [{ kind, words }, change] = useDraft<{ readonly kind: Kind; readonly words: string }>(
    `clerk.why.${sitting}`,
    {
      kind: 'no-device',
      words: '',
    },
  );
  const given: EnteredWhy | null =
    kind !== 'other' ? { kind } : words.trim() === '' ? null : { kind, words: words.trim() };
  return { kind, words, given, change };
}

export function WhyFields({ why }: { readonly why: Why }) {
  const { t } = useTongue();
  const kinds: readonly Kind[] = [...enteredWhyKinds, 'other'];
  return (
    <>
      <Select
        label={t('clerk.why')}
        value={why.kind}
        onChange={({ target }) => why.change({ kind: target.value as Kind })}
      >
        {kinds.map((kind) => (
          <option key={kind} value={kind}>
            {t(`clerk.why.${kind}`)}
          </option>
        ))}
      </Select>
      {why.kind === 'other' ? (
        <Field
          label={t('clerk.why.words')}
          value={why.words}
          onChange={({ target }) => why.change({ words: target.value })}
        />
      ) : null}
    </>
  );
}
