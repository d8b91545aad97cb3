import { parseSync } from 'vite';

/** One small change of a source that a test should notice. */
export interface Mutant {
  readonly file: string;
  readonly line: number;
  /** The first line of what is changed, whole. */
  readonly on: string;
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly after: string;
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

type Change = readonly [node: Pick<Node, 'start' | 'end'>, after: string];

const otherOperator: { readonly [operator: string]: string } = {
  '===': '!==',
  '!==': '===',
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '+': '-',
  '-': '+',
};

/** Values of a rulebook's fields, each of which becomes the next one of its list. */
const otherValue: { readonly [field: string]: readonly string[] } = {
  debatable: ['no', 'yes', 'as-target', 'opens-main', 'restricted', 'appeal'],
  amendable: ['no', 'yes', 'primary-only', 'undebatable'],
  interrupts: ['no', 'speaker', 'before-debate', 'if-urgent', 'at-once-after-ruling', 'before-first-word'],
  reconsider: ['yes', 'no', 'adopted-only', 'rejected-only'],
  decidedBy: ['chair', 'demand', 'assembly'],
  class: ['main', 'subsidiary', 'privileged', 'incidental', 'bring-back', 'formal'],
  compare: ['gt', 'ge'],
  basis: ['cast', 'present', 'membership'],
  side: ['no', 'yes'],
  onAdopt: ['no-decision', 'kill-question', 'adopt-text'],
  onReject: ['no-decision', 'kill-question'],
  model: ['stack', 'queue'],
  votingOrder: [
    'last-in-first-out',
    'furthest-removed-first',
    'most-far-reaching-first',
    'order-of-submission',
  ],
  withdrawal: ['consent-once-stated', 'until-amended', 'until-vote'],
  tie: ['rejected', 'second-vote-later', 'casting-vote'],
  castingVote: ['yes', 'no'],
  explanations: ['none', 'not-by-mover'],
  changeUntil: ['announced', 'closed'],
  appliesTo: ['nothing', 'main'],
};

const otherThreshold: { readonly [name: string]: string } = {
  majority: 'twoThirds',
  twoThirds: 'majority',
};

/** Every mutant of a source: operators swapped, conditions negated, alternatives and members of lists left out, values of a rule
 *  changed. Citations and types are left alone. */
export function mutantsOf(file: string, source: string): readonly Mutant[] {
  const changes: Change[] = [];
  visit(parseSync(file, source).program as unknown as Node, { source, changes, field: '' });
  return changes.map(([{ start, end }, after]) => ({
    file,
    line: lineAt(source, start),
    on: source.split('\n')[lineAt(source, start) - 1]!.trim(),
    start,
    end,
    before: source.slice(start, end),
    after,
  }));
}

function lineAt(source: string, start: number): number {
  return source.slice(0, start).split('\n').length;
}

export function applied({ start, end, after }: Mutant, source: string): string {
  return source.slice(0, start) + after + source.slice(end);
}

interface Visit {
  readonly source: string;
  readonly changes: Change[];
  /** The name of the property whose value this is. */
  readonly field: string;
}

function isNode(value: unknown): value is Node {
  return (
    typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string'
  );
}

const LEFT_ALONE = /^(TS|Import|Export(All|Named)Declaration$)/;

function visit(node: Node, at: Visit): void {
  if (
    LEFT_ALONE.test(node.type) &&
    !(node.type === 'ExportNamedDeclaration' && isNode(node['declaration']))
  ) {
    if (isNode(node['expression'])) visit(node['expression'], at);
    return;
  }
  const name = node.type === 'Property' ? nameOf(node) : at.field;
  if (name === 'cite' || name === 'citeAs' || name === 'citation') return;
  if (isInvariant(node)) return;
  at.changes.push(...changesOf(node, { ...at, field: name }));
  for (const [key, value] of Object.entries(node)) {
    if (key === 'typeAnnotation' || key === 'returnType' || (key === 'key' && node.type === 'Property'))
      continue;
    const field = node.type === 'Property' || node.type === 'ArrayExpression' ? name : '';
    for (const child of Array.isArray(value) ? value : [value])
      if (isNode(child)) visit(child, { ...at, field });
  }
}

/** What can only fail by our own mistake has no test of its own. */
function isInvariant(node: Node): boolean {
  if (node.type !== 'CallExpression') return false;
  const callee = node['callee'] as Node;
  return callee['name'] === 'invariant' || callee['name'] === 'unreachable';
}

function nameOf(node: Node): string {
  const { name, value } = node['key'] as { readonly name?: string; readonly value?: string };
  return name ?? value ?? '';
}

function text({ source }: Visit, { start, end }: Pick<Node, 'start' | 'end'>): string {
  return source.slice(start, end);
}

function changesOf(node: Node, at: Visit): readonly Change[] {
  switch (node.type) {
    case 'BinaryExpression':
      return binary(node, at);
    case 'LogicalExpression':
      return logical(node, at);
    case 'UnaryExpression':
      return node['operator'] === '!' ? [[node, text(at, node['argument'] as Node)]] : [];
    case 'ConditionalExpression':
    case 'IfStatement': {
      const test = node['test'] as Node;
      return [[test, `!(${text(at, test)})`]];
    }
    case 'Literal':
      return literal(node, at);
    case 'Identifier':
      return threshold(node, at);
    case 'ArrayExpression':
      return withoutEach(node['elements'] as readonly Node[], at);
    default:
      return [];
  }
}

function binary(node: Node, at: Visit): readonly Change[] {
  const operator = String(node['operator']);
  const other = otherOperator[operator];
  const [left, right] = [node['left'] as Node, node['right'] as Node];
  return other === undefined ? [] : [[node, `${text(at, left)} ${other} ${text(at, right)}`]];
}

function logical(node: Node, at: Visit): readonly Change[] {
  const [left, right] = [text(at, node['left'] as Node), text(at, node['right'] as Node)];
  if (node['operator'] === '??')
    return [
      [node, `(${left})`],
      [node, `(${right})`],
    ];
  return [[node, node['operator'] === '&&' ? `((${left}) || (${right}))` : `((${left}) && (${right}))`]];
}

function literal(node: Node, { field }: Visit): readonly Change[] {
  const { value } = node;
  if (typeof value === 'boolean') return [[node, String(!value)]];
  if (typeof value === 'number') return [[node, String(value + 1)]];
  const values = otherValue[field];
  if (typeof value !== 'string' || values === undefined) return [];
  const other = values[(values.indexOf(value) + 1) % values.length]!;
  return other === value ? [] : [[node, `'${other}'`]];
}

function threshold(node: Node, { field }: Visit): readonly Change[] {
  const other = otherThreshold[String(node['name'])];
  return field === 'threshold' && other !== undefined ? [[node, other]] : [];
}

/** A list of one and lists of words that are only counted stay. */
function withoutEach(elements: readonly Node[], at: Visit): readonly Change[] {
  if (elements.length < 2 || elements.some((element) => element.type === 'SpreadElement')) return [];
  return elements
    .map((element, index): Change => {
      const next = elements[index + 1];
      const previous = elements[index - 1];
      return next
        ? [{ start: element.start, end: next.start }, '']
        : [{ start: previous!.end, end: element.end }, ''];
    })
    .filter(([range]) => text(at, range) !== '');
}
