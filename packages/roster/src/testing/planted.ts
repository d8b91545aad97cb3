/** A mistake in a list of members, and how it is to be reported. */
export interface Planted {
  readonly column:
    | 'id'
    | 'member_number'
    | 'username'
    | 'last_name'
    | 'email'
    | 'body'
    | 'voting'
    | 'weight'
    | 'office'
    | 'is_active'
    | 'term_from'
    | 'term_until'
    | 'constituency'
    | 'alternate_for';
  readonly value: string;
  readonly code: string;
}

const MISTAKES: readonly Planted[] = [
  { column: 'id', value: '-x', code: 'bad-id' },
  { column: 'member_number', value: 'N-1', code: 'duplicate' },
  { column: 'last_name', value: '=cmd()', code: 'formula' },
  { column: 'last_name', value: 'a\u0007b', code: 'control-character' },
  { column: 'last_name', value: 'x'.repeat(300), code: 'too-long' },
  { column: 'email', value: 'nobody', code: 'bad-email' },
  { column: 'body', value: 'attic', code: 'unknown-body' },
  { column: 'voting', value: 'perhaps', code: 'unknown-voting' },
  { column: 'weight', value: '2,5', code: 'weight-not-whole' },
  { column: 'weight', value: '0', code: 'weight-out-of-range' },
  { column: 'weight', value: '1.000', code: 'weight-ambiguous' },
  { column: 'weight', value: 'heavy', code: 'weight-not-number' },
  { column: 'office', value: 'king', code: 'unknown-office' },
  { column: 'is_active', value: 'maybe', code: 'not-yes-or-no' },
  { column: 'term_from', value: '5/1/2026', code: 'bad-day' },
  { column: 'term_until', value: '2025-12-31', code: 'term-reversed' },
  { column: 'alternate_for', value: 'Nobody of that name', code: 'unknown-alternate' },
  { column: 'alternate_for', value: 'body', code: 'alternate-votes' },
];

const COLUMNS = [
  'id',
  'member_number',
  'username',
  'first_name',
  'last_name',
  'email',
  'body',
  'voting',
  'weight',
  'office',
  'is_active',
  'term_from',
  'term_until',
  'constituency',
  'alternate_for',
] as const;

export interface PlantedFile {
  readonly text: string;
  /** `row column code`, in order. */
  readonly expected: readonly string[];
}

/** A list of so many members, in which as many mistakes as asked for lie evenly spread. */
export function plantedFile(rows: number, mistakes: number): PlantedFile {
  const expected: string[] = [];
  const every = Math.floor((rows - 2) / mistakes);
  const lines = Array.from({ length: rows }, (_, at) => {
    const values = rowAt(at);
    for (const planted of mistakesAt(at, { every, mistakes })) {
      values[planted.column] = planted.value;
      const column = 'ABCDEFGHIJKLMNO'[COLUMNS.indexOf(planted.column)]!;
      expected.push(`${at + 2} ${column} ${planted.code}`);
    }
    return COLUMNS.map((column) => `"${values[column].replaceAll('"', '""')}"`).join(';');
  });
  return { text: [COLUMNS.join(';'), ...lines, ''].join('\r\n'), expected };
}

function rowAt(at: number): { [column in (typeof COLUMNS)[number]]: string } {
  return {
    id: '',
    member_number: `N-${at + 1}`,
    username: `user${at}`,
    first_name: at % 7 === 0 ? 'Anna\nMaria' : 'Jürgen "Jo"',
    last_name: `Delegate; ${at}`,
    email: `u${at}@example.org`,
    body: 'house',
    voting: at % 10 === 0 ? 'advisory' : 'full',
    weight: '1.000000',
    office: '',
    is_active: '1',
    term_from: '1.1.2026',
    term_until: '2027-12-31',
    constituency: `District ${at % 20}`,
    alternate_for: '',
  };
}

function mistakesAt(
  at: number,
  { every, mistakes }: { readonly every: number; readonly mistakes: number },
): readonly Planted[] {
  const place = (at - 1) / every;
  if (!Number.isInteger(place) || place < 0 || place >= mistakes) return [];
  return [MISTAKES[place % MISTAKES.length]!];
}
