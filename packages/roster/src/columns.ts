/** What is known of a person beyond the name and the seat. It lies in the directory and never enters the journal. */
export const detailColumns = [
  'title',
  'first_name',
  'last_name',
  'username',
  'email',
  'member_number',
  'number',
  'gender',
  'pronoun',
  'comment',
] as const;
export type DetailColumn = (typeof detailColumns)[number];

/** Columns of OpenSlides that say nothing about a seat: checked, and not taken over. */
export const droppedColumns = [
  'is_active',
  'is_physical_person',
  'is_present',
  'locked_out',
  'default_password',
  'saml_id',
] as const;
export type DroppedColumn = (typeof droppedColumns)[number];

const ownColumns = [
  'id',
  'name',
  'label',
  'body',
  'voting',
  'weight',
  'group',
  'office',
  'groups',
  'term_from',
  'term_until',
  'constituency',
  'alternate_for',
] as const;

export type Column = DetailColumn | DroppedColumn | (typeof ownColumns)[number];

/** Columns of a file that is written: OpenSlides' names where it has one. */
export const writtenColumns = [
  'id',
  'member_number',
  'username',
  'title',
  'first_name',
  'last_name',
  'name',
  'email',
  'label',
  'body',
  'voting',
  'groups',
  'vote_weight',
  'structure_level',
  'office',
  'term_from',
  'term_until',
  'constituency',
  'alternate_for',
  'number',
  'gender',
  'pronoun',
  'comment',
] as const;

/** Names of columns besides their own: OpenSlides' on screen in English and German, and what spreadsheets call them. */
const otherNames: { readonly [column in Column]?: readonly string[] } = {
  title: ['Titel'],
  first_name: ['Given name', 'Vorname'],
  last_name: ['Surname', 'Family name', 'Nachname', 'Familienname'],
  username: ['Benutzername', 'Benutzer'],
  email: ['E-mail address', 'E-Mail-Adresse', 'Mail'],
  member_number: ['Membership number', 'Mitgliedsnummer', 'Mitgliedernummer', 'Mitglieds-Nr.'],
  number: ['Participant number', 'Teilnehmernummer', 'Nummer'],
  gender: ['Geschlecht'],
  pronoun: ['Pronomen', 'Pronouns'],
  comment: ['Kommentar', 'Bemerkung', 'Comments'],
  is_active: ['Active', 'Aktiv', 'Ist aktiv'],
  is_physical_person: [
    'Is a natural person',
    'Natural person',
    'Natürliche Person',
    'Ist eine natürliche Person',
  ],
  is_present: ['Present', 'Anwesend', 'Ist anwesend'],
  locked_out: ['Locked', 'Gesperrt', 'Ausgesperrt'],
  default_password: ['Initial password', 'Initialpasswort', 'Initiales Passwort'],
  saml_id: ['Single sign-on', 'SSO identification', 'SSO-Kennung'],
  name: ['Full name', 'Vollständiger Name'],
  label: ['Bezeichnung'],
  body: ['Gremium', 'Organ'],
  voting: ['Voting right', 'Stimmrecht'],
  weight: ['vote_weight', 'Vote weight', 'Stimmgewicht', 'Gewicht'],
  group: [
    'structure_level',
    'Structure levels',
    'Gliederungsebene',
    'Gliederungsebenen',
    'Faction',
    'Fraktion',
  ],
  office: ['Amt', 'Offices', 'Ämter'],
  groups: ['Gruppen'],
  term_from: ['from', 'since', 'Von', 'Seit', 'Amtszeit von', 'Term begins'],
  term_until: ['until', 'Bis', 'Amtszeit bis', 'Term ends'],
  constituency: ['Wahlkreis', 'District'],
  alternate_for: ['alternate', 'alternates', 'deputises for', 'Ersatz für', 'Vertretung für', 'Vertritt'],
};

function folded(header: string): string {
  return header
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

const known = new Map<string, Column>(
  [...detailColumns, ...droppedColumns, ...ownColumns].flatMap((column) =>
    [column, ...(otherNames[column] ?? [])].map((name) => [folded(name), column] as const),
  ),
);

/** The column that a header means, in any case, with or without spaces, hyphens and underscores. */
export function columnOf(header: string): Column | undefined {
  return known.get(folded(header));
}

export function isDropped(column: Column): column is DroppedColumn {
  return (droppedColumns as readonly string[]).includes(column);
}

/** The letters by which a spreadsheet calls a column.
 *  @param at from 0 */
export function lettersOf(at: number): string {
  const rest = Math.floor(at / 26);
  return (rest > 0 ? lettersOf(rest - 1) : '') + String.fromCodePoint(65 + (at % 26));
}
