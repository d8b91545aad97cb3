/** Where something stands in the source file; both count from 1, columns in UTF-16 code units. */
export interface SourcePlace {
  readonly line: number;
  readonly column: number;
}

/** What a reference attribute says and what it was found to mean. */
export interface AknRef {
  readonly raw: string;
  readonly id: string;
  readonly showAs: string | null;
  readonly kind: ReferenceKind | null;
  readonly resolves: 'reference' | 'element' | 'nothing';
}

export type ReferenceKind = 'person' | 'organization' | 'role' | 'concept' | 'other';

/** An entry of `references`; `other` covers events, terms, processes and the like. */
export interface AknReference {
  readonly kind: ReferenceKind;
  readonly element: string;
  readonly eId: string;
  readonly href: string;
  readonly showAs: string;
  readonly place: SourcePlace;
}

/** The facts that identify the document; what it does not state is null. */
export interface AknSource {
  readonly docType: 'debate' | 'debateReport';
  readonly name: string | null;
  readonly workIri: string | null;
  readonly date: string | null;
  readonly country: string | null;
  readonly language: string | null;
  readonly number: string | null;
  readonly title: string | null;
  readonly author: AknRef | null;
  readonly proponent: string | null;
  readonly organization: string | null;
}

/** A section in document order; `parent` is an index into the same list, `element` its kind (`rollCall`, `adjournment`, ...). */
export interface AknSection {
  readonly element: string;
  readonly eId: string | null;
  readonly name: string | null;
  readonly num: string | null;
  readonly heading: string | null;
  readonly parent: number | null;
  readonly depth: number;
  readonly place: SourcePlace;
}

interface ItemBase {
  readonly section: number | null;
  readonly eId: string | null;
  readonly order: number;
  readonly place: SourcePlace;
}

/** What was heard while somebody spoke, as applause. */
export interface AknHeard {
  /** How many paragraphs of the speech come before it. */
  readonly after: number;
  readonly text: string;
  readonly time: string | null;
}

export interface AknContribution extends ItemBase {
  readonly kind: 'speech' | 'question' | 'answer';
  readonly by: AknRef | null;
  readonly as: AknRef | null;
  readonly to: AknRef | null;
  readonly from: string | null;
  readonly fromName: string | null;
  readonly fromRole: string | null;
  readonly paragraphs: readonly string[];
  readonly heard: readonly AknHeard[];
  readonly startTime: string | null;
  readonly endTime: string | null;
}

/** Text that nobody is recorded as saying; `text` is a plain paragraph or list of the section. */
export interface AknNote extends ItemBase {
  readonly kind: 'scene' | 'narrative' | 'summary' | 'other' | 'text';
  readonly text: string;
  readonly time: string | null;
}

export type AknItem = AknContribution | AknNote;

/** A name listed in a roll call. */
export interface AknName {
  readonly name: string;
  readonly ref: AknRef | null;
  readonly place: SourcePlace;
}

export type ChoiceKind = 'for' | 'against' | 'abstain' | 'other';

/** How a vote's choice was found: the vote's own attribute, an element around it, the words before it, or a heading above it. */
export type ChoiceSource = 'attribute' | 'enclosing' | 'sentence' | 'heading' | 'none';

export interface AknChoice {
  readonly kind: ChoiceKind;
  readonly ref: AknRef | null;
  readonly label: string;
}

export interface AknVote {
  readonly name: string;
  readonly by: AknRef | null;
  readonly person: AknRef | null;
  readonly choice: AknChoice | null;
  readonly attributedBy: ChoiceSource;
  readonly evidence: string | null;
  readonly order: number;
  readonly place: SourcePlace;
}

/** A number of the document: `value` is null when it is not a whole number of at least 0. */
export interface AknCount {
  readonly choice: AknChoice;
  readonly raw: string;
  readonly value: number | null;
  readonly inText: AknQuantity | null;
  readonly place: SourcePlace;
}

export interface AknQuantity {
  readonly eId: string | null;
  readonly refersTo: AknRef | null;
  readonly raw: string;
  readonly value: number | null;
  readonly place: SourcePlace;
}

/** How the text of a voting was found: by its own reference, by those of its counts, by the matter it refers to, or not at all. */
export type VotingFoundBy = 'href' | 'count' | 'matter' | 'nothing';

export interface AknVoting {
  readonly act: 'voting' | 'recount' | 'quorumVerification';
  readonly eId: string | null;
  readonly outcome: AknRef | null;
  readonly href: AknRef | null;
  readonly matter: AknRef | null;
  readonly foundBy: VotingFoundBy;
  readonly section: number | null;
  readonly placeText: string | null;
  readonly lastOrder: number | null;
  readonly counts: readonly AknCount[];
  readonly quorum: number | null;
  readonly votes: readonly AknVote[];
  readonly place: SourcePlace;
}

/** `disagreement`: the document contradicts itself. `warning`: it is imprecise or incomplete. */
export interface AknWarning {
  readonly kind: 'disagreement' | 'warning';
  readonly code: string;
  readonly message: string;
  readonly element: string;
  readonly place: SourcePlace;
}

export interface AknDebate {
  readonly source: AknSource;
  readonly references: readonly AknReference[];
  readonly sections: readonly AknSection[];
  readonly items: readonly AknItem[];
  readonly roll: readonly AknName[];
  readonly votings: readonly AknVoting[];
  readonly looseVotes: readonly AknVote[];
  readonly quantities: readonly AknQuantity[];
  readonly warnings: readonly AknWarning[];
}
