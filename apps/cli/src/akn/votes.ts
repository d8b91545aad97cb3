import { isContribution, isSection } from './body.ts';
import type { AknChoice, AknRef, AknVote, ChoiceSource } from './model.ts';
import type { Resolver } from './references.ts';
import {
  attribute,
  child,
  descendants,
  firstDescendant,
  fold,
  textOf,
  trimEnds,
  type XmlElement,
  type XmlNode,
} from './tree.ts';
import { choiceOfLabel, type Cue, lastCue } from './words.ts';

export interface ReadVote {
  readonly element: XmlElement;
  readonly vote: AknVote;
}

interface Attribution {
  readonly choice: AknChoice | null;
  readonly attributedBy: ChoiceSource;
  readonly evidence: string | null;
}

const UNKNOWN: Attribution = { choice: null, attributedBy: 'none', evidence: null };

const SILENT = new Set(['heading', 'num', 'vote', 'person']);

// More of the text before a vote than this is no announcement of it.
const TAIL = 400;

/** The choice that a reference stands for, by the words of its entry and of its id. */
export function choiceOfRef(ref: AknRef): AknChoice {
  const kind = choiceOfLabel(ref.showAs ?? '') ?? choiceOfLabel(ref.id) ?? 'other';
  return { kind, ref, label: ref.showAs ?? ref.id };
}

/** Reads every named vote of the body and finds what each chose, in this order: the vote's own attribute, the references of
 *  the elements around it, the last words before it that announce a choice, the headings above it. */
export class VoteReader {
  readonly #resolver: Resolver;
  readonly #counted: ReadonlySet<string>;
  readonly #cues = new Map<XmlElement, ReadonlyMap<XmlNode, Cue>>();
  readonly #tails = new Map<XmlElement, string>();

  /** @param counted ids that the document's own counts refer to, which are choices whatever they are called */
  constructor(resolver: Resolver, counted: ReadonlySet<string>) {
    this.#resolver = resolver;
    this.#counted = counted;
  }

  read(document: XmlElement): ReadVote[] {
    const votes: ReadVote[] = [];
    for (const part of [child(document, 'debateBody'), child(document, 'mainBody')]) {
      if (part === null) continue;
      for (const element of descendants(part))
        if (element.name === 'vote') votes.push({ element, vote: this.#vote(element) });
    }
    return votes;
  }

  #vote(element: XmlElement): AknVote {
    const person = firstDescendant(element, 'person');
    const by = this.#resolver.ref(element, 'by');
    const name = voterName(element, person) || by?.showAs || by?.id || '';
    const { order, place } = element;
    return {
      name,
      by,
      person: person && this.#resolver.ref(person, 'refersTo'),
      order,
      place,
      ...this.#attribute(element),
    };
  }

  #attribute(vote: XmlElement): Attribution {
    const own = this.#resolver.ref(vote, 'choice');
    if (own !== null) return { choice: choiceOfRef(own), attributedBy: 'attribute', evidence: own.raw };
    return this.#enclosing(vote) ?? this.#before(vote) ?? UNKNOWN;
  }

  #enclosing(vote: XmlElement): Attribution | null {
    for (let around = vote.parent; around !== null && !isSection(around); around = around.parent) {
      const ref = this.#resolver.ref(around, 'refersTo');
      if (ref === null) continue;
      const choice = choiceOfRef(ref);
      if (choice.kind === 'other' && !this.#counted.has(ref.id)) continue;
      return { choice, attributedBy: 'enclosing', evidence: `<${around.name} refersTo="${ref.raw}">` };
    }
    return null;
  }

  #before(vote: XmlElement): Attribution | null {
    let branch = vote;
    for (let around = vote.parent; around !== null; around = around.parent) {
      const cue = this.#cuesIn(around).get(branch);
      if (cue !== undefined) return fromWords(cue, 'sentence');
      const heading = isSection(around) ? headingCue(around) : null;
      if (heading !== null) return fromWords(heading, 'heading');
      branch = around;
    }
    return null;
  }

  /** For each child element the last cue before it; computed once per parent, so that a long list costs one pass. */
  #cuesIn(parent: XmlElement): ReadonlyMap<XmlNode, Cue> {
    const known = this.#cues.get(parent);
    if (known !== undefined) return known;
    const cues = new Map<XmlNode, Cue>();
    let tail = '';
    let cue: Cue | null = null;
    for (const node of parent.children) {
      if (typeof node !== 'string' && cue !== null) cues.set(node, cue);
      const text = this.#narration(node);
      if (!/[\p{L}:]/u.test(text)) continue;
      tail = fold(`${tail} ${text}`).slice(-TAIL);
      cue = lastCue(tail) ?? cue;
    }
    this.#cues.set(parent, cues);
    return cues;
  }

  /** The end of what a node says in the voice of the record: not in a speech, not as a person's name, not in a section of its own. */
  #narration(node: XmlNode): string {
    if (typeof node === 'string') return node.slice(-TAIL * 2);
    if (SILENT.has(node.name) || isSection(node) || isContribution(node)) return '';
    const known = this.#tails.get(node);
    if (known !== undefined) return known;
    const tail = node.children
      .map((found) => this.#narration(found))
      .join('')
      .slice(-TAIL * 2);
    this.#tails.set(node, tail);
    return tail;
  }
}

function fromWords(cue: Cue, attributedBy: ChoiceSource): Attribution {
  return { choice: { kind: cue.kind, ref: null, label: cue.words }, attributedBy, evidence: cue.words };
}

function headingCue(section: XmlElement): Cue | null {
  for (const label of [textOf(child(section, 'heading')), attribute(section, 'name') ?? '']) {
    const kind = choiceOfLabel(label);
    if (kind !== null) return { kind, words: label };
    const cue = lastCue(label);
    if (cue !== null) return cue;
  }
  return null;
}

/** The first person named in the vote, else its whole text, without the punctuation of a list. */
function voterName(vote: XmlElement, person: XmlElement | null): string {
  const text = textOf(person) || textOf(vote);
  const name = trimEnds(text, ' ,;:');
  // The stop after the last name of a list is no part of it; the one after an initial is.
  return /\p{Ll}{2}\.$/u.test(name) ? name.slice(0, -1) : name;
}
