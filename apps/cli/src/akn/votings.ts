import type { Body } from './body.ts';
import { isSection } from './body.ts';
import type { AknCount, AknQuantity, AknVote, AknVoting, VotingFoundBy } from './model.ts';
import { wholeNumber } from './numbers.ts';
import type { Resolver } from './references.ts';
import { attribute, child, childElements, descendants, textOf, type XmlElement } from './tree.ts';
import { choiceOfRef, type ReadVote } from './votes.ts';

const ACTS = new Set(['voting', 'recount', 'quorumVerification']);

/** The elements of `meta/analysis/parliamentary` that report a voting, a recount or a check of the quorum. */
export function votingElements(document: XmlElement): XmlElement[] {
  const meta = child(document, 'meta');
  if (meta === null) return [];
  const analyses = childElements(meta).filter((found) => found.name === 'analysis');
  const parliamentary = analyses
    .flatMap((found) => childElements(found))
    .filter((found) => found.name === 'parliamentary');
  return parliamentary.flatMap((found) => childElements(found)).filter((found) => ACTS.has(found.name));
}

/** The ids that counts refer to. */
export function countedIds(votings: readonly XmlElement[], resolver: Resolver): Set<string> {
  const counts = votings.flatMap((voting) => childElements(voting)).filter((found) => found.name === 'count');
  return new Set(counts.flatMap((count) => resolver.ref(count, 'refersTo')?.id ?? []));
}

function readQuantity(element: XmlElement, resolver: Resolver): AknQuantity {
  const raw = attribute(element, 'normalized') ?? textOf(element);
  const eId = attribute(element, 'eId');
  return {
    eId,
    refersTo: resolver.ref(element, 'refersTo'),
    raw,
    value: wholeNumber(raw),
    place: element.place,
  };
}

interface Placed {
  readonly element: XmlElement;
  readonly foundBy: VotingFoundBy;
  readonly anchor: XmlElement | null;
  readonly scope: XmlElement | null;
}

export interface VotingParts {
  readonly resolver: Resolver;
  readonly body: Body;
  readonly votes: readonly ReadVote[];
}

/** Reads the votings and gives each the named votes that stand where it took place; what belongs to none is returned apart. */
export function readVotings(
  elements: readonly XmlElement[],
  parts: VotingParts,
): { readonly votings: readonly AknVoting[]; readonly loose: readonly AknVote[] } {
  const placed = elements.map((element) => place(element, parts.resolver));
  const votesOf = new Map<Placed, AknVote[]>(placed.map((voting) => [voting, []]));
  const loose: AknVote[] = [];
  // A check of the quorum and a recount have no ballots of their own: the votes belong to the voting.
  const index = new VotingIndex(placed.filter((voting) => voting.element.name === 'voting'));
  for (const { element, vote } of parts.votes) {
    const owner = index.ownerOf(element);
    if (owner === null) loose.push(vote);
    else votesOf.get(owner)!.push(vote);
  }
  return { votings: placed.map((voting) => readVoting(voting, votesOf.get(voting)!, parts)), loose };
}

function place(element: XmlElement, resolver: Resolver): Placed {
  for (const [foundBy, anchor] of anchors(element, resolver)) {
    if (anchor !== null) return { element, foundBy, anchor, scope: scopeOf(anchor) };
  }
  return { element, foundBy: 'nothing', anchor: null, scope: null };
}

function* anchors(element: XmlElement, resolver: Resolver): Generator<[VotingFoundBy, XmlElement | null]> {
  yield ['href', inBody(resolver.element(resolver.ref(element, 'href')))];
  for (const count of childElements(element).filter((found) => found.name === 'count')) {
    yield ['count', inBody(resolver.element(resolver.ref(count, 'href')))];
  }
  yield ['matter', inBody(resolver.element(resolver.ref(element, 'refersTo')))];
}

function inBody(element: XmlElement | null): XmlElement | null {
  for (let at = element; at !== null; at = at.parent)
    if (at.name === 'debateBody' || at.name === 'mainBody') return element;
  return null;
}

function scopeOf(anchor: XmlElement): XmlElement | null {
  let at: XmlElement | null = anchor;
  while (at !== null && !isSection(at)) at = at.parent;
  return at ?? anchor;
}

/** Finds the voting that a vote belongs to: the one whose text holds it, else, in the innermost section where votings took place,
 *  the last one before it, else the first one there. */
class VotingIndex {
  readonly #byAnchor = new Map<XmlElement, Placed>();
  readonly #byScope = new Map<XmlElement, Placed[]>();

  constructor(votings: readonly Placed[]) {
    const ordered = votings.filter((voting) => voting.anchor !== null);
    ordered.sort((a, b) => a.anchor!.order - b.anchor!.order);
    for (const voting of ordered) {
      if (!this.#byAnchor.has(voting.anchor!)) this.#byAnchor.set(voting.anchor!, voting);
      const scope = this.#byScope.get(voting.scope!);
      if (scope === undefined) this.#byScope.set(voting.scope!, [voting]);
      else scope.push(voting);
    }
  }

  ownerOf(vote: XmlElement): Placed | null {
    for (let around = vote.parent; around !== null; around = around.parent) {
      const anchored = this.#byAnchor.get(around);
      if (anchored !== undefined) return anchored;
      const there = this.#byScope.get(around);
      if (there !== undefined) return lastBefore(there, vote.order);
    }
    return null;
  }
}

/** The last voting anchored before an order, found by halving; the first one when all come after. */
function lastBefore(votings: readonly Placed[], order: number): Placed {
  let low = 0;
  let high = votings.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (votings[middle]!.anchor!.order <= order) low = middle;
    else high = middle;
  }
  return votings[low]!;
}

function readVoting(placed: Placed, votes: readonly AknVote[], parts: VotingParts): AknVoting {
  const { element, anchor, scope } = placed;
  const { resolver } = parts;
  const orders = votes.map((vote) => vote.order).concat(anchor?.lastOrder ?? []);
  const quorum = child(element, 'quorum');
  return {
    act: element.name as AknVoting['act'],
    eId: attribute(element, 'eId'),
    outcome: resolver.ref(element, 'outcome'),
    href: resolver.ref(element, 'href'),
    matter: resolver.ref(element, 'refersTo'),
    foundBy: placed.foundBy,
    section: (scope && parts.body.sectionOf.get(scope)) ?? null,
    placeText: anchor && !isSection(anchor) ? textOf(anchor) : null,
    lastOrder: orders.length === 0 ? null : orders.reduce((a, b) => Math.max(a, b)),
    counts: childElements(element)
      .filter((found) => found.name === 'count')
      .map((found) => readCount(found, resolver)),
    quorum: quorum && wholeNumber(attribute(quorum, 'value') ?? ''),
    votes,
    place: element.place,
  };
}

function readCount(element: XmlElement, resolver: Resolver): AknCount {
  const ref = resolver.ref(element, 'refersTo');
  const raw = attribute(element, 'value') ?? '';
  const target = resolver.element(resolver.ref(element, 'href'));
  return {
    choice: ref === null ? { kind: 'other', ref: null, label: '(no choice named)' } : choiceOfRef(ref),
    raw,
    value: wholeNumber(raw),
    inText: target?.name === 'quantity' ? readQuantity(target, resolver) : null,
    place: element.place,
  };
}

/** All numbers marked in the text before, in and after the debate. */
export function readQuantities(document: XmlElement, resolver: Resolver): AknQuantity[] {
  const found = [...descendants(document)].filter((element) => element.name === 'quantity');
  return found.map((element) => readQuantity(element, resolver));
}
