import type { I18n } from '@lingui/core';
import { useLingui } from '@lingui/react';
import { isolated } from '@tauride/text';
import type { MessageId } from './topics.ts';

type Values = Readonly<Record<string, string | number>>;

/** Text for a message id, with the values its placeholders name. */
export type Translate = (id: MessageId, values?: Values) => string;

/** The translator of this page; the component draws again when the language changes. */
export function useT(): Translate {
  const { i18n } = useLingui();
  return translatorOf(i18n);
}

/** Names and other words of the assembly keep to themselves in a sentence, whichever way they are written. */
export function translatorOf(i18n: Pick<I18n, '_'>): Translate {
  return (id, values) => i18n._(id, values === undefined ? undefined : isolatedIn(values));
}

function isolatedIn(values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' ? isolated(value) : value,
    ]),
  );
}

/** The language being shown, for `Intl`. */
export function useLocale(): string {
  return useLingui().i18n.locale;
}
