import type { Act, MinutesDocument, RecordedLine, Section } from '@tauride/minutes';

/** What a line is in a debate: words that somebody spoke, what was heard in the hall, the report of a vote, or what is told of the sitting. */
export type Form = 'speech' | 'scene' | 'summary' | 'narrative';

export interface PlacedLine {
  readonly eId: string;
  readonly form: Form;
  /** Points of order with their rulings, and motions that are not on the matter itself, stand in an element of their own. */
  readonly within: { readonly name: Container; readonly eId: string } | null;
  readonly recorded: RecordedLine;
}

export interface PlacedSection {
  readonly eId: string;
  readonly section: Section;
  readonly lines: readonly PlacedLine[];
}

type Container = 'pointOfOrder' | 'proceduralMotions';

const SHORT: { readonly [name in Container]: string } = {
  pointOfOrder: 'pointoforder',
  proceduralMotions: 'procmot',
};

/** Rule XC-2: where each line stands in a debate; the ids are the same in every format.
 *  Source: Akoma Ntoso Naming Convention 1.0, 5. */
export function placesIn(document: MinutesDocument): readonly PlacedSection[] {
  const substantive = new Set(document.questions.map(({ motion }) => motion));
  const isProcedural = (act: Act): boolean => act.kind === 'moved' && !substantive.has(act.question.motion);
  return document.sections.map((section, index) => {
    const eId = `dbsect_${index + 1}`;
    const numbers = new Map<string, number>();
    const next = (name: string): string => {
      const number = (numbers.get(name) ?? 0) + 1;
      numbers.set(name, number);
      return `${eId}__${name}_${number}`;
    };
    const lines = section.lines.map((recorded): PlacedLine => {
      const { act } = recorded.line;
      const form = formOf(act);
      const container = isProcedural(act) ? 'proceduralMotions' : (CONTAINERS[act.kind] ?? null);
      if (container === null) return { eId: next(form), form, within: null, recorded };
      const around = next(SHORT[container]);
      return { eId: `${around}__${form}_1`, form, within: { name: container, eId: around }, recorded };
    });
    return { eId, section, lines };
  });
}

const CONTAINERS: { readonly [kind in Act['kind']]?: Container } = {
  point: 'pointOfOrder',
  ruling: 'pointOfOrder',
  'ruled-otherwise': 'pointOfOrder',
};

function formOf(act: Act): Form {
  if (act.kind === 'statement') return act.statementKind === 'speech' ? 'speech' : 'narrative';
  return FORMS[act.kind];
}

/** Every act has a form: a new one does not compile until it is placed here. */
const FORMS: { readonly [kind in Exclude<Act['kind'], 'statement'>]: Form } = {
  agreed: 'narrative',
  opened: 'narrative',
  presence: 'narrative',
  'quorum-challenged': 'narrative',
  'chair-handed-over': 'narrative',
  alternate: 'narrative',
  registered: 'narrative',
  'resolution-status': 'narrative',
  transmitted: 'narrative',
  'transmittal-received': 'narrative',
  'transmittal-answered': 'narrative',
  proxy: 'narrative',
  admission: 'narrative',
  'minutes-decided': 'narrative',
  'caucus-ended': 'narrative',
  item: 'narrative',
  recessed: 'narrative',
  'sitting-moved': 'narrative',
  'poll-abandoned': 'narrative',
  doors: 'narrative',
  resumed: 'narrative',
  adjourned: 'narrative',
  moved: 'narrative',
  modified: 'narrative',
  judged: 'narrative',
  granted: 'narrative',
  opposition: 'narrative',
  demand: 'narrative',
  died: 'narrative',
  'ruled-out': 'narrative',
  withdrawn: 'narrative',
  'taken-up': 'narrative',
  speech: 'speech',
  interjection: 'scene',
  reaction: 'scene',
  division: 'narrative',
  vote: 'summary',
  point: 'narrative',
  ruling: 'narrative',
  'ruled-otherwise': 'narrative',
  consent: 'narrative',
  'election-called': 'narrative',
  nominated: 'narrative',
  'nomination-refused': 'narrative',
  'candidate-groups': 'narrative',
  'nominations-closed': 'narrative',
  'nominations-reopened': 'narrative',
  'elected-unopposed': 'narrative',
  'lot-drawn': 'summary',
  'round-declared': 'summary',
  'round-abandoned': 'narrative',
  'election-abandoned': 'narrative',
  seats: 'narrative',
  'log-key': 'narrative',
  correction: 'narrative',
  incident: 'narrative',
  'statement-withdrawn': 'narrative',
  'statement-contested': 'narrative',
  'statement-signed': 'narrative',
  seconded: 'narrative',
  stated: 'narrative',
  'item-added': 'narrative',
  'floor-given': 'narrative',
  'speech-extended': 'narrative',
  'list-closed': 'narrative',
  'list-reopened': 'narrative',
  'poll-opened': 'narrative',
  'count-entered': 'narrative',
  'poll-closed': 'narrative',
  'nomination-accepted': 'narrative',
  'round-opened': 'narrative',
  'paper-handed': 'narrative',
  'paper-taken-back': 'narrative',
  'papers-entered': 'narrative',
  'round-closed': 'narrative',
  'consent-asked': 'narrative',
  objection: 'narrative',
};
