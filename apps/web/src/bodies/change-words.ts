import type { ListRow } from '@tauride/protocol';
import type { ChangedField } from '@tauride/roster';
import type { Tongue } from '../house/tongue.ts';
import type { MessageId } from '../messages/topics.ts';

const names = {
  name: 'bodies.field.name',
  title: 'bodies.field.title',
  first_name: 'bodies.field.first-name',
  last_name: 'bodies.field.last-name',
  username: 'bodies.field.username',
  email: 'bodies.field.email',
  member_number: 'bodies.field.member-number',
  number: 'bodies.field.number',
  gender: 'bodies.field.gender',
  pronoun: 'bodies.field.pronoun',
  comment: 'bodies.field.comment',
  label: 'bodies.field.label',
  voting: 'bodies.field.voting',
  weight: 'bodies.field.weight',
  group: 'bodies.field.group',
  term_from: 'bodies.field.term-from',
  term_until: 'bodies.field.term-until',
  constituency: 'bodies.field.constituency',
  alternate_for: 'bodies.field.alternate-for',
  office: 'bodies.field.office',
} as const satisfies Readonly<Record<ChangedField, MessageId>>;

/** What a row of a list changes, in words: the field, what it was, and what it would be. */
export function changeWords(
  [field, from, to]: ListRow['changes'][number],
  status: ListRow['status'],
  tongue: Tongue,
): string {
  const name = tongue.t(names[field as ChangedField]);
  const after = valueWords(field, to, tongue);
  if (status === 'new' || from === '') return `${name}: ${after}`;
  return `${name}: ${valueWords(field, from, tongue)} → ${after}`;
}

const rights = ['full', 'advisory', 'none'] as const;

function valueWords(field: string, value: string, { t, words }: Tongue): string {
  if (value === '') return t('bodies.field.nothing');
  const right = field === 'voting' ? rights.find((one) => one === value) : undefined;
  if (right !== undefined) return t(`bodies.voting.${right}`);
  if (field !== 'office') return value;
  return value === 'deputy' ? t('bodies.office.deputy') : words.text(`terms.office.${value as 'chair'}`);
}
